/// Whether clauses with the same words may be the same clause: a formula whose article lives on elsewhere, or that stands in an article of
/// another origin, is not the same clause for its words.
struct ArticleMatch {
  private let forth: ContainerMap
  private let back: ContainerMap

  /// - Complexity: O(clauses).
  init(_ aligner: ClauseAligner) {
    forth = ContainerMap(aligner, ContainerMap.article)
    back = ContainerMap(aligner, ContainerMap.article, isReversed: true)
  }

  func mayMatch(_ old: ClauseSketch, _ new: ClauseSketch) -> Bool {
    let (left, right) = (ContainerMap.article(old.id), ContainerMap.article(new.id))
    return (forth.partner(of: left) ?? right) == right && (back.partner(of: right) ?? left) == left
  }
}
