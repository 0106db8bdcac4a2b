/// Says whether a match may run on from one word to the next, after the bytes between them.
///
/// It may over blanks, one line break, hyphens, commas, quotation marks, brackets, slashes, signs of number and money, invisible
/// characters and left-over `*` and `_` of a markup. It may not over the end of a sentence or of a part of it (`.` `:` `;` `!` `?`),
/// a dash (`—`, `–`, `--` or a hyphen between blanks), a blank line, or any character that is not named here.
enum GapRule {
  enum Kind { case blank, lineBreak, invisible, hyphen, skipped, ends }

  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - start: End of the earlier word.
  ///   - end: Start of the later word.
  /// - Complexity: O(end - start).
  static func isOpen(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    if end == start + 1 && bytes[start] == 0x20 { return true }
    var at = start
    var previous = Kind.skipped
    var hasLineBreak = false
    var isHyphenAfterBlank = false
    while at < end {
      let (scalar, length) = decode(bytes, at)
      at += length
      let kind = Self.kind(of: scalar)
      switch kind {
      case .ends: return false
      case .invisible: continue
      case .blank, .lineBreak:
        if previous == .hyphen && isHyphenAfterBlank { return false }
        if kind == .lineBreak {
          if hasLineBreak { return false }
          hasLineBreak = true
        }
      case .hyphen:
        if previous == .hyphen { return false }
        isHyphenAfterBlank = previous == .blank || previous == .lineBreak
        hasLineBreak = false
      case .skipped: hasLineBreak = false
      }
      previous = kind
    }
    return true
  }

  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
    case 0x0A, 0x85, 0x2028: .lineBreak
    case 0xAD, 0x200B...0x200F, 0x2060, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: .invisible
    case 0x2D, 0x2010, 0x2011, 0xFF0D: .hyphen
    case 0x2C, 0x060C, 0x3001, 0xFF0C: .skipped  // commas
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C...0x300F: .skipped  // quotation
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xFF08, 0xFF09: .skipped  // brackets
    case 0x2A, 0x5F: .skipped  // left over from a markup
    case 0x23, 0x25, 0x26, 0x2B, 0x2F, 0xA7, 0xB0, 0xB6, 0x2030, 0x2116: .skipped  // # % & + / § ° ¶ ‰ №
    case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: .skipped  // money
    case 0xB2, 0xB3, 0xB9, 0x2020, 0x2021, 0x2070...0x2079: .skipped  // note marks
    default: .ends
    }
  }

  /// The scalar at `offset` and its length in bytes. Malformed bytes give a scalar that ends a match.
  static func decode(_ bytes: [UInt8], _ offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in (offset + 1)..<(offset + length) { scalar = scalar << 6 | UInt32(bytes[index]) & 0x3F }
    return (scalar, length)
  }
}
