import LegalText

/// Which articles and parts of its own document a clause speaks of.
struct ClauseReferences: Sendable {
  /// Articles and containers elsewhere that it cites, in the order of the citations.
  private(set) var others: [Int] = []
  /// Those around itself that it names: `this Part`, `this section`, innermost last.
  private(set) var own: [Int] = []

  /// - Parameter citations: Resolved; a citation of a paragraph counts for its article. Citations of the clause's own paragraphs
  ///   ("subsection (2)") say nothing about where it applies and are left out.
  /// - Complexity: O(citations of the clause's reading × depth).
  init(of clause: Clause, in tree: ClauseTree, _ citations: DocumentReadings) {
    let around = [clause.node] + tree.ancestors(of: clause.node)
    let ownArticle = tree.article(of: clause.node)
    for segment in clause.reading {
      for node in around {
        for citation in citations.references(at: node) where segment.range.contains(citation.range) {
          let namesWhole = citation.unit.map { $0.isArticleLevel || $0.isContainer } ?? false
          for target in citation.targets where !tree.nodes[target].isQuoted {
            let whole = tree.nodes[target].kind.isContainer ? target : tree.article(of: target) ?? target
            if whole == ownArticle || around.contains(whole) {
              if namesWhole && !own.contains(whole) { own.append(whole) }
            } else if !others.contains(whole) {
              others.append(whole)
            }
          }
        }
      }
    }
  }
}
