import LegalText

/// Two versions of an instrument, clause by clause.
public struct InstrumentComparison: Sendable {
  public let old: InstrumentVersion
  public let new: InstrumentVersion
  public let alignments: [ClauseAlignment]
  /// Clauses whose words, ids, place, score or definitions changed, in the order of the new text.
  public let changes: [ClauseChange]
  public let definitions: [DefinitionChange]

  /// - Complexity: That of `ClauseAligner` and, for each reworded clause, of `WordDiff`.
  public init(old: InstrumentVersion, new: InstrumentVersion) {
    self.old = old
    self.new = new
    let alignments = ClauseAligner.align(old.sketches, new.sketches)
    self.alignments = alignments
    definitions = Self.definitionChanges(old, new, alignments)
    var terms: [Int: [String]] = [:]
    for change in definitions {
      for user in change.users where terms[user]?.contains(change.term) != true { terms[user, default: []].append(change.term) }
    }
    changes = alignments.compactMap { Self.change($0, old, new, terms: terms) }
  }

  /// How many alignments are of a kind.
  public func count(_ kind: ClauseAlignment.Kind) -> Int { alignments.count { $0.kind == kind } }

  // MARK: Clauses

  /// - Returns: Nil for clauses that neither changed nor score otherwise.
  private static func change(
    _ alignment: ClauseAlignment, _ old: InstrumentVersion, _ new: InstrumentVersion, terms: [Int: [String]]
  ) -> ClauseChange? {
    let change = described(alignment, old, new, terms: terms)
    let isSame = alignment.kind == .unchanged && !change.isInherited && change.terms.isEmpty && change.contributions.isEmpty
    return isSame ? nil : change
  }

  /// What an alignment does to words and scores. - Parameter terms: By clause of the new version the terms that are defined otherwise.
  static func described(
    _ alignment: ClauseAlignment, _ old: InstrumentVersion, _ new: InstrumentVersion, terms: [Int: [String]]
  ) -> ClauseChange {
    var change = ClauseChange(alignment: alignment)
    change.old = highest(alignment.old, in: old)
    change.new = highest(alignment.new, in: new)
    change.oldScore = change.old.map { old.result.clauses[$0].score }
    change.newScore = change.new.map { new.result.clauses[$0].score }
    for term in alignment.new.flatMap({ terms[$0] ?? [] }) where !change.terms.contains(term) { change.terms.append(term) }
    if alignment.old.count == 1, alignment.new.count == 1 {
      let (left, right) = (alignment.old[0], alignment.new[0])
      let isOwnChanged = old.own[left].keys != new.own[right].keys
      let isWholeChanged = old.whole[left].keys != new.whole[right].keys
      change.isInherited = !isOwnChanged && isWholeChanged
      let isAroundChanged = isWholeChanged && around(old, left) != around(new, right)
      if isAroundChanged {
        change.words = WordChange.changes(old.whole[left], in: old.result, new.whole[right], in: new.result)
      } else if isOwnChanged {
        change.words = WordChange.changes(old.own[left], in: old.result, new.own[right], in: new.result)
      }
    } else {
      let before = alignment.old.reduce(ClauseWords()) { $0 + old.own[$1] }
      let after = alignment.new.reduce(ClauseWords()) { $0 + new.own[$1] }
      change.words = WordChange.changes(before, in: old.result, after, in: new.result)
    }
    if let left = change.oldScore, let right = change.newScore {
      change.contributions = ContributionChange.changes(left, in: old.result, right, in: new.result)
    }
    return change
  }

  /// How many words stand around a clause's own, and which: enough to tell whether those changed.
  private static func around(_ version: InstrumentVersion, _ clause: Int) -> [UInt64] {
    let inherited = version.result.clauses[clause].clause.reading.filter(\.isInherited).map(\.range)
    return zip(version.whole[clause].pieces, version.whole[clause].keys).compactMap { piece, key in
      inherited.contains { $0.contains(offset: piece.start) } ? key : nil
    }
  }

  private static func highest(_ clauses: [Int], in version: InstrumentVersion) -> Int? {
    var top: Int?
    for clause in clauses where top.map({ version.result.clauses[clause].score.logit > version.result.clauses[$0].score.logit }) ?? true {
      top = clause
    }
    return top
  }

  // MARK: Definitions

  /// Definitions are the same when term and defining words are; the k-th definition of a term is compared with the k-th.
  private static func definitionChanges(
    _ old: InstrumentVersion, _ new: InstrumentVersion, _ alignments: [ClauseAlignment]
  ) -> [DefinitionChange] {
    func key(_ term: String) -> String { term.lowercased() }
    func id(_ version: InstrumentVersion, _ index: Int) -> String { version.result.tree.nodes[version.definitions[index].node].id }
    var open = Dictionary(grouping: new.definitions.indices, by: { key(new.definitions[$0].term) })
    var changes: [DefinitionChange] = []
    let successors = Dictionary(alignments.flatMap { one in one.old.map { ($0, one.new) } }, uniquingKeysWith: { first, _ in first })
    for index in old.definitions.indices {
      let term = old.definitions[index]
      if var places = open[key(term.term)], !places.isEmpty {
        // Equal words first, so that a second definition of a term put before the first does not look like two changes.
        let at = places.firstIndex { new.bodies[$0] == old.bodies[index] } ?? 0
        let place = places.remove(at: at)
        open[key(term.term)] = places
        if new.bodies[place] == old.bodies[index] { continue }
        changes.append(
          DefinitionChange(
            term: new.definitions[place].term, kind: .changed, old: id(old, index), new: id(new, place),
            users: new.clauses(using: new.definitions[place])))
      } else {
        let users = Set(old.clauses(using: term).flatMap { successors[$0] ?? [] }).sorted()
        changes.append(DefinitionChange(term: term.term, kind: .removed, old: id(old, index), new: nil, users: users))
      }
    }
    for place in open.values.joined().sorted() {
      changes.append(
        DefinitionChange(
          term: new.definitions[place].term, kind: .added, old: nil, new: id(new, place), users: new.clauses(using: new.definitions[place]))
      )
    }
    return changes
  }
}
