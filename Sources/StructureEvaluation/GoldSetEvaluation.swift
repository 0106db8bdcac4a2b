/// What came out for a gold set.
public struct GoldSetEvaluation: Sendable {
  /// In the order given.
  public let documents: [DocumentEvaluation]
  /// Sources in alphabetical order with their figures.
  public let sources: [(name: String, figures: StructureFigures)]
  /// All documents together.
  public let total: StructureFigures

  public init(_ documents: [DocumentEvaluation]) {
    self.documents = documents
    sources = Set(documents.map(\.document.source)).sorted().map { source in
      (source, StructureFigures(documents.filter { $0.document.source == source }))
    }
    total = StructureFigures(documents)
  }

  /// Documents with the most errors first; documents without one are left out.
  public func worst(_ count: Int) -> [DocumentEvaluation] {
    Array(
      documents.filter { $0.errorCount > 0 }.sorted { ($1.errorCount, $0.document.name) < ($0.errorCount, $1.document.name) }.prefix(count))
  }
}
