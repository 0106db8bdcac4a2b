import Testing

@testable import Tokenization

@Suite("Classes of characters")
struct CharacterClassTests {
  private static let codePoints: [Int32] = (0..<0x11_0000).filter { !(0xD800..<0xE000).contains($0) }

  @Test("in the tables are those that ICU gives")
  func tables() {
    let classes = CharacterClasses.shared
    for codePoint in Self.codePoints.prefix(CharacterClasses.tabulated) {
      #expect(classes.words[Int(codePoint)] == CharacterClasses.wordClass(codePoint))
      #expect(classes.sentences[Int(codePoint)] == CharacterClasses.sentenceClass(codePoint))
    }
  }

  @Test("fit the rules' tables, and every rule's class has characters")
  func ranges() {
    var wordCounts = [Int](repeating: 0, count: WordClass.count)
    var sentenceCounts = [Int](repeating: 0, count: SentenceClass.count)
    for codePoint in Self.codePoints {
      wordCounts[Int(CharacterClasses.wordClass(codePoint))] += 1
      sentenceCounts[Int(CharacterClasses.sentenceClass(codePoint))] += 1
    }
    let unused = (17...20).map { $0 } + (23...28).map { $0 }
    for each in 0..<WordClass.count { #expect((wordCounts[each] == 0) == unused.contains(each), "word class \(each)") }
    for each in 0..<15 { #expect(sentenceCounts[each] > 0, "sentence class \(each)") }
  }

  @Test("know the characters of typesetting that laws are full of")
  func punctuation() {
    func word(_ character: Character) -> UInt8 { CharacterClasses.wordClass(Int32(character.unicodeScalars.first!.value)) }
    for character in "“”‘–—§«»…°№" where character != "‘" { #expect(word(character) == WordClass.other, "\(character)") }
    #expect(word("’") == WordClass.midBoth)
    #expect(word("\u{A0}") == WordClass.other)
    #expect(word("\u{AD}") == WordClass.format)
    #expect(word("法") == WordClass.ideograph)
    #expect(word("ひ") == WordClass.ideograph)
    #expect(word("ก") == WordClass.ideograph)
    #expect(word("カ") == WordClass.katakana)
    #expect(word("©") == WordClass.pictograph)
    #expect(word("ℹ") == WordClass.pictographicLetter)
  }
}
