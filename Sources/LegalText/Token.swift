/// What a token is made of, after UAX #29's word-break classes.
public enum TokenKind: UInt8, Sendable {
  /// Letters of any alphabet, apostrophes and digits inside included.
  case word
  /// Digits with their inner separators ("1,000", "3.5").
  case number
  /// One ideograph, kana, or letter of Thai, Lao, Khmer or Burmese with its marks: scripts without spaces are cut a character at a time.
  case ideograph
}

/// One word of the text as a span of bytes. White space and punctuation make no token.
///
/// Twelve bytes, no reference: a document's tokens are one flat array (`hotpath` notes in docs/architecture.md).
public struct Token: Sendable, Hashable {
  /// Byte offset of the first byte.
  public var start: UInt32
  /// Byte offset after the last byte.
  public var end: UInt32
  public var kind: TokenKind

  @inlinable
  public init(start: UInt32, end: UInt32, kind: TokenKind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  @inlinable public var range: ByteRange { ByteRange(start: Int(start), end: Int(end)) }
}
