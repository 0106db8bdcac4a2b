import Lexicon
import Testing

@testable import Acquisition

@Suite struct SuspicionTableTests {
  private static let head = "rule\tvalue\tsource\tnote\n"

  private func read(_ rows: String) -> (SuspicionTable?, [String]) {
    let (table, faults) = SuspicionTable.read(SourceFile(name: "s.tsv", bytes: Array((Self.head + rows).utf8)))
    return (table, faults.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0) \($0.code)" })
  }

  @Test("reads the program's own table") func own() {
    #expect(TestSettings.table.lawTypes.contains("text/plain") && !TestSettings.table.challengePhrases.isEmpty)
    #expect(0.1...0.9 ~= TestSettings.table.shrunkenShare && TestSettings.table.shrunkenFromBytes > 0 && TestSettings.table.pageBytes > 0)
  }

  @Test(
    "names the place of each fault",
    arguments: [
      ("shrunken-share\t1.5\tx\t\n", "s.tsv:2:16 A160"), ("shrunken-share\tx\tx\t\n", "s.tsv:2:16 A160"),
      ("what\tx\tx\t\n", "s.tsv:2:1 A160"),
      ("page-bytes\t-1\tx\t\n", "s.tsv:2:12 A160"), ("law-type\t\tx\t\n", "s.tsv:2:10 A160"), ("law-type\ta/b\t\t\n", "s.tsv:2:14 A160"),
      ("page-bytes\t1\tx\t\npage-bytes\t2\tx\t\n", "s.tsv:3:1 A160"),
    ])
  func faults(rows: String, place: String) {
    let (table, faults) = read(rows)
    #expect(table == nil && faults == [place])
  }
}
