import LegalText
import Testing

@testable import Reports

@Suite struct ScoreTableTests {
  @Test("clauses, articles and documents at 100 cells", arguments: ReportLevel.allCases)
  func snapshot(level: ReportLevel) throws {
    let table = ScoreTable(level: level)
    let bytes = table.opening() + table.render(Samples.computerAct(isPartial: true)) + table.render(Samples.hostile()) + table.closing()
    try expectSnapshot(bytes, "table-\(level.rawValue).txt")
  }

  @Test("narrow, coloured, limited, with titles and a minimum score")
  func variants() throws {
    let narrow = ScoreTable(
      width: 64, usesColour: true, limit: 1, minimumScore: 30, names: IndicatorNames(Samples.indicators))
    try expectSnapshot(narrow.render(Samples.computerAct()), "table-narrow.txt")
  }

  @Test("no line is wider than the terminal", arguments: [72, 80, 100, 133])
  func fits(width: Int) {
    for level in ReportLevel.allCases {
      for result in [Samples.computerAct(isPartial: true), Samples.hostile()] {
        let table = ScoreTable(level: level, width: width)
        for line in text(table.opening() + table.render(result) + table.closing()).split(separator: "\n") {
          #expect(DisplayText.width(line) <= width, "\(line)")
        }
      }
    }
  }

  @Test("without colour no escape sequence reaches the terminal, not even one of the document's own")
  func plain() {
    let table = ScoreTable()
    #expect(!table.render(Samples.hostile()).contains(0x1B))
    #expect(!text(table.render(Samples.hostile())).unicodeScalars.contains("\u{202E}"))
  }

  @Test("colour changes nothing but colour")
  func colour() {
    let result = Samples.computerAct(isPartial: true)
    let coloured = text(ScoreTable(usesColour: true).render(result))
    var stripped = ""
    for part in coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated() {
      stripped += part.offset == 0 ? part.element : part.element.drop { $0 != "m" }.dropFirst()
    }
    #expect(stripped == text(ScoreTable().render(result)))
  }

  @Test("a document without clauses is never shown as clean")
  func withoutClauses() { #expect(ScoreTable().render(ResultBuilder(name: "e", text: "").result()).isEmpty) }

  @Test(
    "the bar has ten cells, none filled only at 0 and all only at 100",
    arguments: [(0, 0), (0.5, 1), (25, 3), (46.26, 5), (70, 7), (99.5, 9), (100, 10)])
  func bar(score: Double, filled: Int) {
    #expect(BandMark.bar(score).count { $0 == "█" } == filled)
    #expect(BandMark.bar(score).count == 10)
  }
}
