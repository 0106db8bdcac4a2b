import LegalText
public import Tokenization

/// The words of a text in the form in which terms are compared: case folded, in the base form of their language.
public struct FoldedWords: Sendable {
  private let text: TokenizedText
  private let inflection: Inflection

  public init(_ text: TokenizedText, inflection: Inflection = Inflection()) {
    self.text = text
    self.inflection = inflection
  }

  public var count: Int { text.tokens.count }

  /// The folded word at a token index, as printed in number. - Complexity: O(word).
  public func word(_ index: Int) -> String {
    var key: [UInt8] = []
    appendWord(index, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// The folded word in its base form.
  public func base(_ index: Int) -> String {
    var key: [UInt8] = []
    appendWord(index, to: &key)
    inflection.reduce(&key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether the phrase stands at `index`.
  public func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= count else { return false }
    for (offset, expected) in phrase.enumerated() where word(index + offset) != expected { return false }
    return true
  }

  /// Base forms of a run of tokens.
  public func key(_ tokens: Range<Int>) -> [String] { tokens.map(base) }

  /// A hash of the word's base form: FNV-1a over its bytes. - Complexity: O(word), no string is made.
  func hash(_ index: Int, scratch: inout [UInt8]) -> UInt64 {
    scratch.removeAll(keepingCapacity: true)
    appendWord(index, to: &scratch)
    inflection.reduce(&scratch)
    return Self.hash(scratch)
  }

  /// The same hash for a word of a key.
  static func hash(_ base: String) -> UInt64 { hash(base.utf8) }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }

  private func appendWord(_ index: Int, to key: inout [UInt8]) {
    let token = text.tokens[index]
    WordFolding.appendFolded(text.bytes, Int(token.start)..<Int(token.end), to: &key)
  }
}
