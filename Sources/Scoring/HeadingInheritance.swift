import LegalText

/// Headings for units that carry none themselves: a paragraph of section 5 stands under the heading of section 5.
enum HeadingInheritance {
  /// The tree with the heading of the nearest unit above in every node without one; containers hand nothing down, because the heading of
  /// a chapter says little about one of its clauses.
  /// - Complexity: O(nodes).
  static func handingDown(_ tree: ClauseTree) -> ClauseTree {
    var result = tree
    // A node stands before its children, so that what comes from further above has already arrived at the parent.
    for index in result.nodes.indices where result.nodes[index].heading.isEmpty && !result.nodes[index].kind.isContainer {
      guard let parent = result.nodes[index].parent, !result.nodes[parent].kind.isContainer else { continue }
      result.nodes[index].heading = result.nodes[parent].heading
    }
    return result
  }
}
