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

  /// Bytes of a blank at `at`: ASCII blanks 1; NBSP 2; en, em, thin, narrow and zero-width spaces and the byte-order mark 3; otherwise 0.
  static func blankWidth(_ bytes: [UInt8], _ at: Int) -> Int {
    let byte = bytes[at]
    if isASCIIBlank(byte) { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xC2 && at + 1 < bytes.count && (bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD) { return 2 }
    guard at + 2 < bytes.count else { return 0 }
    if byte == 0xE2 && bytes[at + 1] == 0x80 && (bytes[at + 2] <= 0x8F || bytes[at + 2] == 0xAF) { return 3 }
    if byte == 0xEF && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF { return 3 }
    if byte == 0xE2 && bytes[at + 1] == 0x81 && bytes[at + 2] == 0xA0 { return 3 }
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

  /// Whether the character that begins at `at` is an upper-case letter (ASCII, Latin-1, Greek or Cyrillic capital ranges).
  static func isCapital(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    if bytes[at] < 0x80 { return isUpper(bytes[at]) }
    guard at + 1 < bytes.count else { return false }
    switch bytes[at] {
    case 0xC3: return bytes[at + 1] >= 0x80 && bytes[at + 1] <= 0x9E
    case 0xC5: return bytes[at + 1] == 0x92
    case 0xCE: return bytes[at + 1] >= 0x86 && bytes[at + 1] <= 0xAB
    case 0xD0: return bytes[at + 1] >= 0x80 && bytes[at + 1] <= 0xAF
    default: return false
    }
  }
}
