import LegalText

/// Labels of scripts and languages that name and number their units in other ways than `Article 7`, `(a)` and `1.`.
extension LineLabel {
  /// A label at the start of a line: `第二十三条之一`, `المادة (٣)`, `มาตรา ๑`, `Phần thứ nhất`, `Примечание.`, `（一）`, `一、`, `٣-`, `đ)`.
  static func inScript(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    framed(bytes, at: at, end: end, words: words) ?? namedInScript(bytes, at: at, end: end, words: words)
      ?? bracketedInScript(bytes, at: at, end: end, words: words) ?? numberedInScript(bytes, at: at, end: end, words: words)
      ?? quotedNumber(bytes, at: at, end: end)
  }

  // MARK: - Units

  /// `第二十三条之一`: the name stands around the number, what counts inserted provisions behind it.
  private static func framed(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    var best: (end: Int, number: ScriptNumber, kind: ClauseKind)?
    for frame in words.frames where starts(bytes, at, end, with: frame.prefix) {
      let numberStart = ByteClass.skipBlanks(bytes, at + frame.prefix.count, end)
      guard let number = ScriptNumber(bytes, at: numberStart, end: end, words: words), number.form != .letter else { continue }
      let suffix = ByteClass.skipBlanks(bytes, number.end, end)
      guard starts(bytes, suffix, end, with: frame.suffix), suffix + frame.suffix.count > best?.end ?? 0 else { continue }
      best = (suffix + frame.suffix.count, number, frame.kind)
    }
    guard let (suffixEnd, framedNumber, kind) = best else { return nil }
    var (labelEnd, number) = (suffixEnd, framedNumber)
    var weight = 1_000_000
    while let inserted = insertedNumber(bytes, at: labelEnd, end: end) {
      number.printed += bytes[labelEnd..<inserted.end]
      for index in number.readings.indices {
        number.readings[index].ordinal.minor += inserted.value * weight
      }
      weight = max(1, weight / 1000)
      labelEnd = inserted.end
    }
    // A citation is printed without a blank behind it; what stands behind one is law.
    let isApart = ByteClass.skipBlanks(bytes, labelEnd, end) > labelEnd
    guard let labelEnd = endOfUnit(bytes, labelEnd, end, words: words, isApart: isApart) else { return nil }
    return LineLabel(
      start: at, end: labelEnd, family: kind.isContainer ? .container(kind) : .unit(kind), decoration: .bare, number: number.printed,
      readings: number.readings)
  }

  /// `之一` behind a unit: the first that was inserted behind it.
  private static func insertedNumber(_ bytes: [UInt8], at: Int, end: Int) -> (value: Int, end: Int)? {
    guard starts(bytes, at, end, with: Array("之".utf8)), at + 3 < end else { return nil }
    return IdeographicNumeral.read(bytes, at: at + 3, end: end)
  }

  /// `المادة 3`, `มาตรา ๑`, `Статья 274¹`, `Раздел первый`, `附件一`, `Примечание.`
  private static func namedInScript(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    let isCaseless = ByteClass.isCaseless(bytes, at)
    guard isCaseless || ByteClass.isCapital(bytes, at), let unit = unitWord(bytes, at: at, end: end, words: words) else { return nil }
    let family: LabelFamily = unit.kind == .note ? .note : unit.kind.isContainer ? .container(unit.kind) : .unit(unit.kind)
    var after = unit.end
    if after < end && bytes[after] == 0x2E { after += 1 }
    let numberStart = ByteClass.skipBlanks(bytes, after, end)
    if let number = unitNumber(bytes, at: numberStart, end: end, words: words)
      ?? (unit.kind.isContainer ? ScriptNumber(latin: bytes, at: numberStart, end: end) : nil),
      let labelEnd = endOfUnit(bytes, number.end, end, words: words), family != .note || after == unit.end
    {
      return LineLabel(start: at, end: labelEnd, family: family, decoration: .bare, number: number.printed, readings: number.readings)
    }
    let isLone = numberStart == end || numberStart < end && !isCaseless && ScriptCharacter(bytes, at: numberStart).mark == 0x3A
    switch unit.kind {
    case .note where after > unit.end || isLone || ByteClass.dashWidth(bytes, numberStart) > 0:
      let reading = NumberReading(style: .note, ordinal: Ordinal(major: 1, minor: 0))
      let labelEnd = isLone && numberStart < end ? numberStart + 1 : after
      return LineLabel(start: at, end: labelEnd, family: .note, decoration: .bare, number: [], readings: [reading])
    case .schedule where isLone, .annex where isLone:
      return LineLabel(start: at, end: after, family: family, decoration: .bare, number: [], readings: [])
    default: return nil
    }
  }

  /// The word or two words that name a unit. Where words are written without blanks the name may be glued to what follows.
  private static func unitWord(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> (kind: ClauseKind, end: Int)? {
    guard let first = ScriptWord(bytes, at: at, end: end) else { return gluedUnit(bytes, at: at, end: end, words: words) }
    let next = ByteClass.skipBlanks(bytes, first.end, end)
    if next > first.end, let second = ScriptWord(bytes, at: next, end: end), let kind = words.kinds["\(first.folded) \(second.folded)"] {
      return (kind, second.end)
    }
    if let kind = words.kinds[first.folded] { return (kind, first.end) }
    return gluedUnit(bytes, at: at, end: end, words: words)
  }

  /// Characters of the longest name of a unit that may be glued to its number.
  private static let longestGluedName = 8

  private static func gluedUnit(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> (kind: ClauseKind, end: Int)? {
    var stop = at
    var best: (kind: ClauseKind, end: Int)?
    for _ in 0..<longestGluedName {
      guard stop < end else { break }
      let character = ScriptCharacter(bytes, at: stop)
      guard character.isUnspaced else { break }
      stop += character.width
      if let kind = words.kinds[ScriptWord(bytes, at..<stop).folded] { best = (kind, stop) }
    }
    return best
  }

  /// A number behind a unit's name: with or without brackets, or an ordinal of several words.
  private static func unitNumber(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> ScriptNumber? {
    guard at < end else { return nil }
    if ScriptCharacter(bytes, at: at).mark == 0x28, let inner = bracketedInScript(bytes, at: at, end: end, words: words),
      inner.readings.contains(where: { $0.style == .digits })
    {
      return ScriptNumber(end: inner.end, printed: Array(inner.number.utf8), readings: inner.readings)
    }
    if let number = ScriptNumber.digits(bytes, at: at, end: end, words: words) ?? ScriptNumber.ideographs(bytes, at: at, end: end) {
      return number
    }
    var phrase = ""
    var best: ScriptNumber?
    var next = at
    for _ in 0..<longestOrdinal {
      guard let word = ScriptWord(bytes, at: next, end: end) else { break }
      phrase += phrase.isEmpty ? word.folded : " \(word.folded)"
      if let value = words.ordinals[phrase] {
        let reading = NumberReading(style: .digits, ordinal: Ordinal(major: value, minor: 0))
        best = ScriptNumber(end: word.end, printed: Array(String(value).utf8), readings: [reading])
      }
      next = ByteClass.skipBlanks(bytes, word.end, end)
    }
    return best
  }

  /// Words of the longest ordinal: "one hundred and twenty first" in Arabic.
  private static let longestOrdinal = 5

  /// Offset behind a unit's number and the stop or colon that closes it; nil when the words go on as a citation does.
  private static func endOfUnit(_ bytes: [UInt8], _ at: Int, _ end: Int, words: StructureWords, isApart: Bool = false) -> Int? {
    let next = ByteClass.skipBlanks(bytes, at, end)
    guard next < end else { return at }
    let character = ScriptCharacter(bytes, at: next)
    switch character.mark {
    case 0x2E, 0x3A: return next + character.width
    case 0x2C, 0x3B, 0x29, 0x5D: return nil
    default: break
    }
    if ByteClass.dashWidth(bytes, next) > 0 || ByteClass.openingQuoteWidth(bytes, next) > 0 || character.mark == 0x5B { return at }
    if character.mark == 0x28 { return next > at ? at : nil }
    if character.isCaseless {
      guard character.isUnspaced || next > at else { return nil }
      return !isApart && isCited(bytes, next, end, words: words) ? nil : at
    }
    return next > at && ByteClass.isCapital(bytes, next) ? at : nil
  }

  /// Whether the words at `at` go on behind a citation: `规定`, `من`.
  private static func isCited(_ bytes: [UInt8], _ at: Int, _ end: Int, words: StructureWords) -> Bool {
    if let word = ScriptWord(bytes, at: at, end: end), words.citationTails.contains(word.folded) || words.conjunctions.contains(word.folded)
    {
      return true
    }
    var stop = at
    for _ in 0..<longestGluedName {
      guard stop < end else { return false }
      let character = ScriptCharacter(bytes, at: stop)
      guard character.isUnspaced else { return false }
      stop += character.width
      let folded = ScriptWord(bytes, at..<stop).folded
      if words.citationTails.contains(folded) || words.conjunctions.contains(folded) { return true }
    }
    return false
  }

  // MARK: - Items

  /// `（一）`, `(٣)`, `(ก)`, `(б)`.
  static func bracketedInScript(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    guard at < end, ScriptCharacter(bytes, at: at).mark == 0x28 else { return nil }
    let inner = ByteClass.skipBlanks(bytes, at + ScriptCharacter(bytes, at: at).width, min(end, at + 9))
    guard let number = ScriptNumber(bytes, at: inner, end: end, words: words) ?? ScriptNumber(latin: bytes, at: inner, end: end) else {
      return nil
    }
    let close = ByteClass.skipBlanks(bytes, number.end, min(end, number.end + 6))
    guard close < end, ScriptCharacter(bytes, at: close).mark == 0x29 else { return nil }
    let readings = number.readings.filter { $0.style != .digits || $0.ordinal.major < 1000 }
    guard !readings.isEmpty else { return nil }
    return LineLabel(
      start: at, end: close + ScriptCharacter(bytes, at: close).width, family: .item, decoration: .brackets, number: number.printed,
      readings: readings)
  }

  /// `б)` inside a line.
  static func runInLetter(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    guard words.readsScripts, bytes[at] >= 0xC4, let number = ScriptNumber.letter(bytes, at: at, end: end, words: words), number.end < end,
      bytes[number.end] == 0x29
    else { return nil }
    return LineLabel(
      start: at, end: number.end + 1, family: .item, decoration: .closingBracket, number: number.printed, readings: number.readings)
  }

  /// Whether a label of another script may begin inside a line: a wide bracket behind a mark, a letter with a bracket behind it.
  static func mayRunIn(_ bytes: [UInt8], at: Int, end: Int, isApart: Bool) -> Bool {
    let character = ScriptCharacter(bytes, at: at)
    if character.value == 0xFF08 {
      let mark = ByteClass.lastMark(bytes, before: at)
      return mark == 0x3A || mark == 0x3B || mark == 0x2E
    }
    let next = at + character.width
    return isApart && next < end && bytes[next] == 0x29 && character.isLetter
  }

  /// `一、`, `１．`, `٣-`, `ب-`, `а)`, `đ)`.
  private static func numberedInScript(_ bytes: [UInt8], at: Int, end: Int, words: StructureWords) -> LineLabel? {
    guard let number = ScriptNumber(bytes, at: at, end: end, words: words), number.end < end else { return nil }
    let isLetter = number.form == .letter
    let character = ScriptCharacter(bytes, at: number.end)
    let next = number.end + character.width
    if character.mark == 0x29 {
      return LineLabel(
        start: at, end: next, family: .item, decoration: .closingBracket, number: number.printed, readings: number.readings)
    }
    let family: LabelFamily = isLetter ? .item : .number
    let isComma = character.value == 0x3001
    if character.mark == 0x2E && (next >= end || character.value != 0x2E || ScriptCharacter(bytes, at: next).digit == nil)
      || isComma && !isLetter
    {
      // "в." may end a sentence that was wrapped; a Han comma stands behind words that begin with a numeral, too.
      guard !isLetter || next >= end || ByteClass.blankWidth(bytes, next) > 0 else { return nil }
      return LineLabel(start: at, end: next, family: family, decoration: .stop, number: number.printed, readings: number.readings)
    }
    if character.value == 0x2F, next < end, ByteClass.blankWidth(bytes, next) > 0 {
      return LineLabel(
        start: at, end: next, family: .item, decoration: .closingBracket, number: number.printed, readings: number.readings)
    }
    // A dash closes the numbers of Arabic laws and of older Vietnamese ones.
    let dashStart = ByteClass.skipBlanks(bytes, number.end, end)
    let dash = ByteClass.dashWidth(bytes, dashStart)
    let textStart = ByteClass.skipBlanks(bytes, dashStart + dash, end)
    let isText = ByteClass.isCaseless(bytes, textStart) || textStart > dashStart + dash && ByteClass.isCapital(bytes, textStart)
    guard dash > 0, textStart < end, isLetter || number.form == .digits, isText else { return nil }
    return LineLabel(
      start: at, end: dashStart + dash, family: family, decoration: .dash, number: number.printed, readings: number.readings)
  }

  /// `’1’`: the sub-points of treaties in Arabic.
  private static func quotedNumber(_ bytes: [UInt8], at: Int, end: Int) -> LineLabel? {
    guard let start = singleQuoteEnd(bytes, at, end) else { return nil }
    var stop = start
    var value = 0
    while stop < end, value < 100, let digit = ScriptCharacter(bytes, at: stop).digit {
      value = value * 10 + digit
      stop += ScriptCharacter(bytes, at: stop).width
    }
    guard stop > start, let close = singleQuoteEnd(bytes, stop, end), ByteClass.isCaseless(bytes, ByteClass.skipBlanks(bytes, close, end))
    else { return nil }
    return LineLabel(
      start: at, end: close, family: .item, decoration: .quotes, number: Array(bytes[start..<stop]),
      readings: [NumberReading(style: .digits, ordinal: Ordinal(major: value, minor: 0))])
  }

  private static func singleQuoteEnd(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    if bytes[at] == 0x27 { return at + 1 }
    let isCurly = at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && (0x98...0x99).contains(bytes[at + 2])
    return isCurly ? at + 3 : nil
  }

  private static func starts(_ bytes: [UInt8], _ at: Int, _ end: Int, with prefix: [UInt8]) -> Bool {
    at + prefix.count <= end && bytes[at..<(at + prefix.count)].elementsEqual(prefix)
  }
}
