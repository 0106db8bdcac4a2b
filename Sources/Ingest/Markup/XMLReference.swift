/// The characters that references stand for.
enum XMLReference {
  /// Bytes of the longest reference that is read, with `&` and `;`.
  static let longest = 16

  /// - Parameters:
  ///   - name: What stands between `&` and `;`.
  ///   - isPage: Whether the names that XHTML's document types declare are known too.
  /// - Returns: A scalar value that may stand in XML, or nil.
  static func value(of name: ArraySlice<UInt8>, isPage: Bool) -> UInt32? {
    let text = String(decoding: name, as: UTF8.self)
    guard text.hasPrefix("#") else { return predefined[text] ?? (isPage ? ofPages[text] : nil) }
    let isHexadecimal = text.hasPrefix("#x")
    let digits = text.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.hasPrefix("+"), !digits.hasPrefix("-"), let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return value
    default: return nil
    }
  }

  private static let predefined: [String: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27]

  /// Those of XHTML's names that law pages use; the Latin letters are the accented ones of its first set.
  private static let ofPages: [String: UInt32] = {
    var values: [String: UInt32] = [
      "nbsp": 0xA0, "sect": 0xA7, "para": 0xB6, "middot": 0xB7, "laquo": 0xAB, "raquo": 0xBB, "deg": 0xB0, "ordf": 0xAA, "ordm": 0xBA,
      "shy": 0xAD, "copy": 0xA9, "reg": 0xAE, "plusmn": 0xB1, "sup1": 0xB9, "sup2": 0xB2, "sup3": 0xB3, "frac12": 0xBD, "times": 0xD7,
      "divide": 0xF7, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "ndash": 0x2013, "mdash": 0x2014,
      "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020,
      "bull": 0x2022, "hellip": 0x2026, "prime": 0x2032, "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC, "trade": 0x2122,
      "minus": 0x2212, "le": 0x2264, "ge": 0x2265, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161,
    ]
    let letters = """
      Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc \
      Otilde Ouml - Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
      ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml - oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    for (index, name) in letters.split(separator: " ").enumerated() where name != "-" { values[String(name)] = 0xC0 + UInt32(index) }
    return values
  }()
}
