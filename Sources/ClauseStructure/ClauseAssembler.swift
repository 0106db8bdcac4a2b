public import LegalText

/// Assembles the clauses of a tree: its leaves, each with the sentence that it really says.
public enum ClauseAssembler {
  /// Leaves with text in the order of the text; containers, and leaves without a word, are no clauses. A document whose every leaf is empty has
  /// its nodes with text instead.
  ///
  /// A reading runs: chapeau of the outermost ancestor … own text … flush text, innermost first. It never leaves a quotation: what an amendment
  /// inserts is another instrument's sentence.
  /// - Complexity: O(nodes × depth).
  public static func clauses(of tree: ClauseTree) -> [Clause] {
    var result: [Clause] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard tree.isLeaf(index), !node.text.isEmpty, !node.kind.isContainer else { continue }
      result.append(Clause(node: index, range: node.text, reading: reading(of: index, in: tree)))
    }
    if result.isEmpty {
      for (index, node) in tree.nodes.enumerated() where !node.text.isEmpty {
        result.append(Clause(node: index, range: node.text, reading: [ReadingSegment(range: node.text, origin: .own)]))
      }
    }
    return result
  }

  private static func reading(of index: Int, in tree: ClauseTree) -> [ReadingSegment] {
    var before: [ReadingSegment] = []
    var after: [ReadingSegment] = []
    var at = tree.nodes[index].parent
    while let ancestor = at, !tree.nodes[ancestor].kind.isContainer {
      let node = tree.nodes[ancestor]
      if !node.text.isEmpty { before.append(ReadingSegment(range: node.text, origin: .chapeau)) }
      for flush in node.flush { after.append(ReadingSegment(range: flush, origin: .flush)) }
      at = node.parent
    }
    let own = tree.nodes[index]
    return before.reversed() + [ReadingSegment(range: own.text, origin: .own)]
      + own.flush.map { ReadingSegment(range: $0, origin: .own) } + after
  }
}
