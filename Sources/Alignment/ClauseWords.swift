import LegalText
import Tokenization

/// The words of a run of text, as numbers to compare and as places to show.
struct ClauseWords: Sendable {
  /// Digest of each word's folded form: case, layout, kinds of hyphens and quotation marks make no difference.
  private(set) var keys: [UInt64] = []
  /// Where each word stands, with the punctuation behind it.
  private(set) var pieces: [ByteRange] = []

  init() {}

  /// - Complexity: O(bytes of the ranges).
  init(_ text: TokenizedText, in ranges: [ByteRange]) {
    var folded: [UInt8] = []
    for range in ranges {
      let indices = text.tokenIndices(in: range)
      for index in indices {
        let token = text.tokens[index]
        folded.removeAll(keepingCapacity: true)
        WordFolding.appendFolded(text.bytes, Int(token.start)..<Int(token.end), to: &folded)
        keys.append(TextDigest.of(folded))
        let end = index + 1 < indices.upperBound ? Int(text.tokens[index + 1].start) : range.end
        pieces.append(ByteRange(start: Int(token.start), end: max(end, Int(token.end))))
      }
    }
  }

  static func + (left: ClauseWords, right: ClauseWords) -> ClauseWords {
    var sum = left
    sum.keys += right.keys
    sum.pieces += right.pieces
    return sum
  }

  var digest: UInt64 { TextDigest.of(keys) }
}
