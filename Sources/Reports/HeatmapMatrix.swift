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
    /// One column a topic; the cell is the highest score among the clauses about it.
    case topic
  }

  /// The order of the rows.
  public enum Order: String, Sendable, CaseIterable {
    /// As the documents were added.
    case input
    /// By name, in natural order: `act-9.txt` before `act-10.txt`.
    case name
    /// The highest score first, what could not be read last.
    case score
    /// Like beside like (`SimilarityOrder`), then rows without any cell, and what could not be read last.
    case similar
  }

  /// One document.
  public struct Row: Sendable {
    public var document: String
    public var status: DocumentOutcome.Status
    /// Score by column id, in [0, 100].
    public var scores: [String: Double]
    /// The document's highest score; nil for one that was not read.
    public var score: Double?
    /// Why it was not read, in one clause; empty otherwise.
    public var reason: String
  }

  public let kind: Columns
  /// Rows in the order in which the documents were added.
  public private(set) var rows: [Row] = []
  /// Column ids in the order of the table: articles as the documents have them (`ColumnOrder`), indicators by name.
  public var columns: [String] {
    switch kind {
    case .article: articles.ids
    case .indicator: indicators.sorted()
    case .topic: topics.map(\.id)
    }
  }
  private let topics: [Topic]
  private var articles = ColumnOrder()
  private var indicators: Set<String> = []
  private var labels: [String: String] = [:]

  /// - Parameter topics: The columns of `.topic`; the others find theirs in the documents.
  public init(columns: Columns = .article, topics: [Topic] = []) {
    kind = columns
    self.topics = topics
    labels = Dictionary(topics.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// A column's name for people: the label that the first document with such an article gives it, a topic's title, or the id.
  public func label(of column: String) -> String {
    guard let label = labels[column], !label.isEmpty else { return column }
    return label
  }

  /// Adds one document of a run as the last row.
  public mutating func add(_ outcome: DocumentOutcome) { add(HeatmapDocument(outcome)) }

  /// Adds one document as the last row.
  /// - Complexity: O(clauses + new columns · columns).
  public mutating func add(_ document: HeatmapDocument) {
    var scores: [String: Double] = [:]
    switch kind {
    case .article:
      for article in document.articles {
        scores[article.id] = max(scores[article.id] ?? 0, article.rollUp.score)
        if labels[article.id] == nil { labels[article.id] = article.label }
      }
      articles.merge(document.articles.map(\.id))
    case .indicator:
      for clause in document.clauses {
        for finding in clause.findings { scores[finding.indicator] = max(scores[finding.indicator] ?? 0, clause.score) }
      }
      indicators.formUnion(scores.keys)
    case .topic:
      for clause in document.clauses {
        for topic in clause.topics { scores[topic] = max(scores[topic] ?? 0, clause.score) }
      }
    }
    rows.append(
      Row(document: document.name, status: document.status, scores: scores, score: document.score, reason: document.reason))
  }

  /// Puts the rows into an order; equals stay in the order in which they were added.
  /// - Complexity: O(rows · log rows), but for `similar`, which `SimilarityOrder` says.
  public mutating func sort(by order: Order) {
    let numbered = rows.enumerated()
    switch order {
    case .input: return
    case .name:
      rows = numbered.sorted { left, right in
        if ColumnOrder.precedes(left.element.document, right.element.document) { return true }
        return !ColumnOrder.precedes(right.element.document, left.element.document) && left.offset < right.offset
      }.map(\.element)
    case .score:
      rows = numbered.sorted { left, right in
        let (leftScore, rightScore) = (left.element.score ?? -1, right.element.score ?? -1)
        return leftScore != rightScore ? leftScore > rightScore : left.offset < right.offset
      }.map(\.element)
    case .similar:
      let columns = columns
      let vectors = rows.map { row in CellVector(columns.map { score(row, $0) }) }
      let shown = rows.indices.filter { !vectors[$0].isEmpty }
      let order = SimilarityOrder.order(of: shown.map { vectors[$0] }, leading: shown.map { vectors[$0].highest })
      // A row that shows nothing is like no other; one that was not read is the last.
      let blank = rows.indices.filter { vectors[$0].isEmpty && rows[$0].status != .unreadable }
      let unread = rows.indices.filter { vectors[$0].isEmpty && rows[$0].status == .unreadable }
      rows = (order.map { shown[$0] } + blank + unread).map { rows[$0] }
    }
  }

  /// The cell's score; nil for an empty cell: the document has no such article, no clause on the topic, or could not be read. An indicator that did not fire in
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
