import Ingest
import LegalText
import Reports
import Scoring

/// `/v1/terms`: what a text defines, and what it leaves undefined.
struct TermRoutes: Sendable {
  let service: ScoringService

  var all: [Route] {
    [
      Route(.post, "/v1/terms", parameters: SubmittedText.parameters.union(["lint"])) { request, life in
        let text = try service.text(request)
        let isLint = try request.query.flag("lint")
        let bytes = try await service.pool.run(byteCount: text.bytes.count, life) { scorer in
          do throws(Diagnostic) {
            let document = try text.document()
            let lines =
              isLint
              ? DraftingReport.records(document: document.name, text: document.bytes, findings: try scorer.lint(document))
              : TermRecords.lines(document: document.name, terms: try scorer.terms(document))
            var framing = RecordFraming(format: .json)
            return framing.opening() + framing.framed(lines) + framing.closing()
          } catch {
            throw Problem.unreadable(error)
          }
        }
        return Reply(ScoreRoutes.json, bytes)
      }
    ]
  }
}
