import LegalText
import Tokenization

/// Steps over the bytes between the words of one text.
struct TextWalk {
  let text: TokenizedText
  let words: FoldedWords

  var bytes: [UInt8] { text.bytes }

  /// Offset of the first visible byte at or behind `offset`, at most `limit`.
  func skipBlanks(_ offset: Int, _ limit: Int) -> Int {
    var at = offset
    while at < limit {
      let width = blankWidth(at, limit)
      if width == 0 { break }
      at += width
    }
    return at
  }

  /// Bytes of the blank at `at`; 0 when a visible byte stands there.
  private func blankWidth(_ at: Int, _ limit: Int) -> Int {
    let byte = text.bytes[at]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, at + 1 < limit, text.bytes[at + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, at + 2 < limit, text.bytes[at + 1] == 0x80 else { return 0 }
    return text.bytes[at + 2] <= 0x8F || text.bytes[at + 2] == 0xAF ? 3 : 0
  }

  /// The visible byte before `offset`, at `floor` or behind it, no-break and wide blanks passed over.
  func previousVisible(_ offset: Int, _ floor: Int) -> UInt8? {
    var at = offset - 1
    while at >= floor {
      let byte = text.bytes[at]
      if byte > 0x20 && byte < 0x80 { return byte }
      if byte >= 0x80 {
        var start = at
        while start > floor && text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        if blankWidth(start, at + 1) == 0 { return byte }
        at = start
      }
      at -= 1
    }
    return nil
  }

  /// First token that begins at or behind `offset`.
  func token(from offset: Int) -> Int { text.tokens.partitioningIndex { Int($0.start) >= offset } }

  /// The token that begins exactly at `offset`.
  func token(at offset: Int) -> Int? {
    let index = token(from: offset)
    return index < text.tokens.count && Int(text.tokens[index].start) == offset ? index : nil
  }

  func start(_ token: Int) -> Int { Int(text.tokens[token].start) }
  func end(_ token: Int) -> Int { Int(text.tokens[token].end) }

  /// The bytes between a token and the one before it.
  func gap(before token: Int) -> ArraySlice<UInt8> { text.bytes[end(token - 1)..<start(token)] }

  /// Whether a stop, colon, semicolon or bracket stands between two offsets.
  func hasBreak(_ start: Int, _ end: Int) -> Bool {
    text.bytes[start..<max(start, end)].contains { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A || $0 == 0x28 }
  }

  func isWord(_ word: String, at offset: Int, limit: Int) -> Bool {
    let count = word.utf8.count
    guard offset + count < limit, text.bytes[offset..<(offset + count)].elementsEqual(word.utf8) else { return false }
    return text.bytes[offset + count] <= 0x20
  }

  /// Whether the token begins with a capital, ASCII or of Latin-1.
  func isCapital(_ token: Int) -> Bool {
    let at = start(token)
    let byte = text.bytes[at]
    if (0x41...0x5A).contains(byte) { return true }
    guard byte == 0xC3 || byte == 0xC5, at + 1 < text.bytes.count else { return false }
    return byte == 0xC3 ? (0x80...0x9E).contains(text.bytes[at + 1]) : text.bytes[at + 1] == 0x92
  }

  /// The text of a range with each run of blanks as one blank.
  func foldedBlanks(_ range: ByteRange) -> String {
    text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
