public import LegalText

/// `lacuna rules`: the catalogue of indicators as a list, and one of them in full. The page for the documentation is
/// `RulesReport.markdownPage(_:)`.
public struct RulesReport: Sendable {
  /// Width of the terminal in cells; below 60 it is as for 60.
  public var width: Int
  public var usesColour: Bool

  public init(width: Int = 100, usesColour: Bool = false) {
    self.width = max(60, width)
    self.usesColour = usesColour
  }

  /// One row an indicator, in the order given.
  public func list(_ indicators: [IndicatorInfo]) -> [UInt8] {
    let longest = indicators.map { DisplayText.width($0.id) }.max() ?? 0
    let idWidth = min(max(longest, 9), width / 2)
    let rest = width - idWidth - TextTable.gapWidth(columns: 3)
    let table = TextTable(
      columns: [
        TextTable.Column(title: "indicator", width: idWidth),
        TextTable.Column(title: "what it flags", width: rest * 3 / 5, maximumLines: 3),
        TextTable.Column(title: "in clauses of role", width: rest - rest * 3 / 5, maximumLines: 4),
      ], usesColour: usesColour)
    var text = table.head()
    for indicator in indicators {
      text += table.row([
        TextTable.Cell(indicator.id, style: .bold), TextTable.Cell(indicator.title), TextTable.Cell(Self.roles(indicator)),
      ])
    }
    return Array(text.utf8)
  }

  /// Everything about one indicator.
  public func full(_ indicator: IndicatorInfo) -> [UInt8] {
    var text = styled(indicator.id) + "\n" + indicator.title + "\n"
    for section in Self.sections(indicator) { text += "\n" + styled(section.title) + "\n" + paragraphs(section.lines) }
    text += examples("Fires in", indicator.firing) + examples("Stays silent in", indicator.silent)
    return Array(text.utf8)
  }

  private func paragraphs(_ lines: [String]) -> String {
    let wrapped = lines.flatMap { DisplayText.wrapped(DisplayText.foldedBlanks($0), width: width - 2) }
    return wrapped.map { "  " + $0 + "\n" }.joined()
  }

  private func examples(_ title: String, _ examples: [IndicatorInfo.Example]) -> String {
    var text = examples.isEmpty ? "" : "\n" + styled(title) + "\n"
    for (index, example) in examples.enumerated() {
      if index > 0 { text += "\n" }
      text += paragraphs(example.text.split(separator: "\n").map(String.init))
    }
    return text
  }

  private func styled(_ text: String) -> String { usesColour ? TerminalStyle.bold.applied(to: text) : text }

  /// One heading with its lines.
  struct Section {
    var title: String
    var lines: [String]
  }

  /// The sections that a page of an indicator has, in their order; those without words are left out.
  static func sections(_ indicator: IndicatorInfo) -> [Section] {
    [
      Section(title: "What it flags", lines: [indicator.flags]), Section(title: "Where it looks", lines: [roles(indicator)]),
      Section(title: "Why it matters", lines: [indicator.why]), Section(title: "Sources", lines: indicator.sources),
      Section(title: "What lowers it", lines: [indicator.lowered]), Section(title: "Clearer wording", lines: [indicator.repair]),
      Section(title: "Model wording", lines: [indicator.modelWording]), Section(title: "Known misses", lines: [indicator.knownMisses]),
    ].filter { section in section.lines.contains { !$0.isEmpty } }
  }

  /// The roles by name, or `any role` when the indicator examines all of them.
  static func roles(_ indicator: IndicatorInfo) -> String {
    Set(indicator.gate) == Set(ClauseRole.allCases) ? "any role" : indicator.gate.map(\.rawValue).joined(separator: ", ")
  }
}
