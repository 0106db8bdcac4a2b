import LegalText

extension ClauseContext {
  /// Looks for a limit outside the clause's own sentence, the nearest place first.
  ///
  /// An amendment's quotation is another instrument: its clauses are searched for its own clauses only.
  /// - Parameters:
  ///   - scopes: Places to search, nearest first; the sentence is searched by the caller.
  ///   - others: Roles of the clauses of the same article that count.
  /// - Complexity: O(clauses of the safeguards + log matches).
  func search(
    _ cues: CueSet, in scopes: [SearchScope] = [.article, .chapter, .safeguards, .instrument], others: Set<ClauseRole>,
    minimumGrade: Int = 1
  ) -> SearchResult {
    var searched: [SearchScope] = [.sentence]
    for scope in scopes {
      searched.append(scope)
      if let match = first(cues, in: scope, others, minimumGrade) { return SearchResult(match: match, scope: scope, searched: searched) }
    }
    return SearchResult(match: nil, scope: searched.last ?? .sentence, searched: searched)
  }

  private func first(_ cues: CueSet, in scope: SearchScope, _ others: Set<ClauseRole>, _ minimumGrade: Int) -> CueMatch? {
    let tree = document.tree
    switch scope {
    case .sentence: return first(cues)?.match
    case .article:
      let top = tree.article(of: node) ?? tree.ancestors(of: node).last { !tree.nodes[$0].kind.isContainer } ?? node
      let own = Set([node] + tree.ancestors(of: node))
      let found = document.index.first(cues, in: top..<tree.nodes[top].subtreeEnd) { match in
        guard match.grade >= minimumGrade, !own.contains(match.node), tree.nodes[match.node].isQuoted == isQuoted else { return false }
        return role(ofNode: match.node).map(others.contains) ?? false
      }
      return found ?? firstInReferences(cues, minimumGrade)
    case .chapter: return firstInSafeguards(cues, minimumGrade) { tree.nodes[$0].kind.isContainer }
    case .safeguards: return firstInSafeguards(cues, minimumGrade) { !tree.nodes[$0].kind.isContainer }
    case .instrument: return firstInSafeguards(cues, minimumGrade, covering: nil)
    }
  }

  /// The role of the clause at a node; for the chapeau of a list, of its first item.
  private func role(ofNode node: Int) -> ClauseRole? {
    for at in node..<document.tree.nodes[node].subtreeEnd {
      if let clause = document.clause(of: at) { return document.roles[clause].role }
    }
    return nil
  }

  /// Safeguards in the articles that the clause refers to by number.
  private func firstInReferences(_ cues: CueSet, _ minimumGrade: Int) -> CueMatch? {
    guard !isQuoted else { return nil }
    let tree = document.tree
    for segment in clause.reading {
      for target in document.references.references(in: segment.range, of: document.text).nodes {
        guard !tree.nodes[target].kind.isContainer, target != tree.article(of: node) else { continue }
        let found = document.index.first(cues, in: target..<tree.nodes[target].subtreeEnd) { match in
          match.grade >= minimumGrade && role(ofNode: match.node) == .safeguard
        }
        if let found { return found }
      }
    }
    return nil
  }

  /// In safeguards that cover a node around this clause of which `isWanted` is true.
  private func firstInSafeguards(_ cues: CueSet, _ minimumGrade: Int, where isWanted: (Int) -> Bool) -> CueMatch? {
    for at in [node] + document.tree.ancestors(of: node) where isWanted(at) {
      if let match = firstInSafeguards(cues, minimumGrade, covering: at) { return match }
    }
    return nil
  }

  private func firstInSafeguards(_ cues: CueSet, _ minimumGrade: Int, covering cover: Int?) -> CueMatch? {
    guard !isQuoted else { return nil }
    for clause in document.safeguards.clauses(covering: cover) where clause != number {
      if let found = document.readings[clause].first(where: { cues.contains($0.cue) && $0.grade >= minimumGrade }) { return found.match }
    }
    return nil
  }
}
