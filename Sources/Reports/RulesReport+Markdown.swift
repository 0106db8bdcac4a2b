public import LegalText

extension RulesReport {
  /// The page `docs/indicators.md`, generated from the catalogue so that it cannot drift from what the program does.
  /// - Parameter indicators: In the order of the page.
  public static func markdownPage(_ indicators: [IndicatorInfo]) -> [UInt8] {
    var text = "<!-- Generated from the indicators' own descriptions; do not edit. -->\n\n# Indicators\n\n"
    text += "Each indicator is a machine-checkable signal that a clause is open to abuse. "
    text += "The marks ⟦ ⟧ in the examples show the words that are found; they are not part of the text.\n\n"
    text += "This page is generated from the descriptions in the program. Do not edit it; edit the description of the indicator.\n\n"
    text += "| indicator | what it flags | in clauses of role |\n|---|---|---|\n"
    for indicator in indicators {
      let cells = ["[\(MarkdownText.code(indicator.id))](#\(indicator.id))", MarkdownText.escaped(indicator.title), roles(indicator)]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    for indicator in indicators { text += "\n" + page(indicator) }
    return Array(text.utf8)
  }

  private static func page(_ indicator: IndicatorInfo) -> String {
    var text = "## \(indicator.id)\n\n" + MarkdownText.escaped(indicator.title) + "\n"
    for section in sections(indicator) {
      text += "\n### \(section.title)\n\n"
      let lines = section.lines.map(MarkdownText.escaped)
      text += lines.count == 1 ? lines[0] + "\n" : lines.map { "- " + $0 + "\n" }.joined()
    }
    return text + examples("Fires in", indicator.firing) + examples("Stays silent in", indicator.silent)
  }

  private static func examples(_ title: String, _ examples: [IndicatorInfo.Example]) -> String {
    examples.isEmpty ? "" : "\n### \(title)\n\n" + examples.map { MarkdownText.fenced($0.text) }.joined(separator: "\n")
  }
}
