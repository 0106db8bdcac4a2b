/// Layouts that test what clean text hides. None moves a byte, so the gold stays true.
public enum LayoutVariant: String, Sendable, CaseIterable {
  /// As printed: a paragraph a line.
  case clean
  /// Lines broken at blanks before column 77, as in mailed law or text taken out of PDF.
  case wrapped
  /// Every number below the section stands inside its line, as in many law portals.
  case flat

  private static let wrapColumn = 76

  func applied(to text: [UInt8], _ clauses: [GoldFile.Clause]) -> [UInt8] {
    switch self {
    case .clean: text
    case .wrapped: Self.wrapped(text)
    case .flat: Self.flat(text, clauses)
    }
  }

  private static func wrapped(_ text: [UInt8]) -> [UInt8] {
    var result = text
    var column = 0
    var lastBlank: Int?
    for (at, byte) in text.enumerated() {
      if byte == 0x0A {
        column = 0
        lastBlank = nil
        continue
      }
      if byte == 0x20 { lastBlank = at }
      if byte & 0xC0 != 0x80 { column += 1 }
      if column > wrapColumn, let blank = lastBlank {
        result[blank] = 0x0A
        column = at - blank
        lastBlank = nil
      }
    }
    return result
  }

  private static func flat(_ text: [UInt8], _ clauses: [GoldFile.Clause]) -> [UInt8] {
    var result = text
    for clause in clauses where clause.path.count - (clause.base ?? 0) >= 2 {
      var at = clause.label_start - 1
      while at >= 0, [0x20, 0x09, 0x0D, 0x0A].contains(text[at]) {
        result[at] = 0x20
        at -= 1
      }
    }
    return result
  }
}
