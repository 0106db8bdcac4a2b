/// Moves a position to the next printed character that is no quotation mark, so that two readings of one start compare equal.
enum PrintedPosition {
  private static let marks: [[UInt8]] = ["“", "”", "‘", "’", "«", "»", "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{202F}", "—"].map {
    Array($0.utf8)
  }

  /// - Returns: `offset`, or the first one behind the blanks, quotation marks and em dashes that begin there.
  static func skip(_ text: [UInt8], _ offset: Int) -> Int {
    var at = offset
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09, 0x0D, 0x0A, 0x22, 0x27, 0x60: at += 1
      case 0xC2, 0xE2:
        guard let mark = marks.first(where: { text[at...].starts(with: $0) }) else { return at }
        at += mark.count
      default: return at
      }
    }
    return at
  }
}
