import LegalText

/// Colours of a terminal (ANSI SGR). They never carry a meaning alone: bands are always lettered too.
enum TerminalStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "1;31"
  case yellow = "33"
  case cyan = "36"

  /// The colour of a band; low has none.
  init?(_ band: Band) {
    switch band {
    case .low: return nil
    case .moderate: self = .cyan
    case .elevated: self = .yellow
    case .high: self = .red
    }
  }

  /// The text in this style and back to normal.
  func applied(to text: String) -> String { text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
