import LegalText
import Reports
import Scoring

/// `/v1/score` and `/v1/score/stream`: records of a text, at once or one after another.
struct ScoreRoutes: Sendable {
  static let ndjson = "application/x-ndjson"
  static let json = "application/json"
  /// How many clauses are rendered before the next piece is sent.
  private static let clausesAPiece = 64

  let service: ScoringService

  var all: [Route] {
    let parameters = SubmittedText.parameters.union(["level", "min_score", "reading", "repairs", "clause"])
    return [
      Route(.post, "/v1/score", parameters: parameters) { request, life in try await whole(request, life) },
      Route(.post, "/v1/score/stream", parameters: parameters.union(["text", "scores"])) { request, life in try await stream(request, life)
      },
    ]
  }

  private func whole(_ request: ClientRequest, _ life: RequestLife) async throws -> Reply {
    let text = try service.text(request)
    let records = try records(request.query)
    let clause = try request.query.word("clause")
    let bytes = try await service.score(text, life) { result, _ in
      var framing = RecordFraming(format: .json)
      return framing.opening() + framing.framed(records.lines(Self.only(clause, of: result))) + framing.closing()
    }
    return Reply(Self.json, bytes)
  }

  /// The answer begins when the text is scored, because only then its status is known; then pieces are sent while further ones are
  /// rendered.
  private func stream(_ request: ClientRequest, _ life: RequestLife) async throws -> Reply {
    let text = try service.text(request)
    let records = try records(request.query)
    let clause = try request.query.word("clause")
    let (sendsText, sendsScores) = (try request.query.flag("text"), try request.query.flag("scores"))
    let pieces = try await service.stream(text, life) { result, emit in
      let result = Self.only(clause, of: result)
      if sendsText { emit(Self.text(of: result)) }
      if sendsScores { emit(ScoreOverview.line(result, minimumScore: records.minimumScore)) }
      for piece in Self.pieces(result, records) { emit(piece) }
    }
    return Reply(Self.ndjson, stream: pieces)
  }

  /// The result with the records of one clause alone, by its id; articles and document stay as they are.
  private static func only(_ clause: String?, of result: DocumentResult) -> DocumentResult {
    guard let clause else { return result }
    var part = result
    part.clauses = result.clauses.filter { result.tree.nodes[$0.node].id == clause }
    return part
  }

  /// The text that offsets point into, for clients that do not have it: what was extracted from markup.
  private static func text(of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "text")
      json.field("document", result.name)
      json.field("language", result.language)
      json.field("text", utf8: result.text[...])
    }
    json.endRecord()
    return json.bytes
  }

  /// The records of a document in their order, some clauses at a time.
  private static func pieces(_ result: DocumentResult, _ records: ScoreRecords) -> some Sequence<[UInt8]> {
    var clauses = records
    clauses.levels = records.levels.intersection([.clause])
    var rest = records
    rest.levels = records.levels.subtracting([.clause])
    var part = result
    let starts = Array(stride(from: 0, to: result.clauses.count, by: clausesAPiece))
    return (0...starts.count).lazy.map { number -> [UInt8] in
      guard number < starts.count else { return rest.lines(result) }
      part.clauses = Array(result.clauses[starts[number]..<min(starts[number] + clausesAPiece, result.clauses.count)])
      return clauses.lines(part)
    }
  }

  private func records(_ query: Query) throws(Problem) -> ScoreRecords {
    var records = ScoreRecords(levels: Set(ReportLevel.allCases))
    if let level = try query.choice("level", ReportLevel.self) { records.levels = [level] }
    records.minimumScore = try service.minimumScore(query)
    records.includesReading = try query.flag("reading")
    if try query.flag("repairs") {
      let repairs = service.repairs
      records.repairs = { repairs.repairs(of: $0) }
    }
    return records
  }
}
