import LegalText
import Testing

@testable import Ingest

@Suite struct SuppressionReaderTests {
  private func read(_ text: String, _ format: InputFormat = .text) throws -> InputDocument {
    try InputDocument(name: "act", raw: Array(text.utf8), format: format)
  }

  private func found(_ document: InputDocument) -> [String] {
    document.suppressions.map { "\($0.indicator)|\($0.reason)|\($0.until)|\($0.isAlone)|\($0.range.start)-\($0.range.end)" }
  }

  @Test(
    "finds remarks in Markdown",
    arguments: [
      ("<!-- lacuna:allow vague-ground reason=\"why\" until=2027-01-31 -->\n1. A.", ["vague-ground|why|2027-01-31|true|0-64"]),
      ("1. A. <!--lacuna:allow x until=2028-02-29 reason=\"a b\"-->", ["x|a b|2028-02-29|false|6-57"]),
      ("A.\n\n  <!--\n lacuna:allow x\n  reason=“why not” until=2027-01-31\n-->\nB.", ["x|why not|2027-01-31|true|6-70"]),
      ("Text with lacuna:allow x reason=\"y\" until=2027-01-31 in it.", []), ("<!-- about lacuna:allow x -->\nA.", []),
      ("<!-- lacuna:allow x reason=\"y\" until=2027-01-31\nno end", []),
    ])
  func markdown(text: String, expected: [String]) throws {
    let document = try read(text, .markdown)
    #expect(found(document) == expected && document.notes.isEmpty)
  }

  @Test(
    "finds remarks in plain text as lines of their own, and blanks them",
    arguments: [
      ("# lacuna:allow x reason=\"y\" until=2027-01-31\n1. A.", ["x|y|2027-01-31|true|0-44"], "\n1. A."),
      ("1. A.\r\n  #lacuna:allow x reason=y until=2027-01-31\r\n2. B.", ["x|y|2027-01-31|true|9-50"], "1. A.\r\n\r\n2. B."),
      ("1. A. # lacuna:allow x reason=\"y\" until=2027-01-31", [], nil), ("lacuna:allow x reason=\"y\" until=2027-01-31", [], nil),
      ("## lacuna:allow x reason=\"y\" until=2027-01-31", [], nil),
    ] as [(String, [String], String?)])
  func plain(text: String, expected: [String], rest: String?) throws {
    let document = try read(text)
    #expect(found(document) == expected)
    #expect(document.bytes == Array(text.utf8) && document.masked.count == document.bytes.count)
    #expect(String(decoding: document.masked, as: UTF8.self).filter { $0 != " " } == (rest ?? text).filter { $0 != " " })
  }

  @Test(
    "asks for a reason and an end",
    arguments: [
      ("x until=2027-01-31", "it gives no reason"), ("x reason=\" \" until=2027-01-31", "it gives no reason"),
      ("x reason=\"y\"", "it has no end"),
      ("x reason=\"y\" until=2027-02-30", "'2027-02-30' is no day"), ("x reason=\"y\" until=soon", "'soon' is no day"),
      ("reason=\"y\" until=2027-01-31", "no indicator stands behind lacuna:allow"), ("", "no indicator stands behind lacuna:allow"),
      ("x reason=\"y until=2027-01-31", "a quotation mark is not closed"),
      ("x reason=\"y\" reason=\"z\" until=2027-01-31", "'reason' stands in it twice"),
      ("x y reason=\"y\" until=2027-01-31", "'y' is neither reason=\"…\" nor until=YYYY-MM-DD"),
      ("X! reason=\"y\" until=2027-01-31", "no indicator stands behind lacuna:allow"),
    ])
  func faults(words: String, message: String) throws {
    let document = try read("1. A.\n# lacuna:allow \(words)\n2. B.")
    #expect(document.suppressions.isEmpty)
    #expect(
      document.notes.map(\.oneLine).map { $0.split(separator: " / ").first ?? "" } == [
        "act:2:1: warning: [I118] the remark lacuna:allow is not followed: \(message)"
      ])
  }
}
