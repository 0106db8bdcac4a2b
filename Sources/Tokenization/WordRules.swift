/// The word rules of UAX #29 (WB3 to WB999) as a table: what stands before a place, and the class of the character behind it, say whether the
/// two belong together.
struct WordRules: Sendable {
  /// What the segment ends in so far, Extend, Format and ZWJ left out.
  enum State {
    static let other: UInt8 = 0
    static let carriageReturn: UInt8 = 1
    static let newline: UInt8 = 2
    static let space: UInt8 = 3
    static let letter: UInt8 = 4
    static let hebrew: UInt8 = 5
    static let numeric: UInt8 = 6
    static let katakana: UInt8 = 7
    static let connector: UInt8 = 8
    /// An odd number of regional indicators, that is one: two make a flag, and nothing joins a flag.
    static let regionalIndicator: UInt8 = 9
    /// A Hebrew letter and an apostrophe, which belong together whatever follows (WB7a).
    static let hebrewQuote: UInt8 = 10
    /// From here on the last mark belongs to the segment only if the right class follows: a letter (WB6, WB7),
    static let letterMark: UInt8 = 11
    /// a Hebrew letter (WB7b, WB7c),
    static let hebrewMark: UInt8 = 12
    /// a digit (WB11, WB12).
    static let numericMark: UInt8 = 13
    static let firstMark = letterMark
    static let count = 14
    /// No state: the segment ends before the character.
    static let end: UInt8 = 0xFF
  }

  static let shared = WordRules()

  /// State that a segment has after its first character, by class.
  let first: [UInt8]
  /// State after one more character, at `state * WordClass.count + class`.
  let next: [UInt8]

  private init() {
    typealias Class = WordClass
    var first = [UInt8](repeating: State.other, count: Class.count)
    first[Int(Class.carriageReturn)] = State.carriageReturn
    first[Int(Class.lineFeed)] = State.newline
    first[Int(Class.newline)] = State.newline
    first[Int(Class.space)] = State.space
    first[Int(Class.letter)] = State.letter
    first[Int(Class.pictographicLetter)] = State.letter
    first[Int(Class.hebrew)] = State.hebrew
    first[Int(Class.numeric)] = State.numeric
    first[Int(Class.katakana)] = State.katakana
    first[Int(Class.connector)] = State.connector
    first[Int(Class.regionalIndicator)] = State.regionalIndicator

    var next = [UInt8](repeating: State.end, count: State.count * Class.count)
    func join(_ states: [UInt8], _ classes: [UInt8], _ result: UInt8? = nil) {
      for state in states { for each in classes { next[Int(state) * Class.count + Int(each)] = result ?? first[Int(each)] } }
    }
    join([State.carriageReturn], [Class.lineFeed])  // WB3
    join([State.space], [Class.space])  // WB3d
    for state in 0..<UInt8(State.count) where state != State.carriageReturn && state != State.newline {  // WB3a, WB4
      join([state], [Class.extend, Class.format, Class.joiner], state == State.space ? State.other : state)
    }
    let letters = [Class.letter, Class.pictographicLetter, Class.hebrew]
    join([State.letter, State.hebrew, State.hebrewQuote, State.letterMark], letters)  // WB5, WB7
    join([State.letter, State.hebrew], [Class.midLetter, Class.midBoth, Class.singleQuote], State.letterMark)  // WB6
    join([State.hebrew], [Class.singleQuote], State.hebrewQuote)  // WB7a
    join([State.hebrew], [Class.doubleQuote], State.hebrewMark)  // WB7b
    join([State.hebrewMark], [Class.hebrew])  // WB7c
    join([State.numeric, State.letter, State.hebrew], [Class.numeric])  // WB8, WB9
    join([State.numeric], letters)  // WB10
    join([State.numericMark], [Class.numeric])  // WB11
    join([State.numeric], [Class.midNumber, Class.midBoth, Class.singleQuote], State.numericMark)  // WB12
    join([State.katakana], [Class.katakana])  // WB13
    join([State.letter, State.hebrew, State.numeric, State.katakana, State.connector], [Class.connector])  // WB13a
    join([State.connector], letters + [Class.numeric, Class.katakana])  // WB13b
    join([State.regionalIndicator], [Class.regionalIndicator], State.other)  // WB15, WB16
    self.first = first
    self.next = next
  }
}
