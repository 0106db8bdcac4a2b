import LegalText

/// For each clause of a text the clause of a different text that is most like it. Two clauses may have the same counterpart: one article of a treaty often stands
/// for a whole section of a law.
struct CounterpartSearch {
  /// Likeness from which clauses have most of their wording in common.
  static let closeLikeness = 0.5
  /// Likeness from which they count as similar whatever they are about. Clauses of different laws that have nothing to do with each other stay below 0.2.
  static let similarLikeness = 0.25
  /// Likeness that clauses of the same topic and role must have.
  static let topicLikeness = 0.12
  /// A clause whose likeness is at least this share of the best one's could as well be meant.
  static let rivalShare = 0.85

  private let comparison: InstrumentComparison
  private let likeness: ClauseLikeness

  init(_ comparison: InstrumentComparison) {
    self.comparison = comparison
    likeness = ClauseLikeness(other: comparison.old, scored: comparison.new)
  }

  /// The clauses of the scored text in their order, then those of the other text that are nobody's counterpart.
  func rows() -> [SideBySideRow] {
    var taken: Set<Int> = []
    var rows = comparison.new.result.clauses.indices.map { clause -> SideBySideRow in
      guard let found = counterpart(of: clause) else { return alone(ClauseAlignment(kind: .added, old: [], new: [clause])) }
      taken.insert(found.clause)
      return row(clause, found)
    }
    for clause in comparison.old.result.clauses.indices where !taken.contains(clause) {
      rows.append(alone(ClauseAlignment(kind: .repealed, old: [clause], new: [])))
    }
    return rows
  }

  private struct Counterpart {
    var clause: Int
    var likeness: Double
    var sureness: SideBySideRow.Sureness
    var topics: [String]
    var rival: SideBySideRow.Rival?
  }

  private func counterpart(of clause: Int) -> Counterpart? {
    let likenesses = likeness.likenesses(ofScored: clause)
    let mine = comparison.new.result.clauses[clause]
    var ranked: [Counterpart] = []
    for (index, value) in likenesses.enumerated() where value >= Self.topicLikeness {
      let theirs = comparison.old.result.clauses[index]
      let topics = mine.topics.filter(theirs.topics.contains)
      let isSameSubject = !topics.isEmpty && mine.role == theirs.role
      let sureness: SideBySideRow.Sureness? =
        value >= Self.closeLikeness ? .close : value >= Self.similarLikeness ? .similar : isSameSubject ? .topic : nil
      guard let sureness else { continue }
      ranked.append(Counterpart(clause: index, likeness: value, sureness: sureness, topics: topics))
    }
    // The sort is by likeness and then by place, so that the same texts always give the same pairs.
    ranked.sort { ($1.likeness, $0.clause) < ($0.likeness, $1.clause) }
    guard var best = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].likeness >= best.likeness * Self.rivalShare {
      best.rival = SideBySideRow.Rival(clause: ranked[1].clause, likeness: ranked[1].likeness)
    }
    return best
  }

  private func row(_ clause: Int, _ found: Counterpart) -> SideBySideRow {
    var change = change(ClauseAlignment(kind: .reworded, old: [found.clause], new: [clause]))
    if found.sureness == .topic { change.contributions = [] }
    var row = SideBySideRow(
      change, likeness: found.likeness, sureness: found.sureness, topics: found.topics, rival: found.rival)
    if found.sureness != .topic {
      row.compare(comparison.old.whole[found.clause], comparison.new.whole[clause], comparison)
    }
    return row
  }

  private func alone(_ alignment: ClauseAlignment) -> SideBySideRow {
    SideBySideRow(change(alignment), likeness: nil, sureness: nil, topics: [], rival: nil)
  }

  private func change(_ alignment: ClauseAlignment) -> ClauseChange {
    var change = ClauseChange(alignment: alignment)
    let (old, new) = (comparison.old.result, comparison.new.result)
    change.old = alignment.old.first
    change.new = alignment.new.first
    change.oldScore = change.old.map { old.clauses[$0].score }
    change.newScore = change.new.map { new.clauses[$0].score }
    if let left = change.oldScore, let right = change.newScore {
      change.contributions = ContributionChange.changes(left, in: old, right, in: new)
    }
    return change
  }
}
