public import LegalText

/// Documents by articles, or by indicators: the numbers behind a heatmap. Only names and scores are kept, so that the results of a large
/// corpus can be added one after another and let go.
public struct HeatmapMatrix: Sendable {
  /// What the columns stand for.
  public enum Columns: String, Sendable, CaseIterable {
    /// One column an article or section; the cell is its highest clause.
    case article
    /// One column an indicator; the cell is the highest score among the clauses in which it fired.
    case indicator
  }

  /// One document.
  public struct Row: Sendable {
    public var document: String
    public var status: DocumentOutcome.Status
    /// Score by column id, in [0, 100].
    public var scores: [String: Double]
  }

  public let kind: Columns
  /// Rows in the order in which the documents were added.
  public private(set) var rows: [Row] = []
  /// Column ids in the order of the table: articles as the documents have them (`ColumnOrder`), indicators by name.
  public var columns: [String] { kind == .article ? articles.ids : indicators.sorted() }
  private var articles = ColumnOrder()
  private var indicators: Set<String> = []

  public init(columns: Columns = .article) { kind = columns }

  /// Adds one document as the last row.
  /// - Complexity: O(clauses + new columns · columns).
  public mutating func add(_ outcome: DocumentOutcome) {
    var scores: [String: Double] = [:]
    if case .scored(let result) = outcome {
      switch kind {
      case .article:
        for article in result.articles { scores[article.id] = max(scores[article.id] ?? 0, article.rollUp.score) }
        articles.merge(result.articles.map(\.id))
      case .indicator:
        for clause in result.clauses {
          for finding in clause.score.findings {
            scores[finding.signal.indicator] = max(scores[finding.signal.indicator] ?? 0, clause.score.score)
          }
        }
        indicators.formUnion(scores.keys)
      }
    }
    rows.append(Row(document: outcome.name, status: outcome.status, scores: scores))
  }

  /// The cell's score; nil for an empty cell: the document has no such article, or could not be read. An indicator that did not fire in
  /// a scored document is 0.
  public func score(_ row: Row, _ column: String) -> Double? {
    if let score = row.scores[column] { return score }
    return kind == .indicator && row.status != .unreadable ? 0 : nil
  }

  /// The wide table: one row a document, first columns `document,status`, then one a column id.
  public func csv() -> [UInt8] {
    let columns = columns
    var csv = CSVWriter()
    csv.header(["document", "status"] + columns)
    for row in rows {
      csv.row([.text(row.document), .text(row.status.rawValue)] + columns.map { score(row, $0).map { .number($0) } ?? .empty })
    }
    return csv.bytes
  }
}
