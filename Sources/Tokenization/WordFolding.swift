/// The form in which texts are compared: full case folding, composed letters, one kind of apostrophe, quotation mark, hyphen and blank, no
/// ligatures, no soft hyphens.
///
/// That is Unicode's NFKC_Casefold (UAX #44; ICU does it, but for plain ASCII), except that superscripts, fractions and the like stay as
/// they are, because `10²` is not `102`, and with one form for the apostrophes (U+2018–U+201B, U+02BC, U+2032), the quotation marks
/// (U+201C–U+201F) and the dashes (U+2010–U+2015, U+2212) of typesetting. Soft hyphens, joiners and bidirectional marks vanish.
/// A key has no offsets; `FoldedText` keeps the way back into the text.
public enum WordFolding {
  /// Appends the folded form of `bytes[range]` to `key`.
  /// - Parameter bytes: UTF-8; ill-formed bytes fold to U+FFFD.
  /// - Complexity: O(range).
  public static func appendFolded(_ bytes: [UInt8], _ range: Range<Int>, to key: inout [UInt8]) {
    appendFolded(bytes.span, range, to: &key)
  }

  /// The same for bytes that are no array.
  public static func appendFolded(_ bytes: Span<UInt8>, _ range: Range<Int>, to key: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 && (at + 1 == range.upperBound || bytes[at + 1] < 0x80) {
        key.append(lowered(byte))
        at += 1
      } else {
        at = appendUnit(bytes, at..<range.upperBound, to: &key)
      }
    }
  }

  /// The folded form of a whole word.
  public static func folded(_ word: String) -> [UInt8] {
    var key: [UInt8] = []
    appendFolded(Array(word.utf8), 0..<word.utf8.count, to: &key)
    return key
  }

  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte }

  /// Marks behind a letter are folded with it, but not without end: text that is readable has no more of them (UAX #15 allows 30).
  private static let longestUnit = 128

  /// Folds the first character of `range` with the marks that belong to it.
  /// - Returns: The offset behind them, above the range's start.
  static func appendUnit(_ bytes: Span<UInt8>, _ range: Range<Int>, to key: inout [UInt8]) -> Int {
    let table = FoldingTable.shared
    let first = UTF8Character(bytes, at: range.lowerBound)
    var end = min(range.lowerBound + first.length, range.upperBound)
    var at = end
    while at - range.lowerBound < longestUnit, at < range.upperBound, bytes[at] >= 0x80 {
      let mark = UTF8Character(bytes, at: at)
      if table.isBoundaryBefore(mark.codePoint) { break }
      at = min(at + mark.length, range.upperBound)
      // What vanishes belongs to the unit only if another mark follows.
      if !FoldingTable.vanishes(mark.codePoint) { end = at }
    }
    if end == range.lowerBound + first.length {
      let folded = first.codePoint < 0x80 ? Int32(lowered(UInt8(first.codePoint))) : table.folded(first.codePoint)
      if folded >= 0 {
        append(folded, to: &key)
        return end
      }
      if FoldingTable.vanishes(first.codePoint) { return end }
    }
    let unit = (range.lowerBound..<end).map { bytes[$0] }
    guard let folded = ICUFolding.folded(unit) else {
      append(0xFFFD, to: &key)
      return min(range.lowerBound + first.length, end)
    }
    at = 0
    while at < folded.count {
      let character = UTF8Character(folded.span, at: at)
      append(FoldingTable.plainMark(character.codePoint), to: &key)
      at += character.length
    }
    return end
  }

  private static func append(_ codePoint: Int32, to key: inout [UInt8]) {
    if codePoint < 0x80 {
      key.append(UInt8(truncatingIfNeeded: codePoint))
      return
    }
    let scalar = Unicode.Scalar(UInt32(bitPattern: codePoint)) ?? "\u{FFFD}"
    if let encoded = UTF8.encode(scalar) { key.append(contentsOf: encoded) }
  }
}
