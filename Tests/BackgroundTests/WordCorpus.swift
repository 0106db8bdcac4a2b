import Background
import Definitions
import TestSupport
import Tokenization

/// Random texts of few words, with the words that their candidates are counted from.
struct WordCorpus {
  struct Text {
    var words: [String]
    /// Whether each word is joined to the one before.
    var isJoined: [Bool]

    var string: String {
      var result = ""
      for (word, isJoined) in zip(words, isJoined) { result += (result.isEmpty ? "" : isJoined ? " " : ", ") + word }
      return result
    }
  }

  /// `the` is barred, `of` a link, `stored` a modifier; no plurals.
  static let terms = TermWords(barred: ["the", "shall"], modifierEndings: ["ed"], links: ["of"])
  private static let vocabulary = ["the", "shall", "of", "stored", "data", "key", "system", "crime", "box", "lamp", "quay"]

  var texts: [(text: Text, tradition: Int)]

  init(count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    texts = (0..<count).map { number in
      let length = Int.random(in: 0...120, using: &generator)
      let words = (0..<length).map { _ in Self.vocabulary[min(Int.random(in: 0...13, using: &generator), Self.vocabulary.count - 1)] }
      let joined = (0..<length).map { $0 > 0 && Int.random(in: 0...5, using: &generator) > 0 }
      return (Text(words: words, isJoined: joined), number % 3)
    }
  }

  static func keyed(_ string: String, _ terms: TermWords = terms) throws -> KeyedWords {
    KeyedWords(try Tokenizer(abbreviations: []).tokenize(Array(string.utf8)), words: terms)
  }

  /// Runs all three passes, texts in the given order.
  func table(_ settings: BackgroundSettings, order: [Int]? = nil) throws -> BackgroundTable {
    let order = order ?? Array(texts.indices)
    let read = try order.map { (try Self.keyed(texts[$0].text.string), texts[$0].tradition) }
    let first = OccurrencePass(settings: settings, traditionCount: 3)
    for (words, tradition) in read { first.add(words, tradition: tradition) }
    let second = FrequencyPass(after: first)
    for (words, tradition) in read { second.add(words, tradition: tradition) }
    let third = ContextPass(after: second)
    for (words, _) in read { third.add(words) }
    return third.table(language: "en")
  }
}
