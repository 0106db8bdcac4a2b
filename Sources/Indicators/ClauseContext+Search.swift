import LegalText

extension ClauseContext {
  /// Every place outside the sentence, the nearest first, as a lawyer would go.
  static let everywhere: [SearchScope] = [.article, .chapter, .safeguards, .reference, .instrument]

  /// Looks for a limit outside the clause's own sentence, the nearest place first.
  ///
  /// An amendment's quotation is another instrument: its clauses are searched for its own clauses only.
  /// - Parameters:
  ///   - scopes: Places to search, nearest first; the sentence is searched by the caller.
  ///   - others: Roles of the clauses of the same article that count.
  /// - Complexity: O(clauses of the safeguards + log matches).
  func search(
    _ cues: CueSet, in scopes: [SearchScope] = everywhere, others: Set<ClauseRole>, minimumGrade: Int = 1
  ) -> SearchResult {
    var searched: [SearchScope] = [.sentence]
    for scope in scopes {
      searched.append(scope)
      if let match = first(cues, in: scope, others, minimumGrade) { return SearchResult(match: match, scope: scope, searched: searched) }
    }
    return SearchResult(match: nil, scope: searched.last ?? .sentence, searched: searched)
  }

  /// A limit of a risk that was found in the sentence: the nearest outside it, credited as qualified.
  func limitElsewhere(
    _ id: String, _ info: IndicatorInfo, _ cues: CueSet, others: Set<ClauseRole>, minimumGrade: Int = 2, reason: (_ place: String) -> String
  ) -> Signal? {
    let result = search(cues, others: others, minimumGrade: minimumGrade)
    guard let match = result.match else { return nil }
    return mitigation(
      id, info, elsewhere: match, in: result.searched, strength: isOptional(at: match.node) ? .permissive : .qualified,
      reason: reason(place(of: match.node)))
  }

  private func first(_ cues: CueSet, in scope: SearchScope, _ others: Set<ClauseRole>, _ minimumGrade: Int) -> CueMatch? {
    let tree = document.tree
    switch scope {
    case .sentence: return first(cues)?.match
    case .article: return firstInArticle(cues, others, minimumGrade)
    case .chapter: return firstInSafeguards(cues, minimumGrade) { tree.nodes[$0].kind.isContainer }
    case .safeguards: return firstInSafeguards(cues, minimumGrade) { !tree.nodes[$0].kind.isContainer }
    case .reference: return firstInReferences(cues, minimumGrade)
    case .instrument: return firstInSafeguards(cues, minimumGrade, covering: nil)
    }
  }

  private func firstInArticle(_ cues: CueSet, _ others: Set<ClauseRole>, _ minimumGrade: Int) -> CueMatch? {
    let tree = document.tree
    let top = articleNode
    let own = Set([node] + tree.ancestors(of: node))
    return document.index.first(cues, in: top..<tree.nodes[top].subtreeEnd) { match in
      guard match.grade >= minimumGrade, !own.contains(match.node), tree.nodes[match.node].isQuoted == isQuoted else { return false }
      return role(ofNode: match.node).map(others.contains) ?? false
    }
  }

  /// The article or section around the clause, or the outermost unit that is no part or chapter.
  var articleNode: Int {
    let tree = document.tree
    return tree.article(of: node) ?? tree.ancestors(of: node).last { !tree.nodes[$0].kind.isContainer } ?? node
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
    for target in document.references[number].others where !tree.nodes[target].kind.isContainer && target != tree.article(of: node) {
      let found = document.index.first(cues, in: target..<tree.nodes[target].subtreeEnd) { match in
        match.grade >= minimumGrade && role(ofNode: match.node) == .safeguard
      }
      if let found { return found }
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
    for clause in document.safeguards.clauses(covering: cover) where clause != number && document.present[clause].intersects(cues) {
      if let found = document.readings[clause].first(where: { cues.contains($0.cue) && $0.grade >= minimumGrade }) { return found.match }
    }
    return nil
  }
}
