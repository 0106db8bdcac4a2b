/// Text for people: one line, harmless to a terminal, measured in the cells it takes there.
package enum DisplayText {
  /// Runs of blanks and line breaks become one blank, those at the ends go.
  package static func foldedBlanks(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map { String($0) }.joined(separator: " ")
  }

  /// As `foldedBlanks(_:)`, and without characters that could move a terminal's cursor, recolour it or reverse the order of what
  /// follows (control characters, bidirectional controls), and without soft hyphens: a document must not forge its own report.
  package static func oneLine(_ text: String) -> String { foldedBlanks(harmless(text)) }

  /// The same with every blank kept as one, for pieces that are put together.
  static func harmless(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        kept.append(" ")
      } else if !isUnsafe(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: scalar.properties.generalCategory == .control
    }
  }

  // MARK: Width

  /// Terminal cells that the text takes. - Complexity: O(scalars).
  static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  /// 0 for combining marks and format characters alone, 2 for wide East Asian characters and pictures, otherwise 1.
  static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if isWide(first) || character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  /// Blocks whose characters are East Asian Wide or Fullwidth in UAX #11, whole blocks rather than single code points.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  // MARK: Fitting

  /// The text, or its beginning with `…` at the end, in at most `width` cells.
  static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var used = 0
    var kept = ""
    for character in text {
      let cells = self.width(character)
      if used + cells > width - 1 { break }
      used += cells
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return width > 0 ? kept + "…" : ""
  }

  /// The text, or its beginning and its end with `…` between them: names often differ only at the end.
  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    let tail = (width - 1) / 2
    let end = text.reversed().reduce(into: (text: "", cells: 0)) { kept, character in
      let cells = kept.cells + self.width(character)
      if cells <= tail { kept.text = String(character) + kept.text }
      kept.cells = cells
    }
    return truncated(text, to: width - tail) + end.text
  }

  /// The text with blanks after it (or before it) up to `width` cells; unchanged when it is longer.
  static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(text)))
    return atStart ? blanks + text : text + blanks
  }

  /// Lines of at most `width` cells, broken at blanks, and inside a word only when it is longer than a line. The last of at most
  /// `maximumLines` lines ends with `…` when something is left.
  static func wrapped(_ text: String, width: Int, maximumLines: Int = .max) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      var rest = String(word)
      let joined = lines[lines.count - 1].isEmpty ? rest : lines[lines.count - 1] + " " + rest
      if self.width(joined) <= width {
        lines[lines.count - 1] = joined
        continue
      }
      if !lines[lines.count - 1].isEmpty { lines.append("") }
      while self.width(rest) > width {
        let head = prefix(of: rest, width: width)
        lines[lines.count - 1] = head
        lines.append("")
        rest.removeFirst(head.count)
      }
      lines[lines.count - 1] = rest
    }
    if lines.count > 1, lines[lines.count - 1].isEmpty { lines.removeLast() }
    guard lines.count > maximumLines else { return lines }
    let last = lines.dropFirst(maximumLines - 1).joined(separator: " ")
    return Array(lines.prefix(maximumLines - 1)) + [truncated(last, to: width)]
  }

  /// At least one character, so that a character wider than the line cannot hold up the loop.
  private static func prefix(of text: String, width: Int) -> String {
    var used = 0
    var kept = ""
    for character in text {
      used += self.width(character)
      if used > width, !kept.isEmpty { break }
      kept.append(character)
    }
    return kept
  }
}
