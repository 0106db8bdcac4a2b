public import LegalText

/// What a new version does to some clauses: their words, their ids, their scores.
public struct ClauseChange: Sendable {
  public var alignment: ClauseAlignment
  /// Only words around the clause's list changed: its own are the same.
  public var isInherited = false
  /// Word by word; empty where no word changed.
  public var words: [WordChange] = []
  /// The clause with the highest score on each side, as index of the version's clauses; the first of equals.
  public var old: Int?
  public var new: Int?
  public var oldScore: ClauseScore?
  public var newScore: ClauseScore?
  /// Of those two clauses; the sum of the differences is the difference of their logits.
  public var contributions: [ContributionChange] = []
  /// Terms that the clause uses and whose definition changed.
  public var terms: [String] = []

  /// New score minus old score, of a clause that has both.
  public var delta: Double? {
    guard let oldScore, let newScore else { return nil }
    return newScore.score - oldScore.score
  }

  /// In the new version, and higher there than in the old one or new altogether.
  public var isRiskier: Bool { newScore != nil && delta.map { $0 > 0.004 } ?? true }
  /// Words changed, its own or those around its list.
  public var isTextChange: Bool {
    switch alignment.kind {
    case .reworded, .split, .merged, .added, .repealed: true
    case .unchanged, .renumbered, .moved: isInherited
    }
  }
  /// Same words in another place or under another id.
  public var isStructureChange: Bool { !isTextChange && alignment.kind != .unchanged }
  /// Same words, same place, but another score or a changed definition.
  public var isOnlyAffected: Bool { !isTextChange && alignment.kind == .unchanged }
}
