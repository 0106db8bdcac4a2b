/// The terms of one document and which definition uses which term.
public struct TermGraph: Sendable {
  /// An edge from a definition to a term that its body uses.
  public struct Edge: Sendable, Hashable {
    /// Indices of `terms`.
    public var source: Int
    public var target: Int
    /// It lies on a way that leads back to its source.
    public var isInCircle: Bool

    public init(source: Int, target: Int, isInCircle: Bool) {
      self.source = source
      self.target = target
      self.isInCircle = isInCircle
    }
  }

  /// In the order of the text.
  public var terms: [TermRecord]
  /// By source, then by target; each once.
  public var edges: [Edge]

  public init(terms: [TermRecord], edges: [Edge]) {
    self.terms = terms
    self.edges = edges
  }
}
