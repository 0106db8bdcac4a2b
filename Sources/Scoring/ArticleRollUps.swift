import LegalText

/// Rolls clauses up by article.
enum ArticleRollUps {
  /// One result for each article or section with clauses, in the order of their first clauses; text outside any article stands under
  /// the highest unit that is no container (`preamble`, `al_3`, `sch_1__para_2`).
  /// - Complexity: O(clauses × depth).
  static func articles(of clauses: [ScoredClause], in tree: ClauseTree) -> [ArticleResult] {
    var order: [Int] = []
    var scores: [Int: [ClauseScore]] = [:]
    for clause in clauses {
      let unit = tree.article(of: clause.node) ?? highestUnit(above: clause.node, in: tree)
      if scores[unit] == nil { order.append(unit) }
      scores[unit, default: []].append(clause.score)
    }
    return order.compactMap { unit in
      guard let rollUp = RollUp(scores[unit] ?? []) else { return nil }
      let node = tree.nodes[unit]
      return ArticleResult(id: node.id, label: node.label, heading: node.heading, rollUp: rollUp)
    }
  }

  private static func highestUnit(above node: Int, in tree: ClauseTree) -> Int {
    var unit = node
    while let parent = tree.nodes[unit].parent, !tree.nodes[parent].kind.isContainer { unit = parent }
    return unit
  }
}
