import LegalText
import Reports
import Testing

@Suite struct RulesReportTests {
  @Test("the list, one indicator in full, and the generated page")
  func snapshots() throws {
    let report = RulesReport(width: 80)
    try expectSnapshot(report.list(Samples.indicators), "rules.txt")
    try expectSnapshot(report.full(Samples.indicators[0]), "rule.txt")
    try expectSnapshot(RulesReport.markdownPage(Samples.indicators), "indicators.md")
  }

  @Test("surface forms, one a line")
  func lexiconList() {
    #expect(
      text(LexiconList.render(["public order", "any\nother", "including but not limited to"]))
        == "public order\nany other\nincluding but not limited to\n")
    #expect(LexiconList.render([]).isEmpty)
  }
}
