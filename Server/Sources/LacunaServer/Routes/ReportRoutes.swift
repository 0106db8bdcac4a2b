import Indicators
import LegalText
import NIOHTTP1
import Reports
import Scoring

/// `/v1/report`: a text's scores as a file, by the same writers as `lacuna score --format`.
struct ReportRoutes: Sendable {
  let service: ScoringService

  var all: [Route] {
    [
      Route(.post, "/v1/report", parameters: SubmittedText.parameters.union(["format", "min_score"])) { request, life in
        try await report(request, life)
      }
    ]
  }

  private func report(_ request: ClientRequest, _ life: RequestLife) async throws -> Reply {
    let text = try service.text(request)
    guard let format = try request.query.choice("format", ReportFormat.self) else {
      throw Problem.badParameter("'format' is missing; it takes \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let minimum = try service.minimumScore(request.query)
    let bytes = try await service.score(text, life) { result, terms in render(result, format, minimum: minimum, terms: terms) }
    var fields = HTTPHeaders()
    fields.replaceOrAdd(name: "Content-Disposition", value: "attachment; filename=\"\(Self.fileName(text.name)).\(format.ending)\"")
    return Reply(format.contentType, bytes, fields: fields)
  }

  private func render(_ result: DocumentResult, _ format: ReportFormat, minimum: Double, terms: () -> [TermRecord]?) -> [UInt8] {
    let catalogue = IndicatorRegistry.infos
    switch format {
    case .csv:
      let csv = ScoreCSV(minimumScore: minimum)
      return csv.header() + csv.rows(result)
    case .html:
      var page = HTMLReport(catalogue: catalogue, sources: service.sourceTitles, colours: service.colours, rules: service.rules)
      page.minimumScore = minimum
      let supplement = PageSupplement(repairs: result.clauses.map { service.repairs.repairs(of: $0) }, terms: terms())
      return page.render([.scored(result)], [supplement])
    case .markdown:
      var report = MarkdownReport(names: IndicatorNames(catalogue))
      if minimum > 0 { report.threshold = minimum }
      return report.render([.scored(result)])
    case .sarif:
      return SarifReport(catalogue: catalogue, version: service.version, minimumScore: minimum).render([.scored(result)]).bytes
    }
  }

  /// The text's name as a file's: ASCII letters, digits, dots and hyphens, without a path.
  static func fileName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let kept = last.unicodeScalars.map { scalar -> Character in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar))
        ? Character(scalar) : "-"
    }
    let trimmed = kept.drop { $0 == "." || $0 == "-" }.prefix(80)
    return trimmed.isEmpty ? "text" : String(trimmed)
  }
}
