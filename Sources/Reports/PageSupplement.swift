public import LegalText

/// What the page of a document shows beyond its scores.
public struct PageSupplement: Sendable {
  /// For each clause of the result its repairs, the one that lowers most first.
  public var repairs: [[Repair]]
  /// Nil where terms cannot be read in the document's language.
  public var terms: [TermRecord]?
  /// Which definition uses which term: indices of `terms`. Nil where that is not known.
  public var edges: [TermGraph.Edge]?

  public init(repairs: [[Repair]], terms: [TermRecord]?, edges: [TermGraph.Edge]? = nil) {
    self.repairs = repairs
    self.terms = terms
    self.edges = edges
  }
}
