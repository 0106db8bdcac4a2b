/// What a character is to the sentence rules of UAX #29: its Sentence_Break property in ICU's numbering.
enum SentenceClass {
  static let other: UInt8 = 0
  static let fullStop: UInt8 = 1  // ATerm
  static let close: UInt8 = 2
  static let format: UInt8 = 3
  static let lower: UInt8 = 4
  static let numeric: UInt8 = 5
  static let otherLetter: UInt8 = 6  // OLetter
  static let separator: UInt8 = 7  // Sep
  static let space: UInt8 = 8  // Sp
  static let terminator: UInt8 = 9  // STerm
  static let upper: UInt8 = 10
  static let carriageReturn: UInt8 = 11
  static let extend: UInt8 = 12
  static let lineFeed: UInt8 = 13
  static let continuation: UInt8 = 14  // SContinue

  /// Every class is below this.
  static let count = 16
}
