import Foundation
import LegalText
import Reports
import Testing

@Suite struct ScoreRecordsTests {
  private static let everything = ScoreRecords(levels: Set(ReportLevel.allCases), includesReading: true)

  private func objects(_ lines: [UInt8]) throws -> [[String: Any]] {
    try lines.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  @Test("records have exactly the bytes of the contract")
  func snapshot() throws {
    try expectSnapshot(Self.everything.lines(Samples.computerAct()), "score.ndjson")
    try expectSnapshot(Self.everything.lines(Samples.hostile()), "score-hostile.ndjson")
  }

  @Test("the text of a record is exactly the bytes from start to end")
  func spans() throws {
    let result = Samples.computerAct()
    for record in try objects(ScoreRecords().lines(result)) {
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      #expect(record["text"] as? String == String(decoding: result.text[start..<end], as: UTF8.self))
      let findings = try #require(record["findings"] as? [[String: Any]])
      for finding in findings {
        guard let from = finding["start"] as? Int, let to = finding["end"] as? Int else {
          #expect(finding["match"] is NSNull)
          #expect(finding["end"] == nil)
          continue
        }
        #expect(finding["match"] as? String == String(decoding: result.text[from..<to], as: UTF8.self))
      }
    }
  }

  @Test("intercept and contributions of a record add up to its logit")
  func addsUp() throws {
    for record in try objects(ScoreRecords().lines(Samples.computerAct())) {
      let signals = (record["findings"] as? [[String: Any]] ?? []) + (record["mitigations"] as? [[String: Any]] ?? [])
      let sum = try signals.reduce(try #require(record["intercept"] as? Double)) { try $0 + #require($1["contribution"] as? Double) }
      let logit = try #require(record["logit"] as? Double)
      #expect(abs(sum - logit) < 1e-9)
      #expect(record["score"] as? Double == (10_000 / (1 + exp(-logit))).rounded() / 100)
    }
  }

  @Test("each level alone, all together, and nothing below the minimum score")
  func levels() throws {
    let result = Samples.computerAct()
    func types(_ records: ScoreRecords) throws -> [String] { try objects(records.lines(result)).compactMap { $0["type"] as? String } }
    #expect(try types(ScoreRecords()) == ["clause", "clause", "clause"])
    #expect(try types(ScoreRecords(levels: [.article])) == ["article", "article"])
    #expect(try types(ScoreRecords(levels: [.document])) == ["document"])
    #expect(try types(Self.everything) == ["clause", "clause", "clause", "article", "article", "document"])
    #expect(try types(ScoreRecords(levels: Set(ReportLevel.allCases), minimumScore: 60)) == ["clause", "article", "document"])
    #expect(ScoreRecords(levels: Set(ReportLevel.allCases), minimumScore: 99).lines(result).isEmpty)
  }

  @Test("are the same made in parts, the articles and the document behind the last clause", arguments: [1, 128, 129, 400])
  func parts(times: Int) {
    let one = Samples.computerAct()
    var result = one
    result.clauses = Array(repeating: one.clauses, count: times).flatMap { $0 }
    let records = Self.everything
    let count = records.partCount(of: result)
    #expect(count == (one.clauses.count * times + WorkSharing.itemsInPiece - 1) / WorkSharing.itemsInPiece)
    let clauses = Array(repeating: text(ScoreRecords(levels: [.clause], includesReading: true).lines(one)), count: times).joined()
    let others = text(ScoreRecords(levels: [.article, .document]).lines(one))
    #expect((0..<count).map { text(records.part($0, of: result)) }.joined() == clauses + others)
    #expect(text(records.lines(result)) == clauses + others)
  }

  @Test("a document without clauses has no record, not even at document level")
  func withoutClauses() {
    let empty = ResultBuilder(name: "empty.txt", text: "").result()
    #expect(Self.everything.lines(empty).isEmpty)
  }

  @Test("scores and means have at most two decimals, whatever the model computed")
  func rounds() throws {
    var result = Samples.computerAct()
    result.rollUp?.mean = 100.0 / 3
    result.rollUp?.low = 12.345_678
    let line = text(ScoreRecords(levels: [.document]).lines(result))
    #expect(line.contains("\"mean\":33.33,"))
    #expect(line.contains("\"low\":12.35,"))
  }

  @Test("json holds the very same records as ndjson, over any number of documents", arguments: [0, 1, 3])
  func framing(count: Int) throws {
    let lines = Array(repeating: Self.everything.lines(Samples.computerAct()), count: count)
    var json = RecordFraming(format: .json)
    var ndjson = RecordFraming(format: .ndjson)
    var whole = json.opening()
    var plain = ndjson.opening()
    for document in lines {
      whole += json.framed(document)
      whole += json.framed([])
      plain += ndjson.framed(document)
    }
    whole += json.closing()
    plain += ndjson.closing()
    #expect(plain == lines.flatMap { $0 })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(whole)) as? [String: Any])
    let records = try #require(object["records"] as? [[String: Any]])
    #expect(records.map { $0 as NSDictionary } == (try objects(plain)).map { $0 as NSDictionary })
  }
}
