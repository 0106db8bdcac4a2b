import KernelTwins
import TestSupport
import Testing
import Tokenization

/// The numbers of words against a dictionary's.
@Suite("Vocabulary against its plain twin")
struct VocabularyTests {
  private static let words = [
    "law", "Law", "LAW", "the", "The", "straße", "STRASSE", "e\u{301}tat", "état", "ÉTAT", "l’ordre", "l'ordre", "ﬁne", "fine",
    "ab\u{AD}cd",
    "abcd", "1", "1,000", "10²", "法", "é", "e\u{301}", "\u{212B}", "Å", "İ", "i", "κ", "Σ", "ς", "_a_", "a", "", "ｌａｗ",
  ]

  @Test("both give the same numbers and words", arguments: 0..<60)
  func differential(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<200, using: &generator) {
      // Now and then a word that stands nowhere else, so that the table grows.
      text += Int.random(in: 0..<3, using: &generator) == 0 ? "w\(generator.next())" : Self.words.randomElement(using: &generator)!
      text += [" ", " ", ", ", "\n", ". "].randomElement(using: &generator)!
    }
    let bytes = Array(text.utf8)
    let cut = try Tokenizer(abbreviations: []).tokenize(bytes)
    #expect(PlainVocabulary(bytes, cut.tokens).difference(cut.vocabulary) == nil, "seed \(seed), text \(text.debugDescription)")
  }

  @Test("the twin sees a word that is numbered wrongly")
  func twinCanFail() throws {
    let (one, other) = (Array("the law, the bill".utf8), Array("the law, a bill".utf8))
    let cut = try Tokenizer(abbreviations: []).tokenize(one)
    let wrong = try Tokenizer(abbreviations: []).tokenize(other)
    #expect(PlainVocabulary(one, cut.tokens).difference(cut.vocabulary) == nil)
    #expect(PlainVocabulary(one, cut.tokens).difference(wrong.vocabulary) != nil)
  }

  @Test("byte strings are numbered as by a dictionary, also when the table grows", arguments: 0..<12)
  func index(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var index = WordNumberIndex()
    var twin: [[UInt8]: UInt32] = [:]
    let isLong = seed.isMultiple(of: 4)
    for _ in 0..<(isLong ? 5_000 : 300) {
      let word = (0..<Int.random(in: 0...(isLong ? 6 : 2), using: &generator)).map { _ in
        UInt8.random(in: 0...(isLong ? 255 : 3), using: &generator)
      }
      let isNew = twin[word] == nil
      if isNew { twin[word] = UInt32(twin.count) }
      let answer = index.insert(word)
      guard answer.number == twin[word], answer.isNew == isNew else {
        Issue.record("seed \(seed): \(word) is \(answer), the twin says \(twin[word] ?? 0), new: \(isNew)")
        return
      }
    }
    #expect(twin.allSatisfy { index.number(of: $0.key) == $0.value }, "seed \(seed)")
    for _ in 0..<200 {
      let word = (0..<Int.random(in: 0...7, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(index.number(of: word) == twin[word], "seed \(seed), \(word)")
    }
  }
}
