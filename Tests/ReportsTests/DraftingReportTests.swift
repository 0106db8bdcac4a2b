import LegalText
import Reports
import Testing

@Suite("Findings of the drafting rules")
struct DraftingReportTests {
  private static let law = Array("1. é\nA “quay”\nis.".utf8)
  private static let finding = DraftingFinding(
    rule: "open-definition", code: "T603", severity: .warning, source: "HOLC", term: "quay", range: ByteRange(start: 11, end: 15),
    message: "it is\nopen", hint: "close it")

  @Test("lines name the place in lines and bytes and stay one line each")
  func lines() {
    #expect(
      text(DraftingReport.lines(document: "a.txt", text: Self.law, findings: [Self.finding]))
        == "a.txt:2:6: warning: [T603] it is open / hint: close it\n")
    #expect(DraftingReport.lines(document: "a.txt", text: Self.law, findings: []) == [])
  }

  @Test("records hold rule, place and source")
  func records() {
    #expect(
      text(DraftingReport.records(document: "a.txt", text: Self.law, findings: [Self.finding]))
        == #"{"document":"a.txt","rule":"open-definition","code":"T603","severity":"warning","term":"quay","start":11,"end":15,"line":2,"column":6,"message":"it is\nopen","hint":"close it","source":"HOLC"}"#
        + "\n")
  }
}
