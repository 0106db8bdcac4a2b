public import LegalText

/// The long tables of `lacuna heatmap`: the same numbers one below the other, for programs that draw or count. The wide table is
/// `HeatmapMatrix.csv()`.
public struct HeatmapCSV: Sendable {
  public enum Shape: String, Sendable, CaseIterable {
    /// One row an article.
    case long
    /// One row a finding; a scored document in which nothing was found has one row with empty cells.
    case findings
  }

  public var shape: Shape

  public init(shape: Shape) { self.shape = shape }

  /// The header row, written once before the rows of all documents.
  public func header() -> [UInt8] {
    var csv = CSVWriter()
    csv.header(columns)
    return csv.bytes
  }

  public func rows(_ outcome: DocumentOutcome) -> [UInt8] { rows(HeatmapDocument(outcome)) }

  /// The rows of one document: at least one, so that no document goes missing. A document that could not be read has one row with its
  /// status and empty cells.
  public func rows(_ document: HeatmapDocument) -> [UInt8] {
    var csv = CSVWriter()
    let place: [CSVWriter.Cell] = [.text(document.name), .text(document.status.rawValue)]
    var rows = shape == .long ? articleRows(document) : findingRows(document)
    if rows.isEmpty { rows = [Array(repeating: .empty, count: columns.count - place.count)] }
    for row in rows { csv.row(place + row) }
    return csv.bytes
  }

  private var columns: [String] {
    switch shape {
    case .long: ["document", "status", "clause", "label", "heading", "score", "low", "high", "band", "mean", "clauses", "above"]
    case .findings:
      [
        "document", "status", "clause", "label", "heading", "score", "indicator", "match", "start", "end", "contribution", "inherited",
        "reason", "source", "line",
      ]
    }
  }

  private func articleRows(_ document: HeatmapDocument) -> [[CSVWriter.Cell]] {
    document.articles.map { [.text($0.id), .text($0.label), .text($0.heading)] + ScoreCSV.cells($0.rollUp) }
  }

  private func findingRows(_ document: HeatmapDocument) -> [[CSVWriter.Cell]] {
    document.clauses.flatMap { clause in
      clause.findings.map { finding in
        [
          .text(clause.id), .text(clause.label), .text(clause.heading), .number(clause.score), .text(finding.indicator),
          finding.match.map { .text($0) } ?? .empty, finding.range.map { .integer($0.start) } ?? .empty,
          finding.range.map { .integer($0.end) } ?? .empty, .exact(finding.contribution), .text(finding.isInherited ? "true" : "false"),
          .text(finding.reason), .text(finding.source), .integer(clause.line),
        ]
      }
    }
  }
}
