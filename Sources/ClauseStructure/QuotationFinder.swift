import LegalText

/// Finds the end of a quotation that opens before a label: the words that an amendment inserts.
struct QuotationFinder {
  /// Longest quotation that is looked for; a mark without a partner within it quotes nothing.
  static let maximumByteCount = 400_000

  /// Longest term that is looked for at the start of a line inside a quotation.
  static let longestTermByteCount = 160

  private let bytes: [UInt8]

  private let wrapColumn: Int?

  /// - Parameter wrapColumn: Column at which the text is hard-wrapped; nil when each line is a paragraph.
  init(_ bytes: [UInt8], wrapColumn: Int?) {
    self.bytes = bytes
    self.wrapColumn = wrapColumn
  }

  /// The range from the opening mark at `opening` to its closing mark, or nil when there is none in reach.
  ///
  /// Marks nest. American drafting opens each quoted paragraph again and closes only the last: a mark that opens a line inside a quotation is
  /// not counted, unless it quotes a term there (`“device” means …`).
  func quotation(openingAt opening: Int) -> ByteRange? {
    var depth = 0
    var at = opening
    let limit = min(bytes.count, opening + Self.maximumByteCount)
    var opensLine = false
    while at < limit {
      let byte = bytes[at]
      if byte == 0x0A {
        opensLine = !isBrokenInside(at)
        at += 1
        continue
      }
      let mark = doubleQuote(at)
      if mark.width == 0 {
        if opensLine && ByteClass.blankWidth(bytes, at) == 0 { opensLine = false }
        at += 1
        continue
      }
      if mark.isOpening {
        if !(opensLine && depth > 0) || quotesTerm(at + mark.width) { depth += 1 }
      } else {
        depth -= 1
        if depth == 0 { return ByteRange(start: opening, end: at + mark.width) }
      }
      opensLine = false
      at += mark.width
    }
    return nil
  }

  /// Whether the line that ends at `newline` breaks off inside a sentence: it was full, and a letter or digit stands before the break.
  private func isBrokenInside(_ newline: Int) -> Bool {
    guard let wrapColumn, newline > 0 else { return false }
    var end = newline
    while end > 0 && (bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D) { end -= 1 }
    guard end > 0, ByteClass.isLetter(bytes[end - 1]) || ByteClass.isDigit(bytes[end - 1]) else { return false }
    var width = 1
    var at = end - 1
    while at >= 0 && bytes[at] != 0x0A && width <= wrapColumn {
      if bytes[at] & 0xC0 != 0x80 { width += 1 }
      at -= 1
    }
    at = newline + 1
    while at < bytes.count && !ByteClass.isASCIIBlank(bytes[at]) && width <= wrapColumn {
      if bytes[at] & 0xC0 != 0x80 { width += 1 }
      at += 1
    }
    return at > newline + 1 && width > wrapColumn
  }

  /// Whether the quotation whose words begin at `offset` closes after a few words and its sentence goes on behind it.
  private func quotesTerm(_ offset: Int) -> Bool {
    let limit = min(bytes.count, offset + Self.longestTermByteCount)
    guard offset < limit, ByteClass.isLetter(bytes[offset]) || bytes[offset] >= 0x80 else { return false }
    var at = offset
    while at < limit {
      let mark = doubleQuote(at)
      if mark.width == 0 {
        at += 1
        continue
      }
      let end = at + mark.width
      let next = ByteClass.skipBlanks(bytes, end, bytes.count)
      guard !mark.isOpening, next < bytes.count else { return false }
      if bytes[end..<next].contains(0x0A) { return ByteClass.isLower(bytes[next]) }
      return ByteClass.isLetter(bytes[next]) || bytes[next] == 0x2C || bytes[next] == 0x28
    }
    return false
  }

  /// A double quotation mark at `at`: curly, straight, doubled back-quotes or apostrophes, guillemets.
  private func doubleQuote(_ at: Int) -> (width: Int, isOpening: Bool) {
    switch bytes[at] {
    case 0x22:
      let before = at == 0 ? 0x20 : bytes[at - 1]
      let opens = ByteClass.isASCIIBlank(before) || before == 0x28 || before == 0x94
      return (1, opens && at + 1 < bytes.count && !ByteClass.isASCIIBlank(bytes[at + 1]))
    case 0x60 where at + 1 < bytes.count && bytes[at + 1] == 0x60: return (2, true)
    case 0x27 where at + 1 < bytes.count && bytes[at + 1] == 0x27: return (2, false)
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x9C: return (3, true)
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x9D: return (3, false)
    default: return (0, false)
    }
  }
}
