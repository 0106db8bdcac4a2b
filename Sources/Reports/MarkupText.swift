/// Words of documents inside XML and HTML: as text or as the value of a quoted attribute they can neither open nor close anything.
enum MarkupText {
  /// Escapes `& < > " '`; characters that XML 1.0 has no place for (control characters, U+FFFE, U+FFFF) become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// The same on one line, without characters that reverse or hide what follows.
  static func line(_ text: String) -> String { escaped(DisplayText.oneLine(text)) }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
