/// How laws write numbers: digits, Roman numerals, letters, and these with brackets and stops between them.
enum LegalNumber {
  /// Whether a number begins at `at`: a digit, `§`, a Roman numeral, a letter that stands alone, a word with a digit in it, or one of these
  /// in brackets. A letter before a lower-case word does not count: it may be a word itself (`A person`).
  static func begins(_ bytes: Span<UInt8>, at: Int, _ classes: [UInt8]) -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
      var stop = at + 1
      while stop < bytes.count && isAlphanumeric(bytes[stop]) { stop += 1 }
      let isClosed = stop < bytes.count && (bytes[stop] == UInt8(ascii: ")") || bytes[stop] == UInt8(ascii: "]"))
      return isClosed && isNumber(bytes, (at + 1)..<stop)
    }
    if byte >= 0x80 {
      let character = UTF8Character(bytes, at: at)
      let index = Int(character.codePoint)
      return character.codePoint == 0xA7 || index < classes.count && classes[index] == SentenceClass.numeric
    }
    var stop = at
    var hasDigit = false
    while stop < bytes.count && isAlphanumeric(bytes[stop]) {
      hasDigit = hasDigit || isDigit(bytes[stop])
      stop += 1
    }
    if hasDigit || isRoman(bytes, at..<stop) { return true }
    guard stop == at + 1 else { return false }
    let blank = blankWidth(bytes, after: stop)
    return blank == 0 || stop + blank >= bytes.count || !isLower(bytes[stop + blank])
  }

  /// Whether the range is a number and no more: parts between stops, brackets and hyphens, each of digits with a few letters behind them
  /// (`12`, `7A`, `3bis`), a Roman numeral, or one letter.
  static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var partCount = 0
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"): at += 1
      default:
        var stop = at
        while stop < range.upperBound && isAlphanumeric(bytes[stop]) { stop += 1 }
        guard isPart(bytes, at..<stop) else { return false }
        partCount += 1
        at = stop
      }
    }
    return partCount > 0
  }

  private static func isPart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var letters = range.lowerBound
    while letters < range.upperBound && isDigit(bytes[letters]) { letters += 1 }
    if letters == range.lowerBound { return range.count == 1 || isRoman(bytes, range) }
    let suffix = letters..<range.upperBound
    return suffix.count <= 6 && suffix.allSatisfy { !isDigit(bytes[$0]) }
  }

  /// Whether the range is a Roman numeral from 1 to 3999 in letters of one case.
  static func isRoman(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 15 else { return false }
    let lowerCase = bytes[range.lowerBound] & 0x20
    var at = range.lowerBound
    func take(_ letter: Character) -> Bool {
      guard at < range.upperBound, let ascii = letter.asciiValue, bytes[at] == ascii | lowerCase else { return false }
      at += 1
      return true
    }
    func takeDecade(_ one: Character, _ five: Character, _ ten: Character) {
      let start = at
      if take(one) {
        if take(five) || take(ten) { return }
        at = start
      }
      _ = take(five)
      for _ in 0..<3 { _ = take(one) }
    }
    for _ in 0..<3 { _ = take("M") }
    takeDecade("C", "D", "M")
    takeDecade("X", "L", "C")
    takeDecade("I", "V", "X")
    return at == range.upperBound
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || byte < 0x80 && byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A }

  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// First offset of the range that holds no blank, or its end.
  static func skipBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      let width = bytes[at] == 0x0A ? 1 : blankWidth(bytes, after: at)
      if width == 0 { break }
      at += width
    }
    return min(at, range.upperBound)
  }

  /// Bytes of the blank that begins at `at`: ASCII's but not the line feed, the no-break spaces, and the spaces of typesetting; or 0.
  static func blankWidth(_ bytes: Span<UInt8>, after at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    if bytes[at] <= 0x20 { return bytes[at] == 0x0A ? 0 : 1 }
    guard bytes[at] == 0xC2 || bytes[at] == 0xE2 else { return 0 }
    let character = UTF8Character(bytes, at: at)
    return isTypesetBlank(character.codePoint) ? character.length : 0
  }

  /// The same for the blank that ends at `end`.
  static func blankWidth(_ bytes: Span<UInt8>, before end: Int) -> Int {
    let last = bytes[end - 1]
    if last <= 0x20 { return last == 0x0A ? 0 : 1 }
    guard last >= 0x80 else { return 0 }
    for width in 2...3 where end >= width {
      let character = UTF8Character(bytes, at: end - width)
      if character.length == width && isTypesetBlank(character.codePoint) { return width }
    }
    return 0
  }

  private static func isTypesetBlank(_ codePoint: Int32) -> Bool {
    codePoint == 0xA0 || codePoint >= 0x2000 && codePoint <= 0x200A || codePoint == 0x202F
  }
}
