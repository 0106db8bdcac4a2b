import LegalText
import Tokenization

/// The words of a run of text, as numbers to compare and as places to show.
struct ClauseWords: Sendable {
  /// Digest of each word's folded form: case, layout, kinds of hyphens and quotation marks make no difference.
  private(set) var keys: [UInt64] = []
  /// Where each word stands, with the punctuation behind it, and opening marks directly before it.
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
        // What stands before the first word, a bracket or a quotation mark, goes with it.
        let start = index == indices.lowerBound ? min(range.start, Int(token.start)) : pieces[pieces.count - 1].end
        let end = index + 1 < indices.upperBound ? Self.wordStart(of: index + 1, in: text) : range.end
        pieces.append(ByteRange(start: start, end: max(end, Int(token.end))))
      }
    }
  }

  /// Where a word begins for the eye: behind the last blank before it, so that an opening bracket goes with the word that it opens.
  private static func wordStart(of index: Int, in text: TokenizedText) -> Int {
    let before = Int(text.tokens[index - 1].end)
    var at = Int(text.tokens[index].start)
    while at > before {
      switch text.bytes[at - 1] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return at
      default: at -= 1
      }
    }
    return Int(text.tokens[index].start)
  }

  static func + (left: ClauseWords, right: ClauseWords) -> ClauseWords {
    var sum = left
    sum.keys += right.keys
    sum.pieces += right.pieces
    return sum
  }

  /// Some of the words as they stand in the text. Pieces of one range follow each other without a gap; a blank stands between ranges, behind
  /// the last word as well.
  func printed(_ words: Range<Int>, in text: DocumentResult) -> String {
    var result = ""
    for index in words {
      result += text.string(pieces[index])
      if index + 1 < pieces.count, pieces[index + 1].start != pieces[index].end { result += " " }
    }
    return result
  }

  var digest: UInt64 { TextDigest.of(keys) }
}
