import Tokenization

/// A number that is not, or not only, made of ASCII digits and letters: `٣`, `๑๒/๑`, `二十三`, `274¹`, `đ`, `ب`.
struct ScriptNumber {
  enum Form { case digits, ideographs, letter }

  /// Offset behind it.
  var end: Int
  /// As printed, marks of direction and the stretching stroke left out.
  var printed: [UInt8]
  var readings: [NumberReading]
  var form: Form

  /// A number of any form that begins at `at`.
  init?(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) {
    guard at < end else { return nil }
    if let number = Self.digits(bytes, at: at, end: end, words: words) ?? Self.ideographs(bytes, at: at, end: end)
      ?? Self.letter(bytes, at: at, end: end, words: words)
    {
      self = number
    } else {
      return nil
    }
  }

  /// ASCII letters and digits: `(a)` in full-width brackets.
  init?(latin bytes: [UInt8], at: Int, end: Int) {
    guard let number = NumberSpan(bytes, at: at, end: min(end, at + 12), innerMarks: true), number.bytes.count <= 7 else { return nil }
    let readings = NumberReader.readings(of: number.bytes)
    guard !readings.isEmpty else { return nil }
    self.init(end: number.end, printed: number.bytes, readings: readings, form: .letter)
  }

  init(end: Int, printed: [UInt8], readings: [NumberReading], form: Form = .digits) {
    self.end = end
    self.printed = printed
    self.readings = readings
    self.form = form
  }

  /// No number is longer, in bytes as printed.
  private static let longest = 24

  /// Decimal digits of any script in groups (`5/1`, `274.1`), with a superscript, letters or a word for an inserted provision behind them.
  static func digits(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> ScriptNumber? {
    var plain: [UInt8] = []
    var printed: [UInt8] = []
    var stop = at
    scan: while stop < end && printed.count < longest {
      let character = ScriptCharacter(bytes, at: stop)
      if let digit = character.digit {
        plain.append(0x30 + UInt8(digit))
      } else if let digit = character.superscript, let last = plain.last, ByteClass.isDigit(last) {
        // One group of superscripts is one inserted number.
        if printed.count >= 2, ScriptCharacter(bytes, before: stop)?.superscript == nil { plain.append(0x2D) }
        plain.append(0x30 + UInt8(digit))
      } else if !plain.isEmpty, joinsGroups(character.value), stop + character.width < end,
        ScriptCharacter(bytes, at: stop + character.width).digit != nil
      {
        plain.append(character.mark == 0x2E ? 0x2E : 0x2D)
      } else if character.isVanishing {
        stop += character.width
        continue
      } else {
        break scan
      }
      printed += bytes[stop..<(stop + character.width)]
      stop += character.width
    }
    guard !plain.isEmpty else { return nil }
    var letters = 0
    while stop < end, ByteClass.isLetter(bytes[stop]), letters <= 2 {
      plain.append(bytes[stop])
      printed.append(bytes[stop])
      stop += 1
      letters += 1
    }
    // Letters glued to a longer word are no number.
    guard letters <= 2, letters == 0 || stop == end || !ScriptCharacter(bytes, at: stop).isLetter else { return nil }
    var readings = NumberReader.readings(of: plain)
    guard !readings.isEmpty, readings[0].ordinal.major < 10_000 else { return nil }
    if let inserted = insertion(bytes, at: stop, end: end, words: words) {
      for index in readings.indices { readings[index].ordinal.minor += inserted.rank }
      printed += [0x20] + inserted.printed
      stop = inserted.end
    }
    return ScriptNumber(end: stop, printed: printed, readings: readings, form: .digits)
  }

  private static func joinsGroups(_ value: UInt32) -> Bool {
    value == 0x2D || value == 0x2E || value == 0x2F || value == 0xFF0E || (0x2010...0x2013).contains(value)
  }

  /// The word of an inserted provision, and a number behind it: `مكرر`, `مكرر 2`.
  private static func insertion(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> (end: Int, printed: [UInt8], rank: Int)? {
    guard !words.insertions.isEmpty, let word = ScriptWord(bytes, at: ByteClass.skipBlanks(bytes, at, end), end: end),
      let place = words.insertions[word.folded]
    else { return nil }
    var rank = place * NumberReader.insertedWordRank
    var printed = Array(bytes[word.start..<word.end])
    var stop = word.end
    let next = ByteClass.skipBlanks(bytes, stop, end)
    var digitsEnd = next
    var value = 0
    while digitsEnd < end, let digit = ScriptCharacter(bytes, at: digitsEnd).digit, value < 100 {
      value = value * 10 + digit
      digitsEnd += ScriptCharacter(bytes, at: digitsEnd).width
    }
    if digitsEnd > next, next > stop {
      rank += value
      printed += [0x20] + bytes[next..<digitsEnd]
      stop = digitsEnd
    }
    return (stop, printed, rank)
  }

  /// Han numerals.
  static func ideographs(_ bytes: [UInt8], at: Int, end: Int) -> ScriptNumber? {
    guard bytes[at] >= 0xE3, let number = IdeographicNumeral.read(bytes, at: at, end: end) else { return nil }
    return ScriptNumber(
      end: number.end, printed: Array(bytes[at..<number.end]),
      readings: [NumberReading(style: .ideograph, ordinal: Ordinal(major: number.value, minor: 0))], form: .ideographs)
  }

  /// One letter by which the language counts.
  static func letter(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> ScriptNumber? {
    guard !words.letterOrders.isEmpty else { return nil }
    var printed: [UInt8] = []
    var stop = at
    var letters = 0
    while stop < end, printed.count < longest {
      let character = ScriptCharacter(bytes, at: stop)
      if character.isLetter && !character.isVanishing {
        if !(0x300...0x36F).contains(character.value) { letters += 1 }
        printed += bytes[stop..<(stop + character.width)]
      } else if !character.isVanishing {
        break
      }
      stop += character.width
    }
    guard letters == 1 else { return nil }
    let readings = letterReadings(printed, words: words)
    return readings.isEmpty ? nil : ScriptNumber(end: stop, printed: printed, readings: readings, form: .letter)
  }

  /// The places of a letter in the orders of the language.
  static func letterReadings(_ letter: [UInt8], words: StructureWords) -> [NumberReading] {
    var key: [UInt8] = []
    WordFolding.appendFolded(letter, 0..<letter.count, to: &key)
    let folded = String(decoding: key, as: UTF8.self)
    var result: [NumberReading] = []
    for (index, order) in words.letterOrders.enumerated() {
      guard let place = order.place(of: folded) else { continue }
      // A script has capitals or several orders, never both.
      let isFirstStyle = words.letterOrders.count > 1 ? index == 0 : !ByteClass.isCapital(letter, 0)
      result.append(NumberReading(style: isFirstStyle ? .lowerLetter : .upperLetter, ordinal: place))
    }
    return result
  }
}
