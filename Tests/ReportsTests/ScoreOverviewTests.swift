import Foundation
import LegalText
import Reports
import Testing

/// The short record with the scores of all clauses.
@Suite struct ScoreOverviewTests {
  @Test(arguments: [0.0, 40, 100])
  func `it says what the clauses' records say, in their order`(_ minimum: Double) throws {
    for result in [Samples.computerAct(), Samples.hostile()] {
      let lines = ScoreOverview.line(result, minimumScore: minimum)
      #expect(lines.last == UInt8(ascii: "\n") && lines.count { $0 == UInt8(ascii: "\n") } == 1)
      let record = try #require(try JSONSerialization.jsonObject(with: Data(lines)) as? [String: Any])
      var records = ScoreRecords()
      records.minimumScore = minimum
      let clauses = try records.lines(result).split(separator: UInt8(ascii: "\n")).map {
        try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
      }
      #expect(record["type"] as? String == "scores")
      #expect(record["start"] as? [Int] == clauses.compactMap { $0["start"] as? Int })
      #expect(record["end"] as? [Int] == clauses.compactMap { $0["end"] as? Int })
      #expect(record["score"] as? [Double] == clauses.compactMap { $0["score"] as? Double })
      #expect(record["role"] as? [String] == clauses.compactMap { $0["role"] as? String })
      #expect(record["band"] as? String == clauses.map { String(($0["band"] as? String ?? "?").prefix(1)).uppercased() }.joined())
      #expect((record["label"] as? [String])?.count == clauses.count)
    }
  }
}
