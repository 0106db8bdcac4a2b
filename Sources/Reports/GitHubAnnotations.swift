public import LegalText

/// Clauses as workflow commands of GitHub Actions: `::warning file=…,line=…,title=…::why`.
///
/// GitHub shows ten annotations of each kind of a step and forgets the rest, so that only the highest clauses are written. What could not
/// be read comes first and takes no place away.
public struct GitHubAnnotations: Sendable {
  public var names: IndicatorNames
  public var minimumScore: Double
  /// Clauses written; 0 for all.
  public var limit: Int

  public init(names: IndicatorNames = IndicatorNames(), minimumScore: Double = 0, limit: Int = 10) {
    self.names = names
    self.minimumScore = minimumScore
    self.limit = limit
  }

  public func render(_ outcomes: [DocumentOutcome]) -> LimitedReport {
    var text = ""
    for outcome in outcomes where outcome.status != .ok {
      let title = outcome.status == .partial ? "Partly understood" : "Not read"
      text += WorkflowCommand.line(
        "warning", [("file", DocumentAddress.relative(outcome.name)), ("title", title)], SarifReport.words(outcome))
    }
    let clauses = outcomes.enumerated().flatMap { number, outcome -> [(number: Int, result: DocumentResult, clause: ScoredClause)] in
      guard case .scored(let result) = outcome else { return [] }
      return result.clauses.filter { $0.score.score >= minimumScore && !$0.score.findings.isEmpty }.map { (number, result, $0) }
    }
    let ranked = clauses.indices.sorted { left, right in
      let (one, other) = (clauses[left].clause.score, clauses[right].clause.score)
      // Scores are rounded; the logit tells what is above 99.99.
      return one.logit != other.logit ? one.logit > other.logit : left < right
    }
    let shown = limit > 0 ? Array(ranked.prefix(limit)) : ranked
    var places: [Int: LineIndex] = [:]
    for index in shown {
      let (number, result, clause) = clauses[index]
      let lines = places[number] ?? LineIndex(result.text)
      places[number] = lines
      text += annotation(clause, result, lines)
    }
    return LimitedReport(bytes: Array(text.utf8), shownCount: shown.count, droppedCount: ranked.count - shown.count)
  }

  private func annotation(_ clause: ScoredClause, _ result: DocumentResult, _ lines: LineIndex) -> String {
    let why = FindingSummary.all(of: clause, in: result).prefix(3).map { $0.plainWords(names) }.joined(separator: "; ")
    let score = "\(DecimalText.twoDecimals(clause.score.score)) \(clause.score.band.rawValue)"
    let range = clause.clause.range
    return WorkflowCommand.line(
      clause.score.band >= .elevated ? "warning" : "notice",
      [
        ("file", DocumentAddress.relative(result.name)), ("line", "\(clause.line)"),
        ("endLine", "\(lines.line(of: max(range.start, range.end - 1)))"),
        ("title", "\(score): \(result.title(of: result.tree.nodes[clause.node]))"),
      ], why)
  }
}
