import LegalText

/// What lies between two word boundaries of UAX #29.
struct WordSegment {
  /// Byte offset after the last byte.
  var end: Int
  /// The classes of its characters, as a bit set; the mark that ended it may be among them.
  var classes: UInt32
}

extension WordSegment {
  /// What a segment of these classes is as a token; nil for blanks and signs, and for connectors alone, which have to be counted: a line to
  /// fill in (`____`) stands for a word, a single `_` is the markup of an emphasis.
  @inline(__always)
  static func kind(_ classes: UInt32) -> TokenKind? {
    if classes & WordClass.letters != 0 { return .word }
    if classes & WordClass.bit(WordClass.numeric) != 0 { return .number }
    return classes & WordClass.bit(WordClass.ideograph) != 0 ? .ideograph : nil
  }
}
