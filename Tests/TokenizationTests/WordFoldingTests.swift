import TestSupport
import Testing
import Tokenization

@Suite("Folding")
struct WordFoldingTests {
  @Test(
    "makes words alike that differ in case, apostrophe or invisible marks",
    arguments: [
      ("Section", "section"), ("SECTION", "section"), ("Member’s", "member's"), ("‘tis", "'tis"), ("re\u{AD}cord", "record"),
      ("ÉTAT", "état"), ("ΟΔΟΣ", "οδοσ"), ("Статья", "статья"), ("STRASSE", "strasse"), ("\u{FEFF}Act", "act"),
      ("a\u{200D}b", "ab"), ("\u{202E}Act\u{202C}", "act"), ("𐐀", "𐐨"), ("7A", "7a"), ("", ""),
    ])
  func folded(word: String, expected: String) { #expect(WordFolding.folded(word) == Array(expected.utf8)) }

  @Test(
    "is the full one of Unicode, with compositions and ligatures taken for what they stand for",
    arguments: [
      ("Straße", "strasse"), ("ẞ", "ss"), ("ı", "ı"), ("I", "i"), ("e\u{301}TAT", "état"), ("of\u{FB01}ce", "office"), ("ﬃ", "ffi"),
      ("Ⅳ", "iv"),
      ("e‑mail", "e-mail"), ("a—b", "a-b"), ("§\u{A0}5", "§ 5"), ("“x”", "\"x\""), ("ʼn", "'n"), ("10²", "10²"), ("1º", "1º"), ("½", "½"),
      ("ﻻ", "لا"), ("ＡＣＴ", "act"), ("Åland", "åland"),
    ])
  func fullFolding(word: String, expected: String) { #expect(WordFolding.folded(word) == Array(expected.utf8)) }

  @Test("of a range leaves the bytes around it alone")
  func range() {
    let bytes = Array("ABCdef".utf8)
    var key = Array("x".utf8)
    WordFolding.appendFolded(bytes, 1..<4, to: &key)
    #expect(key == Array("xbcd".utf8))
  }

  @Test("folds what is folded to itself, in valid UTF-8", arguments: [UInt64(21), 22, 23])
  func idempotent(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let word = RandomText.string(using: &generator)
      let key = WordFolding.folded(word)
      let text = String(validating: key, as: UTF8.self)
      #expect(text != nil, "seed \(seed): \(word.debugDescription)")
      #expect(WordFolding.folded(text ?? "") == key, "seed \(seed): \(word.debugDescription)")
    }
  }
}
