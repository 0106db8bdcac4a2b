public import LegalText

/// Assembles the clauses of a tree: its leaves, each with the sentence that it really says.
public enum ClauseAssembler {
  /// Leaves with text in the order of the text; containers, and leaves without a word, are no clauses. A document whose every leaf is empty has
  /// its nodes with text instead.
  ///
  /// Each has its reading, see `ClauseTree.reading(of:)`.
  /// - Complexity: O(nodes × depth).
  public static func clauses(of tree: ClauseTree) -> [Clause] {
    var result: [Clause] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard tree.isLeaf(index), !node.text.isEmpty, !node.kind.isContainer else { continue }
      result.append(Clause(node: index, range: node.text, reading: tree.reading(of: index)))
    }
    if result.isEmpty {
      for (index, node) in tree.nodes.enumerated() where !node.text.isEmpty {
        result.append(Clause(node: index, range: node.text, reading: [ReadingSegment(range: node.text, origin: .own)]))
      }
    }
    return result
  }
}
