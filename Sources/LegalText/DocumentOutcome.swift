/// What became of one document of a run: scored, or not readable for a stated reason. A report over many documents takes these, so
/// that a document that could not be read never looks like one in which nothing was found.
public enum DocumentOutcome: Sendable {
  case scored(DocumentResult)
  case unreadable(name: String, Diagnostic)

  /// The `status` of the heatmap's tables.
  public enum Status: String, Sendable, CaseIterable {
    /// Scored, and at least the configured share of it understood.
    case ok
    /// Scored, but much of it was not understood.
    case partial
    /// Not scored.
    case unreadable
  }

  /// Name as the user gave it.
  public var name: String {
    switch self {
    case .scored(let result): result.name
    case .unreadable(let name, _): name
    }
  }

  /// A result without any clause counts as unreadable: it has no score that could be shown.
  public var status: Status {
    switch self {
    case .scored(let result): result.rollUp == nil ? .unreadable : result.isPartial ? .partial : .ok
    case .unreadable: .unreadable
    }
  }
}
