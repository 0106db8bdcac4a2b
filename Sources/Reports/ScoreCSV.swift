public import LegalText

/// `lacuna score --format csv`: one row a clause, or a roll-up. Columns and rows keep their order; new columns come last.
public struct ScoreCSV: Sendable {
  public var level: ReportLevel
  /// Rows with a lower score are left out.
  public var minimumScore: Double

  public init(level: ReportLevel = .clause, minimumScore: Double = 0) {
    self.level = level
    self.minimumScore = minimumScore
  }

  /// The header row, written once before the rows of all documents.
  public func header() -> [UInt8] {
    var csv = CSVWriter()
    csv.header(columns)
    return csv.bytes
  }

  /// The rows of one document, in the order of the text; empty for a document without clauses.
  public func rows(_ result: DocumentResult) -> [UInt8] {
    var csv = CSVWriter()
    switch level {
    case .clause:
      for clause in result.clauses where clause.score.score >= minimumScore { csv.row(cells(clause, of: result)) }
    case .article:
      for article in result.articles where article.rollUp.score >= minimumScore { csv.row(cells(article, of: result)) }
    case .document:
      if let rollUp = result.rollUp, rollUp.score >= minimumScore { csv.row(cells(rollUp, of: result)) }
    }
    return csv.bytes
  }

  private var columns: [String] {
    switch level {
    case .clause:
      [
        "document", "clause", "label", "heading", "role", "score", "low", "high", "band", "indicator_count", "top_indicator", "top_match",
        "line",
      ]
    case .article: ["document", "clause", "label", "heading", "score", "low", "high", "band", "mean", "clauses", "above"]
    case .document: ["document", "language", "score", "low", "high", "band", "mean", "clauses", "above", "coverage", "partial"]
    }
  }

  private func cells(_ clause: ScoredClause, of result: DocumentResult) -> [CSVWriter.Cell] {
    let node = result.tree.nodes[clause.node]
    let findings = clause.score.findings
    let top = clause.score.topFinding
    return [
      .text(result.name), .text(node.id), .text(node.label), .text(node.heading), .text(clause.role.rawValue), .number(clause.score.score),
      .number(clause.score.low), .number(clause.score.high), .text(clause.score.band.rawValue),
      .integer(Set(findings.map(\.signal.indicator)).count), top.map { .text($0.signal.indicator) } ?? .empty,
      top?.signal.range.map { .text(result.string($0)) } ?? .empty, .integer(clause.line),
    ]
  }

  private func cells(_ article: ArticleResult, of result: DocumentResult) -> [CSVWriter.Cell] {
    [.text(result.name), .text(article.id), .text(article.label), .text(article.heading)] + Self.cells(article.rollUp)
  }

  private func cells(_ rollUp: RollUp, of result: DocumentResult) -> [CSVWriter.Cell] {
    [.text(result.name), .text(result.language)] + Self.cells(rollUp) + [
      .exact(DecimalText.roundedShare(result.coverage)), .text(result.isPartial ? "true" : "false"),
    ]
  }

  /// `score, low, high, band, mean, clauses, above`.
  static func cells(_ rollUp: RollUp) -> [CSVWriter.Cell] {
    [
      .number(rollUp.score), .number(rollUp.low), .number(rollUp.high), .text(rollUp.band.rawValue), .number(rollUp.mean),
      .integer(rollUp.clauseCount), .integer(rollUp.aboveCount),
    ]
  }
}
