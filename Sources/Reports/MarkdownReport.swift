public import LegalText

/// `lacuna score --format markdown`: a report to paste into an issue tracker. First a table of all documents, then in each the clauses at
/// or above a threshold with their words, why they score and what lowers them.
public struct MarkdownReport: Sendable {
  /// Clauses with a lower score are left out; their number is said.
  public var threshold: Double
  /// Clauses shown of each document; 0 shows all.
  public var limit: Int
  public var names: IndicatorNames

  public init(threshold: Double = Band.elevated.lowerBound, limit: Int = 50, names: IndicatorNames = IndicatorNames()) {
    self.threshold = threshold
    self.limit = limit
    self.names = names
  }

  /// - Parameter outcomes: All documents of the run in their order; those that could not be read are listed with the reason.
  public func render(_ outcomes: [DocumentOutcome]) -> [UInt8] {
    var text = "# Abuse risk of clauses\n\n" + ReviewNotice.text + "\n\n" + summary(outcomes)
    for case .scored(let result) in outcomes { text += "\n" + section(result) }
    return Array(text.utf8)
  }

  // MARK: Summary

  private func summary(_ outcomes: [DocumentOutcome]) -> String {
    var text = "| document | status | highest | 90 % interval | mean | clauses | at or above elevated |\n"
    text += "|---|---|---|---|--:|--:|--:|\n"
    for outcome in outcomes {
      var cells = [MarkdownText.escaped(outcome.name)]
      switch outcome {
      case .scored(let result):
        cells += summaryCells(result, outcome.status)
      case .unreadable(_, let diagnostic):
        cells += ["not read: " + MarkdownText.escaped(diagnostic.message)] + Array(repeating: "", count: 5)
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private func summaryCells(_ result: DocumentResult, _ status: DocumentOutcome.Status) -> [String] {
    guard let rollUp = result.rollUp else { return ["not read: no clause found"] + Array(repeating: "", count: 5) }
    return [
      status == .partial ? "partial: \(DecimalText.percent(result.coverage)) understood" : status.rawValue,
      "\(DecimalText.twoDecimals(rollUp.score)) \(rollUp.band.rawValue)", interval(rollUp.low, rollUp.high),
      DecimalText.twoDecimals(rollUp.mean), "\(rollUp.clauseCount)", "\(rollUp.aboveCount)",
    ]
  }

  private func interval(_ low: Double, _ high: Double) -> String { "\(DecimalText.twoDecimals(low))–\(DecimalText.twoDecimals(high))" }

  // MARK: Clauses

  private func section(_ result: DocumentResult) -> String {
    var text = "## " + MarkdownText.escaped(result.name) + "\n\n"
    if result.isPartial {
      text += "**Partial:** only \(DecimalText.percent(result.coverage)) of the text was understood; the rest has no score.\n\n"
    }
    let kept = result.clauses.enumerated().filter { $0.element.score.score >= threshold }
    let sorted = kept.sorted { left, right in
      let (first, second) = (left.element.score.score, right.element.score.score)
      return first != second ? first > second : left.offset < right.offset
    }
    let shown = limit > 0 ? Array(sorted.prefix(limit)) : sorted
    let total = result.clauses.count
    text += "\(kept.count) of \(total) clause\(total == 1 ? "" : "s") at or above \(DecimalText.twoDecimals(threshold))"
    text += shown.count < kept.count ? "; shown: the highest \(shown.count).\n" : ".\n"
    for clause in shown { text += "\n" + section(clause.element, of: result) }
    return text
  }

  private func section(_ clause: ScoredClause, of result: DocumentResult) -> String {
    let node = result.tree.nodes[clause.node]
    let score = clause.score
    let facts = [
      "Line \(clause.line)", MarkdownText.code(node.id), clause.role.rawValue, "90 % interval \(interval(score.low, score.high))",
    ]
    var text = "### \(DecimalText.twoDecimals(score.score)) \(score.band.rawValue): \(MarkdownText.escaped(result.title(of: node)))\n\n"
    text += facts.joined(separator: ", ") + "\n\n> " + MarkdownText.escaped(result.reading(of: clause)) + "\n\n"
    text += score.findings.isEmpty ? "Nothing found that raises the score.\n" : "Raises the score:\n\n"
    for finding in score.findings { text += item(finding, in: result) }
    if !score.mitigations.isEmpty { text += "\nLowers the score:\n\n" }
    for mitigation in score.mitigations { text += item(mitigation, in: result) }
    return text
  }

  private func item(_ weighed: WeighedSignal, in result: DocumentResult) -> String {
    let signal = weighed.signal
    var text = "- **\(MarkdownText.escaped(names.words(for: signal.indicator)))**"
    if let words = result.words(of: signal) { text += " “\(MarkdownText.escaped(words))”" }
    let notes =
      [DecimalText.signed(weighed.contribution)] + (signal.strength.map { [$0.rawValue] } ?? [])
      + (signal.isInherited ? ["from the words around the list"] : [])
    text += " (\(notes.joined(separator: ", ")))"
    if !signal.reason.isEmpty { text += ": " + MarkdownText.escaped(signal.reason) }
    if !signal.searched.isEmpty {
      text += " Searched without success: \(signal.searched.map(MarkdownText.escaped).joined(separator: ", "))."
    }
    if !signal.source.isEmpty { text += " Source: " + MarkdownText.escaped(signal.source) + (signal.source.hasSuffix(".") ? "" : ".") }
    return text + "\n"
  }
}
