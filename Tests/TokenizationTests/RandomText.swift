/// Strings of letters, marks, signs and line ends from all over Unicode.
enum RandomText {
  private static let pieces: [String] = [
    "a", "B", "ß", "é", "e\u{301}", "ı", "İ", "Ж", "و", "ن", "ก", "ไ", "法", "ひ", "カ", "한", "𝔸", "🇫🇷", "👩‍⚖️", "0", "9", "٣", "๕", "Ⅳ", " ", " ",
    " ", "\n", "\r\n", "\n\n", "\t", ".", ",", ";", ":", "(", ")", "“", "”", "'", "’", "-", "—", "§", "\u{A0}", "\u{AD}", "\u{200D}",
    "\u{FEFF}",
    "\u{2003}", "_", "$", "No. ", "Art. ", "shall ", "1. ", "(a) ", "\u{202E}", "\u{1D165}", "\u{10FFFD}",
  ]

  static func string(using generator: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...40, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// Whether a character of UTF-8 begins or the text ends at `offset`.
  static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
}
