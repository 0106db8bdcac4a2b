public import LegalText

/// Words of a text that an entry names.
public struct LexiconMatch: Sendable, Hashable {
  /// Index in `Lexicon.entries`.
  public var entry: Int
  /// Indices in `TokenizedText.tokens`.
  public var tokens: Range<Int>
  /// From the first word's first byte to the last word's end.
  public var range: ByteRange

  public init(entry: Int, tokens: Range<Int>, range: ByteRange) {
    self.entry = entry
    self.tokens = tokens
    self.range = range
  }
}
