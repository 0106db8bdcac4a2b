/// The sentence rules of UAX #29 (SB3 to SB998) as a table.
struct SentenceRules: Sendable {
  /// What the sentence ends in so far, Extend and Format left out.
  enum State {
    static let other: UInt8 = 0
    /// A lower-case or upper-case letter: a stop behind it may be that of an abbreviation.
    static let cased: UInt8 = 1
    /// A full stop behind a cased letter, a full stop behind anything else; then with closing marks, then with blanks.
    static let casedStop: UInt8 = 2
    static let stop: UInt8 = 3
    static let stopClose: UInt8 = 4
    static let stopSpace: UInt8 = 5
    /// A question mark or the like; then with closing marks, then with blanks.
    static let terminator: UInt8 = 6
    static let terminatorClose: UInt8 = 7
    static let terminatorSpace: UInt8 = 8
    static let carriageReturn: UInt8 = 9
    static let separator: UInt8 = 10
    /// Behind a full stop and what closes it, in search of the first letter: the sentence goes on if that is lower case (SB8).
    static let search: UInt8 = 11
    static let count = 12
    /// No state: the sentence ends before the character.
    static let end: UInt8 = 0xFF
  }

  static let shared = SentenceRules()

  /// State after a sentence's first character, by class.
  let first: [UInt8]
  /// State after one more character, at `state * SentenceClass.count + class`.
  let next: [UInt8]

  private init() {
    typealias Class = SentenceClass
    var first = [UInt8](repeating: State.other, count: Class.count)
    first[Int(Class.lower)] = State.cased
    first[Int(Class.upper)] = State.cased
    first[Int(Class.fullStop)] = State.stop
    first[Int(Class.terminator)] = State.terminator
    first[Int(Class.carriageReturn)] = State.carriageReturn
    first[Int(Class.lineFeed)] = State.separator
    first[Int(Class.separator)] = State.separator

    var next = [UInt8](repeating: State.end, count: State.count * Class.count)
    func join(_ states: [UInt8], _ classes: [UInt8], _ result: UInt8? = nil) {
      for state in states { for each in classes { next[Int(state) * Class.count + Int(each)] = result ?? first[Int(each)] } }
    }
    join([State.carriageReturn], [Class.lineFeed])  // SB3
    let all = (0..<UInt8(Class.count)).map { $0 }
    join([State.other, State.cased], all)  // SB998
    join([State.cased], [Class.fullStop], State.casedStop)
    let stops = [State.casedStop, State.stop, State.stopClose, State.stopSpace]
    let terminators = [State.terminator, State.terminatorClose, State.terminatorSpace]
    join(stops, [Class.lower])  // SB8
    join(stops, [Class.other, Class.numeric, Class.close], State.search)
    join([State.casedStop, State.stop], [Class.numeric])  // SB6
    join([State.casedStop], [Class.upper])  // SB7
    join(stops + terminators, [Class.continuation, Class.fullStop, Class.terminator])  // SB8a
    join([State.casedStop, State.stop, State.stopClose], [Class.close], State.stopClose)  // SB9
    join([State.terminator, State.terminatorClose], [Class.close], State.terminatorClose)
    join(stops, [Class.space], State.stopSpace)  // SB9, SB10
    join(terminators, [Class.space], State.terminatorSpace)
    join(stops + terminators, [Class.carriageReturn, Class.lineFeed, Class.separator])
    join([State.search], [Class.other, Class.numeric, Class.close, Class.space, Class.continuation], State.search)  // SB8
    join([State.search], [Class.lower])
    for state in 0..<UInt8(State.count) where state != State.carriageReturn && state != State.separator {  // SB4, SB5
      join([state], [Class.extend, Class.format], state)
    }
    self.first = first
    self.next = next
  }
}
