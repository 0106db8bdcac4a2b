/// Pieces of laws in no order at all.
enum TextSoup {
  private static let pieces = [
    "1. ", "2. ", "7A ", "(1) ", "(2) ", "(a) ", "(b) ", "(i) ", "(ii) ", "(A) ", "a) ", "1° ", "§ 5. ", "Article 7", "SEC. 3. ", "PART I",
    "SCHEDULE",
    "FIRST SCHEDULE", "Chapter II", "ANNEX", "“", "”", "\"", "‘", "’", "«", "»", "(", ")", "[", "]", "—", "–", "-", ";", ":", ".", ",",
    " and ", " or ",
    "\n", "\n", "\n\n", "\r\n", "\t", " ", "\u{A0}", "\u{2003}", "\u{AD}", "\u{FEFF}", "shall ", "A person ", "means ", "section 5(1)(a) ",
    "of this Act",
    "subsection (2)", "to ", "The ", "é", "法", "😀", "Contents", ". . . . 4", "bis ", "3.—(1) ", "x", "99999999999", "(zzzz)", "MMXXXI. ",
  ]

  static func string(using generator: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...60, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
