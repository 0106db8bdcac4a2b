public import LegalText

/// A text with its words and sentences: the one array that every later stage works on.
public struct TokenizedText: Sendable {
  /// The bytes that offsets point into. Markup of a marked-up format has been blanked by the reader, byte for byte.
  public let bytes: [UInt8]
  /// Words, ascending, never overlapping.
  public let tokens: [Token]
  /// Byte offsets at which a sentence begins, ascending; the first is 0 for a non-empty text.
  public let sentenceStarts: [Int]
  /// The different words, and which of them each token is.
  public let vocabulary: Vocabulary

  public init(bytes: [UInt8], tokens: [Token], sentenceStarts: [Int]) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentenceStarts = sentenceStarts
    vocabulary = Vocabulary(bytes.span, tokens: tokens.lazy.map { Int($0.start)..<Int($0.end) }, count: tokens.count)
  }

  /// The sentence that holds the byte at `offset`.
  /// - Complexity: O(log sentences).
  public func sentence(at offset: Int) -> ByteRange {
    let next = sentenceStarts.partitioningIndex { $0 > offset }
    let start = next == 0 ? 0 : sentenceStarts[next - 1]
    return ByteRange(start: start, end: next == sentenceStarts.count ? max(bytes.count, start) : sentenceStarts[next])
  }

  /// Indices of the tokens that begin inside `range`.
  /// - Complexity: O(log tokens).
  public func tokenIndices(in range: ByteRange) -> Range<Int> {
    let first = tokens.partitioningIndex { Int($0.start) >= range.start }
    let last = tokens.partitioningIndex { Int($0.start) >= range.end }
    return first..<max(first, last)
  }

  /// The printed word.
  public func string(_ token: Token) -> String { String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self) }

  /// The printed text of a range.
  public func string(_ range: ByteRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }
}

extension Array {
  /// First index whose element satisfies `isAtOrPast`, which must be false and then true along the array.
  /// - Complexity: O(log count).
  @inlinable
  public func partitioningIndex(_ isAtOrPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
