import TestSupport
import Testing

@testable import Tokenization

@Suite("Soft line breaks")
struct SoftBreakTests {
  @Test(
    "become blanks inside a paragraph, and stay between two",
    arguments: [
      ("", ""), ("a\nb", "a b"), ("a\n\nb", "a\n b"), ("a\n \t\nb", "a\n \t b"), ("a\r\nb", "a  b"), ("a\r\n\r\nb", "a \n  b"),
      ("a\n\n\nb", "a\n\n b"),
      ("\na\n", " a "), ("a\r", "a "), ("a\n\u{B}\nb", "a \u{B} b"), ("a\n  ", "a   "),
    ])
  func blanked(text: String, expected: String) { #expect(SoftBreaks.blanked(Array(text.utf8)) == Array(expected.utf8)) }

  /// A line break stays when the next byte that is no blank is another one.
  @Test("are told by what follows, in any text", arguments: Array(UInt64(61)...64))
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Array("a.\n\n\r \t\u{C}".utf8).randomElement(using: &generator)!
      }
      let expected = bytes.indices.map { at -> UInt8 in
        guard bytes[at] == 0x0A else { return bytes[at] == 0x0D ? 0x20 : bytes[at] }
        return bytes[(at + 1)...].first { ![0x20, 0x09, 0x0D].contains($0) } == 0x0A ? 0x0A : 0x20
      }
      #expect(SoftBreaks.blanked(bytes) == expected, "seed \(seed): \(bytes)")
    }
  }
}
