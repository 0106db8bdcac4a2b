import LegalText
import Tokenization

/// A label as it is printed, before anyone asks whether it is one.
struct LineLabel {
  var start: Int
  var end: Int
  var family: LabelFamily
  var decoration: LabelDecoration
  var number: String
  var readings: [NumberReading]

  init(start: Int, end: Int, family: LabelFamily, decoration: LabelDecoration, number: [UInt8], readings: [NumberReading]) {
    self.start = start
    self.end = end
    self.family = family
    self.decoration = decoration
    self.number = String(decoding: number, as: UTF8.self)
    self.readings = readings
  }

  /// Any label that may stand at the start of a line.
  init?(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) {
    guard at < end else { return nil }
    if let label = Self.range(bytes, at: at, end: end, words: words) ?? Self.sectionSign(bytes, at: at, end: end) ?? Self.named(
      bytes, at: at, end: end, words: words)
      ?? Self.bracketed(bytes, at: at, end: end) ?? Self.numbered(bytes, at: at, end: end)
    {
      self = label
      if words.readsScripts { readLetters(words) }
      // A sentence behind the number is law: only English drafting closes titles with a stop.
      if words.readsScripts, case .unit = family { decoration = .bare }
    } else if words.readsScripts, let label = Self.inScript(bytes, at: at, end: end, words: words) {
      self = label
    } else {
      return nil
    }
  }

  /// Counts a single letter by the language's own order: `e` stands behind `đ` in Vietnamese.
  private mutating func readLetters(_ words: StructureWords) {
    guard family == .item, number.utf8.count == 1 else { return }
    let own = ScriptNumber.letterReadings(Array(number.utf8), words: words)
    guard !own.isEmpty else { return }
    readings = own + readings.filter { $0.style != .lowerLetter && $0.style != .upperLetter }
  }

  /// `§ 1030.`
  private static func sectionSign(_ bytes: [UInt8], at: Int, end: Int) -> LineLabel? {
    guard bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA7 else { return nil }
    let isDoubled = at + 3 < end && bytes[at + 2] == 0xC2 && bytes[at + 3] == 0xA7
    let numberStart = ByteClass.skipBlanks(bytes, at + (isDoubled ? 4 : 2), end)
    let number = NumberSpan(bytes, at: numberStart, end: end, innerMarks: true)
    guard let number, ByteClass.isDigit(bytes[numberStart]) else { return nil }
    // Two signs cite several sections, or hold the place of those that were repealed.
    if isDoubled && !opensPlaceholder(bytes, number.end, end) { return nil }
    let readings = NumberReader.readings(of: number.bytes)
    guard !readings.isEmpty else { return nil }
    var after = number.end
    if after < end && bytes[after] == 0x2E { after += 1 }
    after = codificationNumber(bytes, at: after, end: end) ?? after
    return LineLabel(start: at, end: after, family: .unit(.section), decoration: .stop, number: number.bytes, readings: readings)
  }

  /// `Article 7`, `SEC. 3.`, `PART I`, `FIRST SCHEDULE`, `Schedule`.
  private static func named(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    guard ByteClass.isCapital(bytes, at), var word = WordSpan(bytes, at: at, end: end) else { return nil }
    var ordinal: Int?
    if let value = words.ordinals[word.folded] {
      let next = ByteClass.skipBlanks(bytes, word.end, end)
      guard next < end, ByteClass.isCapital(bytes, next), let second = WordSpan(bytes, at: next, end: end) else { return nil }
      ordinal = value
      word = second
    }
    guard let kind = words.kinds[word.folded], kind != .note else { return nil }
    var after = word.end
    if after < end && bytes[after] == 0x2E { after += 1 }
    if let ordinal {
      guard kind.isContainer, endsLine(bytes, after, end) else { return nil }
      let reading = NumberReading(style: .digits, ordinal: Ordinal(major: ordinal, minor: 0))
      return LineLabel(
        start: at, end: after, family: .container(kind), decoration: .bare, number: Array(String(ordinal).utf8), readings: [reading])
    }
    let numberStart = ByteClass.skipBlanks(bytes, after, end)
    guard numberStart > after || numberStart == end else { return nil }
    let isCapitals = bytes[at..<word.end].allSatisfy { ByteClass.isUpper($0) || $0 >= 0x80 }
    let innerMarks = kind.isArticleLevel || kind == .schedule || kind == .part
    if let number = NumberSpan(seriesNumber: bytes, at: numberStart, end: end)
      ?? NumberSpan(bytes, at: numberStart, end: end, innerMarks: innerMarks)
    {
      let readings = NumberReader.readings(of: number.bytes).filter { kind.isContainer || isUnitReading($0, number.bytes) }
      if !readings.isEmpty && endsLabel(bytes, number.end, end) && !(kind.isContainer && opensItem(bytes, number.end, end)) {
        var labelEnd = number.end
        if labelEnd < end && bytes[labelEnd] == 0x2E { labelEnd += 1 }
        if kind.isArticleLevel { labelEnd = codificationNumber(bytes, at: labelEnd, end: end) ?? labelEnd }
        return LineLabel(
          start: at, end: labelEnd, family: kind.isContainer ? .container(kind) : .unit(kind), decoration: .stop, number: number.bytes,
          readings: readings)
      }
    }
    // A schedule or annex may go without a number.
    guard kind == .schedule || kind == .annex, numberStart == end || (isCapitals && ByteClass.dashWidth(bytes, numberStart) > 0) else {
      return nil
    }
    return LineLabel(start: at, end: after, family: .container(kind), decoration: .bare, number: [], readings: [])
  }

  /// `145 to 158 [Repealed]`, `(a) and (b) [Repealed]`: one line that holds the place of several provisions.
  private static func range(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    guard ByteClass.isDigit(bytes[at]) || bytes[at] == 0x28, bytes[at..<min(end, at + 48)].contains(0x5B),
      let first = placeholderEnd(bytes, at: at, end: end)
    else { return nil }
    let link = ByteClass.skipBlanks(bytes, first.end, end)
    guard link > first.end, let word = WordSpan(bytes, at: link, end: end), words.rangeWords.contains(word.folded) else { return nil }
    let next = ByteClass.skipBlanks(bytes, word.end, end)
    guard next > word.end, next < end, let last = placeholderEnd(bytes, at: next, end: end), opensPlaceholder(bytes, last.end, end) else {
      return nil
    }
    let readings = first.readings.compactMap { reading in
      last.readings.first { $0.style == reading.style }.map { other in
        NumberReading(style: reading.style, ordinal: reading.ordinal, last: other.ordinal, penalty: reading.penalty)
      }
    }
    guard !readings.isEmpty else { return nil }
    let isNumber = ByteClass.isDigit(bytes[at])
    return LineLabel(
      start: at, end: last.end, family: isNumber ? .number : .item, decoration: isNumber ? .bare : .brackets,
      number: first.number + [0x20] + bytes[link..<word.end] + [0x20] + last.number, readings: readings)
  }

  private static func placeholderEnd(_ bytes: [UInt8], at: Int, end: Int) -> (end: Int, number: [UInt8], readings: [NumberReading])? {
    if let label = bracketed(bytes, at: at, end: end) { return (label.end, Array(label.number.utf8), label.readings) }
    guard let number = NumberSpan(bytes, at: at, end: end, innerMarks: true), ByteClass.isDigit(number.bytes[0]) else { return nil }
    let readings = NumberReader.readings(of: number.bytes)
    return readings.isEmpty ? nil : (number.end, number.bytes, readings)
  }

  /// Whether words in square brackets stand behind: `[Repealed, 2001, c. 4]`.
  private static func opensPlaceholder(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    let next = ByteClass.skipBlanks(bytes, at, end)
    return next < end && bytes[next] == 0x5B
  }

  /// "Schedule 2 (2) lists …" is a sentence; "SCHEDULE 2 (Section 5)" is a heading.
  private static func opensItem(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    let next = ByteClass.skipBlanks(bytes, at, end)
    return next + 1 < end && bytes[next] == 0x28 && !ByteClass.isCapital(bytes, next + 1)
  }

  /// `[2713]`: the number under which a section was codified, printed behind its own; it belongs to the label.
  static func codificationNumber(_ bytes: [UInt8], at: Int, end: Int) -> Int? {
    let open = ByteClass.skipBlanks(bytes, at, end)
    guard open < end, bytes[open] == 0x5B, open + 1 < end, ByteClass.isDigit(bytes[open + 1]) else { return nil }
    var close = open + 1
    while close < end && close - open <= 12 && (ByteClass.isDigit(bytes[close]) || ByteClass.isLetter(bytes[close]) || bytes[close] == 0x2D)
    {
      close += 1
    }
    return close < end && bytes[close] == 0x5D ? close + 1 : nil
  }

  /// Articles and sections are numbered with digits, old treaties with Roman capitals.
  private static func isUnitReading(_ reading: NumberReading, _ number: [UInt8]) -> Bool {
    reading.style == .digits || (reading.style == .upperRoman)
  }

  /// `(a)` and what stands for it in the language.
  static func bracketed(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    if var label = bracketed(bytes, at: at, end: end) {
      if words.readsScripts { label.readLetters(words) }
      return label
    }
    return words.readsScripts ? bracketedInScript(bytes, at: at, end: end, words: words) : nil
  }

  /// `(a)`, `( a )`, `(12A)`.
  static func bracketed(_ bytes: [UInt8], at: Int, end: Int) -> LineLabel? {
    guard at < end, bytes[at] == 0x28 else { return nil }
    let inner = ByteClass.skipBlanks(bytes, at + 1, min(end, at + 6))
    guard let number = NumberSpan(bytes, at: inner, end: min(end, inner + 12), innerMarks: true), number.bytes.count <= 7 else {
      return nil
    }
    let close = ByteClass.skipBlanks(bytes, number.end, min(end, number.end + 6))
    guard close < end, bytes[close] == 0x29 else { return nil }
    let readings = NumberReader.readings(of: number.bytes).filter { $0.style != .digits || $0.ordinal.major < 1000 }
    guard !readings.isEmpty else { return nil }
    return LineLabel(start: at, end: close + 1, family: .item, decoration: .brackets, number: number.bytes, readings: readings)
  }

  /// `12.`, `12A`, `a)`, `1°`, `1.1` at the start of a line.
  private static func numbered(_ bytes: [UInt8], at: Int, end: Int) -> LineLabel? {
    guard let number = NumberSpan(bytes, at: at, end: end, innerMarks: true), number.bytes.count <= 9 || number.bytes.contains(0x20) else {
      return nil
    }
    let readings = NumberReader.readings(of: number.bytes)
    guard !readings.isEmpty else { return nil }
    let isDigits = ByteClass.isDigit(number.bytes[0])
    let after = number.end
    if after < end && bytes[after] == 0x29 {
      guard number.bytes.count <= 4 else { return nil }
      return LineLabel(start: at, end: after + 1, family: .item, decoration: .closingBracket, number: number.bytes, readings: readings)
    }
    if isDigits && after + 1 < end && bytes[after] == 0xC2 && bytes[after + 1] == 0xB0 {
      return LineLabel(start: at, end: after + 2, family: .item, decoration: .degree, number: number.bytes, readings: readings)
    }
    if after < end && bytes[after] == 0x2E {
      let next = after + 1
      guard
        next >= end || ByteClass.blankWidth(bytes, next) > 0 || ByteClass.dashWidth(bytes, next) > 0 || bytes[next] == 0x28
          || ByteClass.isLetter(bytes[next]) && isDigits || bytes[next] >= 0x80
      else { return nil }
      // "it." ends a sentence: letters with a stop count as one letter, a doubled one or a Roman number.
      guard isDigits || number.bytes.count <= 4 && readings.contains(where: { $0.ordinal.minor == 0 }) else { return nil }
      return LineLabel(
        start: at, end: next, family: isDigits ? .number : .item, decoration: .stop, number: number.bytes, readings: readings)
    }
    guard isDigits, number.bytes.count <= (number.bytes.contains(0x2E) ? 9 : 6), readings[0].ordinal.major < 3000 else { return nil }
    let next = ByteClass.skipBlanks(bytes, after, end)
    guard next > after, next < end else { return nil }
    let quote = ByteClass.openingQuoteWidth(bytes, next)
    let isPlaceholder = bytes[next] == 0x2E || bytes[next] == 0x2A  // "143 . . . . ." stands for repealed words
    guard ByteClass.isCapital(bytes, next) || bytes[next] == 0x28 || bytes[next] == 0x5B || quote > 0 || isPlaceholder else { return nil }
    return LineLabel(start: at, end: after, family: .number, decoration: .bare, number: number.bytes, readings: readings)
  }

  /// `a)` or `2.` inside a line; a number with a stop only before a capital, since "No. 5. 2" and sums end that way too.
  static func runInNumber(_ bytes: [UInt8], at: Int, end: Int) -> LineLabel? {
    guard let number = NumberSpan(bytes, at: at, end: end, innerMarks: false), number.bytes.count <= 3 else { return nil }
    let readings = NumberReader.readings(of: number.bytes)
    guard !readings.isEmpty, number.end < end else { return nil }
    if bytes[number.end] == 0x29 {
      return LineLabel(
        start: at, end: number.end + 1, family: .item, decoration: .closingBracket, number: number.bytes, readings: readings)
    }
    guard bytes[number.end] == 0x2E, ByteClass.isDigit(number.bytes[0]) else { return nil }
    let next = ByteClass.skipBlanks(bytes, number.end + 1, end)
    guard next > number.end + 1, next < end, ByteClass.isCapital(bytes, next) || bytes[next] == 0x28 else { return nil }
    return LineLabel(start: at, end: number.end + 1, family: .number, decoration: .stop, number: number.bytes, readings: readings)
  }

  /// Whether a named label may end here: at the end of the line, before a stop, colon, dash or bracket, or before a title.
  private static func endsLabel(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    if endsLine(bytes, at, end) { return true }
    switch bytes[at] {
    case 0x2E, 0x3A: return true
    case 0x28, 0x2C, 0x3B: return false
    default: break
    }
    let next = ByteClass.skipBlanks(bytes, at, end)
    if next == end { return true }
    if next == at { return ByteClass.dashWidth(bytes, at) > 1 }
    return ByteClass.dashWidth(bytes, next) > 0 || ByteClass.isCapital(bytes, next) || ByteClass.openingQuoteWidth(bytes, next) > 0
      || bytes[next] == 0x28 || bytes[next] == 0x5B
  }

  private static func endsLine(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool { ByteClass.skipBlanks(bytes, at, end) >= end }
}

/// A run of letters, folded.
struct WordSpan {
  var end: Int
  var folded: String

  init?(_ bytes: [UInt8], at: Int, end: Int) {
    var stop = at
    while stop < end {
      let softHyphen = stop > at ? ByteClass.softHyphenWidth(bytes, stop) : 0
      guard
        ByteClass.isLetter(bytes[stop]) || softHyphen > 0
          || bytes[stop] >= 0x80 && ByteClass.blankWidth(bytes, stop) == 0 && ByteClass.dashWidth(bytes, stop) == 0
      else { break }
      stop += max(1, softHyphen)
    }
    guard stop > at, stop - at <= ScriptWord.longest else { return nil }
    self.end = stop
    var key: [UInt8] = []
    WordFolding.appendFolded(bytes, at..<stop, to: &key)
    folded = String(decoding: key, as: UTF8.self)
  }
}

/// A run of letters and digits that may be a number.
struct NumberSpan {
  var end: Int
  var bytes: [UInt8]

  /// - Parameter innerMarks: Whether `-` and `.` between alphanumerics belong to it.
  init?(_ source: [UInt8], at: Int, end: Int, innerMarks: Bool) {
    var stop = at
    var text: [UInt8] = []
    while stop < end && text.count <= 16 {
      let byte = source[stop]
      if ByteClass.isDigit(byte) || ByteClass.isLetter(byte) {
        text.append(byte)
        stop += 1
      } else if innerMarks, !text.isEmpty, byte == 0x2D || byte == 0x2E, stop + 1 < end, ByteClass.isDigit(source[stop + 1]),
        ByteClass.isDigit(text[0]) || text.count <= 4
      {
        text.append(byte)
        stop += 1
      } else if innerMarks, !text.isEmpty, ByteClass.isDigit(text[0]), byte == 0xE2, stop + 3 < end, ByteClass.dashWidth(source, stop) == 3,
        ByteClass.isDigit(source[stop + 3])
      {
        text.append(0x2D)
        stop += 3
      } else {
        break
      }
    }
    if innerMarks, !text.isEmpty, text.allSatisfy(ByteClass.isDigit), let suffix = Self.insertion(source, at: stop, end: end) {
      text += [0x20] + source[suffix]
      stop = suffix.upperBound
    }
    guard !text.isEmpty, text.count <= 16 else { return nil }
    // Letters glued to a longer word are no number.
    if stop < end
      && (source[stop] >= 0x80 && ByteClass.dashWidth(source, stop) == 0 && ByteClass.blankWidth(source, stop) == 0
        && !(source[stop] == 0xC2 && stop + 1 < end && source[stop + 1] == 0xB0) && ByteClass.openingQuoteWidth(source, stop) == 0)
    {
      return nil
    }
    self.end = stop
    bytes = text
  }

  /// `L. 323-3-1`: the series of a French code's article before its number.
  init?(seriesNumber source: [UInt8], at: Int, end: Int) {
    guard at + 2 < end, ByteClass.isUpper(source[at]), source[at + 1] == 0x2E else { return nil }
    let digits = ByteClass.skipBlanks(source, at + 2, end)
    guard digits < end, ByteClass.isDigit(source[digits]), let number = NumberSpan(source, at: digits, end: end, innerMarks: true),
      number.bytes.count <= 12
    else { return nil }
    self.end = number.end
    bytes = [source[at], 0x2E, 0x20] + number.bytes
  }

  /// `bis` in `7 bis`: the place of the word that numbers an inserted provision.
  private static func insertion(_ source: [UInt8], at: Int, end: Int) -> Range<Int>? {
    let start = ByteClass.skipBlanks(source, at, end)
    guard start > at, start < end, let word = WordSpan(source, at: start, end: end), NumberReader.insertions[word.folded] != nil else {
      return nil
    }
    return start..<word.end
  }
}
