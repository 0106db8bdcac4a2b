/// Small questions about bytes of UTF-8 text.
enum ByteClass {
  @inline(__always)
  static func isASCIIBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  /// Bytes of a blank at `at`: ASCII blanks 1; NBSP and the Arabic letter mark 2; en, em, thin, narrow, ideographic and zero-width spaces,
  /// marks of direction and the byte-order mark 3; otherwise 0.
  static func blankWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    let byte = bytes[at]
    if isASCIIBlank(byte) { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xC2 && at + 1 < bytes.count && (bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD) { return 2 }
    if byte == 0xD8 && at + 1 < bytes.count && bytes[at + 1] == 0x9C { return 2 }
    guard at + 2 < bytes.count else { return 0 }
    if byte == 0xE2 && bytes[at + 1] == 0x80 && (bytes[at + 2] <= 0x8F || (0xAA...0xAF).contains(bytes[at + 2])) { return 3 }
    if byte == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80 { return 3 }
    if byte == 0xEF && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF { return 3 }
    if byte == 0xE2 && bytes[at + 1] == 0x81 && (0xA0...0xA9).contains(bytes[at + 2]) { return 3 }
    return 0
  }

  /// Width of a soft hyphen that begins at `at`, or 0: inside a word it is no blank.
  static func softHyphenWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    at + 1 < bytes.count && bytes[at] == 0xC2 && bytes[at + 1] == 0xAD ? 2 : 0
  }

  /// First offset at or after `at` and before `end` that is no blank.
  static func skipBlanks(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    var at = at
    while at < end {
      let width = blankWidth(bytes, at)
      if width == 0 { return at }
      at += width
    }
    return min(at, end)
  }

  /// Whether the character that begins at `at` is an opening quotation mark, and its width. Straight quotes count.
  static func openingQuoteWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    switch bytes[at] {
    case 0x22: return 1
    case 0x60: return at + 1 < bytes.count && bytes[at + 1] == 0x60 ? 2 : 0
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
      return bytes[at + 2] == 0x9C || bytes[at + 2] == 0x98 || bytes[at + 2] == 0x9E ? 3 : 0
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xAB: return 2
    default: return 0
    }
  }

  /// Width of a dash (hyphen-minus, en dash, em dash, horizontal bar) that begins at `at`, or 0.
  static func dashWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    if bytes[at] == 0x2D { return 1 }
    if bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x90...0x95).contains(bytes[at + 2]) { return 3 }
    return 0
  }

  /// Whether the character that begins at `at` is an upper-case letter: ASCII, Latin with accents (Vietnamese too), Greek or Cyrillic.
  static func isCapital(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    if bytes[at] < 0x80 { return isUpper(bytes[at]) }
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    switch bytes[at] {
    case 0xC3: return next >= 0x80 && next <= 0x9E
    // Pairs of a capital and its small letter; Đ is C4 90.
    case 0xC4: return next < 0xB8 ? next & 1 == 0 : next & 1 == 1
    case 0xC5: return next == 0x92 || next < 0x89 && next & 1 == 1 || next >= 0x8A && next < 0xB8 && next & 1 == 0
    // Ơ and Ư.
    case 0xC6: return next == 0xA0 || next == 0xAF
    case 0xCE: return next >= 0x86 && next <= 0xAB
    case 0xD0: return next >= 0x80 && next <= 0xAF
    case 0xE1: return next >= 0xB8 && next <= 0xBB && at + 2 < bytes.count && bytes[at + 2] & 1 == 0
    default: return false
    }
  }

  /// Whether the character that begins at `at` is a lower-case letter: ASCII, Cyrillic or Vietnamese beyond Latin-1.
  static func isSmall(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return isLower(byte) }
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    switch byte {
    case 0xD0: return next >= 0xB0
    case 0xD1: return next <= 0x9F
    case 0xC4: return next == 0x91 || next == 0x83
    case 0xC6: return next == 0xA1 || next == 0xB0
    case 0xE1: return next >= 0xB8 && next <= 0xBB && at + 2 < bytes.count && bytes[at + 2] & 1 == 1
    default: return false
    }
  }

  /// Whether the character that begins at `at` is a letter of a script without capitals.
  static func isCaseless(_ bytes: [UInt8], _ at: Int) -> Bool {
    at < bytes.count && bytes[at] >= 0xD7 && ScriptCharacter(bytes, at: at).isCaseless
  }

  /// The last byte before `end`; for a mark of another script (`。`, `؛`) the ASCII mark that it stands for.
  @inline(__always)
  static func lastMark(_ bytes: [UInt8], before end: Int) -> UInt8 {
    let last = bytes[end - 1]
    return last < 0x80 ? last : foreignMark(bytes, before: end)
  }

  private static func foreignMark(_ bytes: [UInt8], before end: Int) -> UInt8 {
    let mark = ScriptCharacter(bytes, before: end)?.mark ?? 0
    return mark > 0 ? mark : bytes[end - 1]
  }
}
