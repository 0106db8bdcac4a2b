import LegalText
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  private static func diagnostic(line: Int?, column: Int?, severity: Diagnostic.Severity = .error, message: String = "duplicate id 'x'")
    -> Diagnostic
  {
    Diagnostic(severity: severity, code: "L104", file: "a.tsv", line: line, column: column, message: message, hint: "first at line 12")
  }

  @Test("is one line with its place, severity, code, message and hint")
  func place() {
    #expect(Self.diagnostic(line: 41, column: 9).oneLine == "a.tsv:41:9: error: [L104] duplicate id 'x' / hint: first at line 12")
    #expect(Self.diagnostic(line: 41, column: nil).oneLine == "a.tsv:41: error: [L104] duplicate id 'x' / hint: first at line 12")
    #expect(Self.diagnostic(line: nil, column: nil).oneLine == "a.tsv: error: [L104] duplicate id 'x' / hint: first at line 12")
  }

  @Test("leaves out a column without a line")
  func columnAlone() { #expect(Self.diagnostic(line: nil, column: 9).oneLine.hasPrefix("a.tsv: error:")) }

  @Test("names its severity", arguments: [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")])
  func severity(severity: Diagnostic.Severity, word: String) {
    #expect(Self.diagnostic(line: 1, column: 1, severity: severity).oneLine.contains(": \(word): ["))
  }

  @Test("stays one line whatever breaks its message holds", arguments: ["a\nb", "a\r\nb", "a\u{2028}b", "a\u{0B}b"])
  func lineBreaks(message: String) {
    let line = Self.diagnostic(line: 1, column: 1, message: message).oneLine
    #expect(line.allSatisfy { !$0.isNewline })
    #expect(line.contains("a b"))
  }
}
