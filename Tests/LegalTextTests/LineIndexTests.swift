import LegalText
import Testing

@Suite("A line index")
struct LineIndexTests {
  @Test(
    "counts lines by their line feeds",
    arguments: [("", 1), ("a", 1), ("a\n", 2), ("a\nb", 2), ("a\r\nb", 2), ("\n\n", 3), ("a\rb", 1)])
  func lineCount(text: String, expected: Int) { #expect(LineIndex(Array(text.utf8)).lineCount == expected) }

  @Test(
    "gives 1-based lines and byte columns",
    arguments: [
      ("ab\ncd", 0, 1, 1), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1), ("ab\ncd", 4, 2, 2), ("ab\ncd", 5, 2, 3),
      ("ab\r\ncd", 2, 1, 3), ("ab\r\ncd", 3, 1, 4), ("ab\r\ncd", 4, 2, 1), ("é\nx", 2, 1, 3), ("é\nx", 3, 2, 1), ("", 0, 1, 1),
    ])
  func place(text: String, offset: Int, line: Int, column: Int) {
    let place = LineIndex(Array(text.utf8)).place(of: offset)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test("puts an offset past the end behind the last byte of the last line")
  func pastTheEnd() {
    let index = LineIndex(Array("ab\ncd".utf8))
    #expect(index.line(of: 99) == 2)
    #expect(index.place(of: 99).column == 3)
    #expect(LineIndex([]).place(of: 7) == (line: 1, column: 1))
  }

  @Test("agrees with counting line feeds at every offset")
  func everyOffset() {
    let bytes = Array("1 Title\r\n\r\n(1) Wörter\n\n(2) x".utf8)
    let index = LineIndex(bytes)
    for offset in bytes.indices { #expect(index.line(of: offset) == 1 + bytes[..<offset].count { $0 == 0x0A }) }
  }
}
