public import LegalText

/// `lacuna terms` for people: what is missing a definition first.
public struct TermTable: Sendable {
  /// Width of the terminal in cells; below 60 it is as for 60.
  public var width: Int
  public var usesColour: Bool

  public init(width: Int = 100, usesColour: Bool = false) {
    self.width = max(60, width)
    self.usesColour = usesColour
  }

  /// - Parameters:
  ///   - document: Name as the user gave it.
  ///   - terms: In any order; equal rows keep theirs.
  public func render(document: String, terms: [TermRecord]) -> [UInt8] {
    let name = DisplayText.oneLine(document)
    var text = (usesColour ? TerminalStyle.bold.applied(to: name) : name) + "\n" + counts(terms) + "\n\n"
    let sorted = terms.enumerated().sorted { left, right in
      let (first, second) = (Self.rank(left.element), Self.rank(right.element))
      if first != second { return first < second }
      let (firstUses, secondUses) = (left.element.useCount, right.element.useCount)
      return firstUses != secondUses ? firstUses > secondUses : left.offset < right.offset
    }.map(\.element)
    if !sorted.isEmpty { text += table.head() }
    for term in sorted { text += table.row(cells(term)) }
    return Array(text.utf8)
  }

  private func counts(_ terms: [TermRecord]) -> String {
    var parts = TermStatus.allCases.compactMap { status -> String? in
      let count = terms.count { $0.status == status }
      return count > 0 ? "\(count) \(Self.words(status))" : nil
    }
    let circular = terms.count(where: \.isCircular)
    let unused = terms.count { $0.useCount == 0 }
    if circular > 0 { parts.append("\(circular) circular") }
    if unused > 0 { parts.append("\(unused) unused") }
    return "\(terms.count) term\(terms.count == 1 ? "" : "s")" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private var table: TextTable {
    let rest = width - 12 - 4 - TextTable.gapWidth(columns: 5)
    let termWidth = rest * 2 / 5
    let placeWidth = rest * 2 / 5
    let columns = [
      TextTable.Column(title: "status", width: 12), TextTable.Column(title: "term", width: termWidth, maximumLines: 3),
      TextTable.Column(title: "uses", width: 4, isRightAligned: true),
      TextTable.Column(title: "defined in", width: placeWidth, maximumLines: 2),
      TextTable.Column(title: "note", width: rest - termWidth - placeWidth, maximumLines: 3),
    ]
    return TextTable(columns: columns, usesColour: usesColour)
  }

  private func cells(_ term: TermRecord) -> [TextTable.Cell] {
    var notes: [String] = []
    if term.isCircular { notes.append("circular") }
    if term.status == .byReference, !term.isResolved { notes.append("reference not found in this text") }
    if term.useCount == 0 { notes.append("unused") }
    if let origin = term.origin, origin != .list { notes.append(origin == .capital ? "by its capitals" : "by statistics") }
    let place = term.definedIn.map { term.scope == "instrument" ? $0 : "\($0) (for \(term.scope))" } ?? ""
    return [
      TextTable.Cell(Self.words(term.status), style: Self.style(term.status)), TextTable.Cell(DisplayText.oneLine(term.term)),
      TextTable.Cell("\(term.useCount)"), TextTable.Cell(DisplayText.oneLine(place)), TextTable.Cell(notes.joined(separator: ", ")),
    ]
  }

  private static func words(_ status: TermStatus) -> String { status == .byReference ? "by reference" : status.rawValue }

  /// Worst first.
  private static func rank(_ term: TermRecord) -> Int {
    switch term.status {
    case .undefined: 0
    case .partly: 1
    case .byReference: term.isResolved ? 3 : 2
    case .label: 4
    case .defined: term.isCircular ? 1 : 5
    }
  }

  private static func style(_ status: TermStatus) -> TerminalStyle? {
    switch status {
    case .undefined: .red
    case .partly: .yellow
    case .byReference, .label: .cyan
    case .defined: nil
    }
  }
}
