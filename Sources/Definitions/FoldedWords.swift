import LegalText
public import Tokenization

/// The words of a text in the form in which terms are compared: case folded, in the base form of their language.
///
/// Both forms are found once for each different word of the text, so that asking costs no letters and no allocation.
public struct FoldedWords: Sendable {
  private let text: TokenizedText
  /// Base form and its hash by number of the word.
  private let bases: [String]
  private let hashes: [UInt64]

  /// - Complexity: O(different words).
  public init(_ text: TokenizedText, inflection: Inflection = Inflection()) {
    self.text = text
    bases = text.vocabulary.words.map(inflection.base)
    hashes = bases.map { Self.hash($0.utf8) }
  }

  public var count: Int { text.tokens.count }

  /// Number of the word at a token index. - Complexity: O(1).
  func number(_ index: Int) -> Int { Int(text.vocabulary.numbers[index]) }

  /// The folded word at a token index, as printed in number. - Complexity: O(1).
  public func word(_ index: Int) -> String { text.vocabulary.words[number(index)] }

  /// The folded word in its base form. - Complexity: O(1).
  public func base(_ index: Int) -> String { bases[number(index)] }

  /// Whether the phrase stands at `index`.
  public func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= count else { return false }
    for (offset, expected) in phrase.enumerated() where word(index + offset) != expected { return false }
    return true
  }

  /// Base forms of a run of tokens.
  public func key(_ tokens: Range<Int>) -> [String] { tokens.map(base) }

  /// A hash of the base form of each different word, by its number: FNV-1a over its bytes.
  var baseHashes: [UInt64] { hashes }

  /// The same hash for a word of a key.
  static func hash(_ base: String) -> UInt64 { hash(base.utf8) }

  /// The words of a set that the text has.
  func present(_ words: Set<String>) -> WordNumbers {
    WordNumbers(words.lazy.compactMap(text.vocabulary.number), count: text.vocabulary.words.count)
  }

  /// The phrases whose words the text has, in their order.
  func present(_ phrases: [[String]]) -> WordPhrases {
    WordPhrases(
      phrases.map { $0.map { text.vocabulary.number(of: $0) } }, numbers: text.vocabulary.numbers, count: text.vocabulary.words.count)
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }
}
