/// A definition that a new version adds, changes or takes away.
public struct DefinitionChange: Sendable, Hashable {
  public enum Kind: String, Sendable { case added, changed, removed }

  public var term: String
  public var kind: Kind
  /// Ids of the clauses that define it.
  public var old: String?
  public var new: String?
  /// Indices of the clauses of the new version that use it, or, when it was removed, that come from clauses which used it; ascending.
  public var users: [Int]
}
