/// The slow twin of the rule that says whether a match runs on over what stands between two words: the characters as letters of a small
/// language (B blank, L line break, H hyphen, S skipped, E ends), and three patterns that it must not have.
enum PlainGap {
  private static let blanks = Set("\t\u{B}\u{C}\r \u{A0}\u{1680}\u{202F}\u{205F}\u{3000}".unicodeScalars)
  private static let lineBreaks = Set("\n\u{85}\u{2028}".unicodeScalars)
  private static let invisible = Set("\u{AD}\u{2060}\u{FEFF}".unicodeScalars)
  private static let hyphens = Set("-‐‑－".unicodeScalars)
  private static let skipped = Set(
    (",،、，" + "\"'`«»´‘’‚‛“”„‟′″‹›「」『』" + "()[]{}（）" + "*_" + "#%&+/§°¶‰№" + "$¢£¤¥" + "²³¹†⁰⁴⁵⁶⁷⁸⁹").unicodeScalars
      + ["\u{2071}", "\u{2072}", "\u{2073}"])

  static func isOpen(_ gap: some Sequence<Unicode.Scalar>) -> Bool {
    let letters = gap.map(letter).filter { $0 != "I" }
    if letters.contains("E") { return false }
    for (at, letter) in letters.enumerated() {
      let rest = letters[(at + 1)...]
      switch letter {
      case "H":
        // Two hyphens, or one between blanks, are a dash.
        if rest.first == "H" { return false }
        if at > 0, "BL".contains(letters[at - 1]), let next = rest.first, "BL".contains(next) { return false }
      case "L":
        // A blank line.
        if rest.first(where: { $0 != "B" }) == "L" { return false }
      default: break
      }
    }
    return true
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Character {
    if blanks.contains(scalar) || (0x2000...0x200A).contains(scalar.value) { return "B" }
    if lineBreaks.contains(scalar) { return "L" }
    if invisible.contains(scalar) { return "I" }
    for range in [0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069] as [ClosedRange<UInt32>] where range.contains(scalar.value) {
      return "I"
    }
    if hyphens.contains(scalar) { return "H" }
    if skipped.contains(scalar) || (0x20A0...0x20CF).contains(scalar.value) { return "S" }
    return "E"
  }
}
