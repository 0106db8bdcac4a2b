import LegalText
import Reports
import Testing

@Suite struct CSVTests {
  @Test(
    "guards text cells that a spreadsheet would run",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("\0", "'\0"), ("a=1", "a=1"),
      ("", ""), ("— x", "— x"), ("'=1", "'=1"), (" =1", " =1"),
    ])
  func guards(cell: String, expected: String) { #expect(CSVWriter.guarded(cell) == expected) }

  @Test("never touches numbers")
  func numbers() {
    var csv = CSVWriter()
    csv.row([.number(-0.5), .number(31), .number(46.255), .exact(-2.1), .integer(-3), .empty, .number(-0.001)])
    #expect(text(csv.bytes) == "-0.50,31.00,46.26,-2.1,-3,,0.00\r\n")
  }

  @Test("random tables read back cell by cell", arguments: [11, 12, 13] as [UInt64])
  func readsBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<3).map { _ in (0..<width).map { _ in random.awkwardText() } }
      var csv = CSVWriter()
      for row in rows { csv.row(row.map { .text($0) }) }
      let parsed = try #require(parseCSV(csv.bytes), "seed \(seed): \(rows)")
      let expected = rows.map { row in row.map { Array(CSVWriter.guarded($0).utf8) } }
      #expect(parsed.map { row in row.map { Array($0.utf8) } } == expected, "seed \(seed)")
    }
  }

  @Test("score tables have the columns of the contract")
  func scores() throws {
    for level in ReportLevel.allCases {
      let csv = ScoreCSV(level: level)
      try expectSnapshot(
        csv.header() + csv.rows(Samples.computerAct()) + csv.rows(Samples.hostile()), "score-\(level.rawValue).csv")
    }
    #expect(
      text(ScoreCSV().header())
        == "document,clause,label,heading,role,score,low,high,band,indicator_count,top_indicator,top_match,line\r\n")
    #expect(ScoreCSV(minimumScore: 99).rows(Samples.computerAct()).isEmpty)
  }
}
