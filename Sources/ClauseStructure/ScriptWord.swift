import Tokenization

/// A run of letters in any script, folded; digits, marks and blanks end it.
struct ScriptWord {
  var start: Int
  var end: Int
  /// Folded, without what only stretches or points the letters.
  var folded: String

  /// Longest run that is read, in bytes.
  static let longest = 96

  init?(_ bytes: [UInt8], at: Int, end: Int) {
    guard let stop = Self.runEnd(bytes, at: at, end: end) else { return nil }
    self.init(bytes, at..<stop)
  }

  /// - Precondition: The range holds whole characters.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    folded = Self.folded(bytes, range)
  }

  /// Offset behind the run of letters at `at`; nil when there is none or it is too long for any word.
  static func runEnd(_ bytes: [UInt8], at: Int, end: Int) -> Int? {
    var stop = at
    var lastLetter = at
    while stop < end {
      let character = ScriptCharacter(bytes, at: stop)
      guard character.isLetter || stop > at && character.isVanishing || isPartOfWord(character) else { break }
      stop += character.width
      if !character.isVanishing || (0x640...0x670).contains(character.value) { lastLetter = stop }
      if stop - at > longest { return nil }
    }
    return lastLetter > at ? lastLetter : nil
  }

  /// Thai vowels and tones above and below the letters.
  private static func isPartOfWord(_ character: ScriptCharacter) -> Bool {
    (0xE31...0xE4E).contains(character.value) && character.digit == nil
  }

  private static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var letters: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let character = ScriptCharacter(bytes, at: at)
      if !character.isVanishing { letters += bytes[at..<(at + character.width)] }
      at += character.width
    }
    var key: [UInt8] = []
    WordFolding.appendFolded(letters, 0..<letters.count, to: &key)
    return String(decoding: key, as: UTF8.self)
  }
}
