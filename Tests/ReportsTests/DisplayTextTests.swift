import Testing

@testable import Reports

@Suite struct DisplayTextTests {
  @Test(
    "counts terminal cells",
    arguments: [
      ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("法律", 4), ("ｆ", 2), ("한글", 4), ("😀", 2), ("\u{200B}", 0), ("█░", 2), ("–…“", 3),
      ("Ωж", 2), ("\u{301}", 0),
    ])
  func width(string: String, cells: Int) { #expect(DisplayText.width(string) == cells) }

  @Test(
    "makes one harmless line",
    arguments: [
      ("  a \r\n\t b\u{A0}c ", "a b c"), ("\u{1B}[31mred\u{7}", "[31mred"), ("a\u{202E}b\u{2066}c", "abc"),
      ("co\u{AD}operate", "cooperate"),
      ("a\u{2028}b\u{85}c", "a b c"), ("\0\u{9B}x", "x"), ("", ""),
    ])
  func oneLine(string: String, expected: String) { #expect(DisplayText.oneLine(string) == expected) }

  @Test(
    "cuts at a width in cells",
    arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("法律法", 4, "法…"), ("ab cd", 4, "ab…"), ("abc", 1, "…"), ("abc", 0, "")])
  func truncates(string: String, width: Int, expected: String) { #expect(DisplayText.truncated(string, to: width) == expected) }

  @Test(
    "wraps at blanks, inside words only when they are longer than a line",
    arguments: [
      ("one two three", 7, Int.max, ["one two", "three"]), ("abcdefghij kl", 4, .max, ["abcd", "efgh", "ij", "kl"]),
      ("one two three", 7, 1, ["one tw…"]), ("法律法律", 4, .max, ["法律", "法律"]), ("", 5, .max, [""]),
      ("one two three four", 5, 2, ["one", "two…"]),
    ])
  func wraps(string: String, width: Int, maximumLines: Int, expected: [String]) {
    #expect(DisplayText.wrapped(string, width: width, maximumLines: maximumLines) == expected)
  }

  @Test("no line is wider than asked, and no word is lost", arguments: [21, 22] as [UInt64])
  func wrapsRandomText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let line = DisplayText.oneLine(random.awkwardText(upTo: 60))
      let width = Int.random(in: 2...20, using: &random)
      let lines = DisplayText.wrapped(line, width: width)
      #expect(lines.allSatisfy { DisplayText.width($0) <= width }, "seed \(seed): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == line.filter { $0 != " " }, "seed \(seed)")
    }
  }
}
