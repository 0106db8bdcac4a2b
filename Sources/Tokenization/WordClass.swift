/// What a character is to the word rules of UAX #29: its Word_Break property in ICU's numbering, with three values of our own where the
/// rules, or what becomes a token, need another property too.
enum WordClass {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1  // ALetter
  static let format: UInt8 = 2
  static let katakana: UInt8 = 3
  static let midLetter: UInt8 = 4
  static let midNumber: UInt8 = 5  // MidNum
  static let numeric: UInt8 = 6
  static let connector: UInt8 = 7  // ExtendNumLet
  static let carriageReturn: UInt8 = 8
  static let extend: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let midBoth: UInt8 = 11  // MidNumLet
  static let newline: UInt8 = 12
  static let regionalIndicator: UInt8 = 13
  static let hebrew: UInt8 = 14
  static let singleQuote: UInt8 = 15
  static let doubleQuote: UInt8 = 16
  static let joiner: UInt8 = 21  // ZWJ
  static let space: UInt8 = 22  // WSegSpace
  /// Other, and Extended_Pictographic.
  static let pictograph: UInt8 = 29
  /// ALetter, and Extended_Pictographic.
  static let pictographicLetter: UInt8 = 30
  /// Other, and Alphabetic: Han, Hiragana, and the letters of scripts that write no spaces (Thai, Lao, Khmer, Burmese).
  static let ideograph: UInt8 = 31

  /// Every class is below this.
  static let count = 32

  /// The bit of a class in a set of classes.
  @inline(__always)
  static func bit(_ each: UInt8) -> UInt32 { 1 &<< UInt32(each) }

  // Computed, so that they are constants where they are used: a stored global would be looked up for each character.
  /// Extend, Format and ZWJ: what belongs to the character before it (rule WB4).
  @inline(__always) static var attached: UInt32 { bit(extend) | bit(format) | bit(joiner) }
  @inline(__always) static var pictographs: UInt32 { bit(pictograph) | bit(pictographicLetter) }
  @inline(__always) static var letters: UInt32 { bit(letter) | bit(hebrew) | bit(pictographicLetter) }
  /// A token begins with one of these.
  @inline(__always) static var opening: UInt32 { letters | bit(numeric) | bit(connector) | bit(katakana) | bit(ideograph) }
  /// What can go on a word or number that a letter, digit or connector ends: after any other class, and after none, it ends.
  @inline(__always) static var continuing: UInt32 {
    attached | letters | bit(numeric) | bit(katakana) | bit(connector) | bit(midLetter) | bit(midNumber) | bit(midBoth) | bit(singleQuote)
      | bit(doubleQuote)
  }
}
