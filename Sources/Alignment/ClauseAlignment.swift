/// What became of some clauses of the old version: which clauses of the new one they are.
public struct ClauseAlignment: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Same words, same id, same order.
    case unchanged
    /// Other words; id or place may have changed as well.
    case reworded
    /// Same words under another id, in the same order.
    case renumbered
    /// Same words in another order: clauses before it now stand behind it.
    case moved
    /// One clause became several.
    case split
    /// Several clauses became one.
    case merged
    case added
    case repealed
  }

  public var kind: Kind
  /// Indices of clauses of the old version, ascending; empty for an added one.
  public var old: [Int]
  /// Indices of clauses of the new version, ascending; empty for a repealed one.
  public var new: [Int]
  /// Of a pair: the id differs.
  public var isRenumbered = false
  /// Of a pair: it is not in the longest run of pairs that keep their order.
  public var isMoved = false

  public init(kind: Kind, old: [Int], new: [Int]) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}
