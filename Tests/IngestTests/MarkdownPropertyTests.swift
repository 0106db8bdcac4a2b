import Foundation
import Testing

@testable import Ingest

@Suite("Properties of masking")
struct MarkdownPropertyTests {
  /// What masking may never do, whatever the input.
  static func violation(_ bytes: [UInt8]) -> String? {
    let mask = MarkdownMask(bytes)
    guard mask.masked.count == bytes.count else { return "the length changed" }
    for (offset, pair) in zip(bytes, mask.masked).enumerated() where pair.0 != pair.1 {
      if pair.0 == 0x0A || pair.0 == 0x0D || pair.1 == 0x0A || pair.1 == 0x0D { return "a line break changed at \(offset)" }
      if pair.1 >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= pair.1
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= pair.1 | 0x20 && pair.1 > 0x40 && pair.1 & 0x5F <= 0x5A
      {
        return "a letter or digit appeared at \(offset)"
      }
    }
    if UTF8Validation.firstFault(in: bytes) == nil, let fault = UTF8Validation.firstFault(in: mask.masked) {
      return "no longer UTF-8 at \(fault.offset)"
    }
    var previous = -1
    for heading in mask.headings {
      if heading.start <= previous || heading.start >= bytes.count || !(1...6 ~= heading.level) { return "headings out of order" }
      if heading.start > 0, bytes[heading.start - 1] != 0x0A, heading.start != 3 { return "a heading starts inside a line" }
      previous = heading.start
    }
    return nil
  }

  static let pieces = [
    "#", "##", " ", "\n", "\n\n", "\r\n", "*", "**", "_", "__", "~~", "`", "``", "```\n", "[", "]", "![", "](", "](a/b)", "(", ")", "<b>",
    "</b>",
    "<", ">", "> ", "<!--", "-->", "- ", "-", "---\n", "===\n", "|", "|--|\n", "\\", "\\.", "[^1]", "]: ", "[a]: x/y\n", "&nbsp;", "\"",
    "'", ".",
    "law", "7", "第", "é", "“", "\u{A0}", "a: b\n", "\t",
  ]

  @Test("keep length, line breaks, letters and UTF-8 on random Markdown", arguments: 0..<8)
  func random(round: Int) {
    let seed = UInt64(0xACE1 + round)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      if let violation = Self.violation(Array(text.utf8)) {
        Issue.record("seed \(seed): \(violation) in \(text.debugDescription)")
        return
      }
    }
  }

  @Test("keep length and never crash on mutated bytes", arguments: 0..<4)
  func mutated(round: Int) {
    let seed = UInt64(0xBEEF + round)
    var random = SeededGenerator(seed: seed)
    let base = Array(
      "---\na: b\n---\n# Act\n\n1. **Any** [person](x/y) `who` <b>x</b> *a*.\n\n| a | b |\n|---|---|\n\n- [^1] \\. é 第一条\n".utf8)
    for _ in 0..<800 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(base.randomElement(using: &random) ?? 0, at: at)
        }
      }
      let masked = MarkdownMask(bytes).masked
      #expect(masked.count == bytes.count, "seed \(seed)")
      _ = try? InputDocument(name: "x", raw: bytes, format: .markdown)
    }
  }

  @Test(
    "take linear time on hostile repetition", .timeLimit(.minutes(1)),
    arguments: [
      "[", "](", "[]((", "![", "](x \"", "*a ", "a* ", "_a", "*a_b ", "`", "`a``b", "<b ", "<!--", "\\", "&nbsp", "[^", "[a]:", "|", "> ",
      "- ",
      "**a _b", "(*", "*)", "```\n", "#", "a\n", "``a\"", "[a](b \"c", "*(", ")*a",
    ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(MarkdownMask(Array(text.utf8)).masked.count == text.utf8.count)
  }

  @Test("hold on real laws, whose words all stay", arguments: Checkout.realLaws)
  func realLaws(file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    #expect(Self.violation(bytes) == nil)
    let mask = MarkdownMask(bytes)
    let visible = bytes.count { $0 > 0x20 }
    let kept = mask.masked.count { $0 > 0x20 }
    // Front matter, link addresses and marks are a small part of every law; more would mean that text was swallowed.
    #expect(Double(kept) > 0.85 * Double(visible), "\(kept) of \(visible)")
  }
}
