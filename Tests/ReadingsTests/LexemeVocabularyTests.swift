import TestSupport
import Testing

@testable import Readings

/// Words that are folded and classed once against words that are folded and classed every time.
@Suite("Words of citations against their plain twin")
struct LexemeVocabularyTests {
  @Test("both say the same of each word, however often it comes", arguments: 0..<60)
  func differential(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.random(&generator)
    let twin = PlainWordClasses(words: words)
    var vocabulary = LexemeVocabulary(WordClasses.table(of: words), hasElisions: !words.elisions.isEmpty)
    for _ in 0..<300 {
      let printed = Self.printed.randomElement(using: &generator)!
      // The range stands somewhere inside other text, which must have no part in it.
      let before = Int.random(in: 0..<4, using: &generator)
      let bytes = Array((String(repeating: "x", count: before) + printed + "y").utf8)
      let range = before..<(bytes.count - 1)
      let fast = vocabulary.word(bytes.span, range.lowerBound, range.upperBound)
      let slow = twin.word(bytes, range)
      let classes = Set(PlainWordClasses.names.filter { fast.classes.contains($0.1) }.map(\.0))
      guard fast.key.utf8.elementsEqual(slow.key.utf8), classes == slow.classes else {
        Issue.record("seed \(seed): '\(printed)' is \(fast.key) \(classes.sorted()), the twin says \(slow.key) \(slow.classes.sorted())")
        return
      }
    }
  }

  @Test("no two lists share a mark")
  func marks() {
    #expect(Set(PlainWordClasses.names.map(\.1.rawValue)).count == PlainWordClasses.names.count)
    #expect(PlainWordClasses.names.allSatisfy { $0.1.rawValue.nonzeroBitCount == 1 })
  }

  private static let keys = [
    "of", "this", "that", "act", "section", "sections", "first", "and", "or", "l", "état", "strasse", "except", "d", "l'exception", "d'un",
  ]
  private static let printed =
    keys + ["OF", "This", "Straße", "STRASSE", "ÉTAT", "e\u{301}tat", "L", "12", "5A", "L’exception", "zzz", "ex\u{AD}cept"]

  /// Lists that have each word or not, by chance.
  private static func random(_ generator: inout SeededGenerator) -> ReadingWords {
    var words = ReadingWords()
    func some() -> Set<String> { Set(keys.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }) }
    words.listWords = some()
    words.rangeWords = some()
    words.ofWords = some()
    words.thisWords = some()
    words.thatWords = some()
    words.precedingWords = some()
    words.followingWords = some()
    words.thereofWords = some()
    words.insertionWords = some()
    words.instrumentWords = some()
    words.weakInstrumentWords = some()
    words.nameWords = some()
    words.articles = some()
    words.elisions = some()
    words.codes = some()
    words.tails = some()
    for word in some() { words.units[word] = .article }
    for word in some() { words.pluralUnits[word] = .section }
    for word in some() { words.ordinals[word] = 1 }
    for word in some() { words.connectors[word] = .and }
    for word in some() { words.addOpener("\(word) in so far", .exception) }
    return words
  }
}
