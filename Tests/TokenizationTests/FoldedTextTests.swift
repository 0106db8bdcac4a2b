import LegalText
import TestSupport
import Testing
import Tokenization

@Suite("Folded texts")
struct FoldedTextTests {
  @Test(
    "are the words that folding makes",
    arguments: [
      ("The Minister’s “ﬁt” person", "the minister's \"fit\" person"), ("§\u{A0}5 – no", "§ 5 - no"),
      ("STRASSE, Straße", "strasse, strasse"),
      ("re\u{AD}cord", "record"), ("e\u{301}tat É", "état é"), ("１２ Ａ", "12 a"), ("m² ½", "m² ½"), ("", ""), ("\u{AD}", ""),
      ("a\u{200D}", "a"), ("Ⅳ…", "iv..."), ("İ", "i\u{307}"), ("각", "각"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("ﷺ", "صلى الله عليه وسلم"),
    ])
  func folded(text: String, expected: String) {
    #expect(String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self) == expected)
    #expect(FoldedText(Array(text.utf8)).bytes == WordFolding.folded(text))
  }

  /// The words marked in the source, and what they are in the folded text.
  @Test(
    "lead back to the words in the source",
    arguments: [
      ("A ⟦Straße⟧ here", "strasse"), ("the ⟦re\u{AD}cord⟧\u{AD} is", "record"), ("“⟦ﬁt⟧” and", "fit"),
      ("a\u{A0}⟦Minister’s⟧\u{A0}order", "minister's"),
      ("x \u{AD}⟦e\u{301}tat⟧ y", "état"), ("⟦ÉTAT⟧", "état"), ("— ⟦b⟧ —", "b"), ("ab⟦…⟧c", "..."), ("a⟦—⟧b", "-"),
    ])
  func places(text: String, words: String) throws {
    let marked = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let folded = FoldedText(Array(marked.utf8))
    let start = try #require(text.utf8.firstRange(of: Array("⟦".utf8))?.lowerBound)
    let end = try #require(text.utf8.firstRange(of: Array("⟧".utf8))?.lowerBound)
    let source = ByteRange(
      start: text.utf8.distance(from: text.utf8.startIndex, to: start), end: text.utf8.distance(from: text.utf8.startIndex, to: end) - 3)
    let found = try #require(folded.bytes.firstRange(of: Array(words.utf8)))
    let range = ByteRange(start: found.lowerBound, end: found.upperBound)
    #expect(folded.sourceRange(of: range) == source)
    #expect(folded.foldedRange(of: source) == range)
  }

  @Test("widen a place inside a letter that became two to the whole letter")
  func insideUnits() {
    let folded = FoldedText(Array("aßb".utf8))
    #expect(folded.bytes == Array("assb".utf8))
    #expect(folded.sourceRange(of: ByteRange(start: 1, end: 2)) == ByteRange(start: 1, end: 3))
    #expect(folded.sourceRange(of: ByteRange(start: 2, end: 3)) == ByteRange(start: 1, end: 3))
    #expect(folded.sourceRange(of: ByteRange(start: 2, end: 4)) == ByteRange(start: 1, end: 4))
    #expect(folded.foldedRange(of: ByteRange(start: 1, end: 3)) == ByteRange(start: 1, end: 3))
  }

  private func text(_ seed: UInt64, _ generator: inout SeededGenerator) -> [UInt8] {
    let extra = ["ß", "ﬁ", "ﬃ", "\u{AD}", "\u{301}", "\u{200D}", "ŉ", "“", "—", "İ", "ǅ", "ﷺ", "２", "\u{345}", "ΐ", "가", "\u{11A8}"]
    return Array((RandomText.string(using: &generator) + (0..<4).map { _ in extra.randomElement(using: &generator)! }.joined()).utf8)
  }

  @Test("map every offset to a character's rim, never backwards", arguments: Array(UInt64(31)...36))
  func monotone(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let source = text(seed, &generator)
      let folded = FoldedText(source)
      let shown = "seed \(seed): \(String(decoding: source, as: UTF8.self).debugDescription)"
      var last = ByteRange(start: 0, end: 0)
      for offset in 0..<folded.bytes.count {
        let range = folded.sourceRange(of: ByteRange(start: offset, end: offset + 1))
        #expect(!range.isEmpty && range.end <= source.count, "\(shown)")
        #expect(RandomText.isBoundary(range.start, source) && RandomText.isBoundary(range.end, source), "\(shown)")
        #expect(last.start <= range.start && last.end <= range.end, "\(shown)")
        last = range
      }
      let end = folded.sourceRange(of: ByteRange(start: folded.bytes.count, end: folded.bytes.count))
      #expect(end.isEmpty && end.start <= source.count && RandomText.isBoundary(end.start, source), "\(shown)")
    }
  }

  @Test("find again what they have found", arguments: Array(UInt64(41)...46))
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let source = text(seed, &generator)
      let folded = FoldedText(source)
      let ends = (0...folded.bytes.count).filter { RandomText.isBoundary($0, folded.bytes) }
      for start in ends {
        for end in ends where end > start {
          let range = ByteRange(start: start, end: end)
          let back = folded.foldedRange(of: folded.sourceRange(of: range))
          let shown = "seed \(seed), \(start)..<\(end): \(String(decoding: source, as: UTF8.self).debugDescription)"
          #expect(back.contains(range), "\(shown)")
          #expect(folded.sourceRange(of: back) == folded.sourceRange(of: range), "\(shown)")
        }
      }
    }
  }

  /// Between units, folding a part is taking that part of the whole's folding.
  @Test("of a part are the part of the folded text", arguments: Array(UInt64(51)...54))
  func parts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let left = text(seed, &generator) + Array(" ".utf8)
      let right = Array("x".utf8) + text(seed, &generator)
      let whole = FoldedText(left + right)
      #expect(whole.bytes == FoldedText(left).bytes + FoldedText(right).bytes, "seed \(seed)")
      let cut = whole.foldedRange(of: ByteRange(start: left.count, end: left.count + right.count))
      #expect(Array(whole.bytes[cut.start..<cut.end]) == FoldedText(right).bytes, "seed \(seed)")
    }
  }

  @Test("of ill-formed bytes hold U+FFFD and stay in step")
  func illFormed() {
    let folded = FoldedText([0x41, 0xFF, 0xE2, 0x80, 0x42, 0xC3])
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(folded.sourceRange(of: ByteRange(start: 7, end: 8)) == ByteRange(start: 4, end: 5))
    #expect(folded.sourceRange(of: ByteRange(start: 1, end: 7)) == ByteRange(start: 1, end: 4))
  }

  @Test("take time in proportion to their length, however many marks a letter has")
  func manyMarks() {
    let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
    #expect(!FoldedText(Array(("a" + marks).utf8)).bytes.isEmpty)
  }
}
