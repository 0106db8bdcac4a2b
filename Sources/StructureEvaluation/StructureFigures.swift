/// Figures over some documents.
public struct StructureFigures: Sendable {
  public var documents = 0
  public var boundaries = CountedFigures()
  public var judgedPaths = 0
  public var rightLocalPaths = 0
  public var rightPaths = 0
  /// Documents whose mark-up shows definitions.
  public var documentsWithDefinitions = 0
  public var definitions = CountedFigures()

  public init(_ evaluations: [DocumentEvaluation]) {
    for evaluation in evaluations {
      documents += 1
      boundaries += evaluation.boundaries
      judgedPaths += evaluation.judgedPaths
      rightLocalPaths += evaluation.rightLocalPaths
      rightPaths += evaluation.rightPaths
      guard let terms = evaluation.definitions else { continue }
      documentsWithDefinitions += 1
      definitions += terms
    }
  }

  /// Share of the clauses found whose path is right from the section downwards.
  public var localPathAccuracy: Double { Double(rightLocalPaths) / Double(max(1, judgedPaths)) }
  /// Share of the clauses found whose whole path is right.
  public var pathAccuracy: Double { Double(rightPaths) / Double(max(1, judgedPaths)) }
}
