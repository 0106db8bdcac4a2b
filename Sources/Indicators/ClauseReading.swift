import LegalText

/// What is read of one clause by itself: the matches of its sentence, what it does, whom it names.
struct ClauseReading: Sendable {
  /// Matches that nothing denies, in reading order.
  let matches: [ReadingMatch]
  /// The others.
  let denied: [ReadingMatch]
  let role: RoleDecision
  let fields: ClauseFields
  let references: ClauseReferences

  /// - Complexity: O(matches · rules of their cues).
  init(
    _ clause: Clause, _ tree: ClauseTree, _ index: MatchIndex, _ classifier: RoleClassifier, _ cues: LexiconCues,
    _ citations: DocumentReadings
  ) {
    let all = Self.matches(of: clause, tree, index)
    let isPlain = !all.contains(where: \.match.isNegated)
    matches = isPlain ? all : all.filter { !$0.match.isNegated }
    denied = isPlain ? [] : all.filter(\.match.isNegated)
    let scan = SentenceScan(clause, matches, classifier.text)
    role = classifier.decide(clause, matches, scan)
    fields = FieldReader(text: classifier.text, clause: clause, reading: matches, scan: scan, cues: cues).fields(role: role.role)
    references = ClauseReferences(of: clause, in: tree, citations)
  }

  private static func matches(of clause: Clause, _ tree: ClauseTree, _ index: MatchIndex) -> [ReadingMatch] {
    var result: [ReadingMatch] = []
    // Most sentences are the clause's own words, and then this is their number.
    if clause.reading.count == 1 { result.reserveCapacity(index.matches(of: clause.node).count) }
    for (number, segment) in clause.reading.enumerated() {
      guard let host = host(of: segment.range, from: clause.node, tree) else { continue }
      for match in index.matches(of: host) where segment.range.contains(match.range) {
        result.append(ReadingMatch(match: match, segment: number, isInherited: segment.isInherited))
      }
    }
    return result
  }

  /// The node, or the nearest above it, that a piece of a reading belongs to.
  private static func host(of range: ByteRange, from node: Int, _ tree: ClauseTree) -> Int? {
    var at: Int? = node
    while let host = at {
      if tree.nodes[host].text == range || tree.nodes[host].flush.contains(range) { return host }
      at = tree.nodes[host].parent
    }
    return nil
  }
}
