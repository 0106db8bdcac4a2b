extension ClauseTree {
  /// The pieces of the sentence that a node really says.
  ///
  /// A reading runs: chapeau of the outermost ancestor … own text … flush text, innermost first. It never leaves a quotation: what an
  /// amendment inserts is another instrument's sentence.
  /// - Complexity: O(depth + pieces).
  public func reading(of index: Int) -> [ReadingSegment] {
    var before: [ReadingSegment] = []
    var after: [ReadingSegment] = []
    var at = nodes[index].parent
    while let ancestor = at, !nodes[ancestor].kind.isContainer {
      let node = nodes[ancestor]
      if !node.text.isEmpty { before.append(ReadingSegment(range: node.text, origin: .chapeau)) }
      for flush in node.flush { after.append(ReadingSegment(range: flush, origin: .flush)) }
      at = node.parent
    }
    let own = nodes[index]
    return before.reversed() + [ReadingSegment(range: own.text, origin: .own)]
      + own.flush.map { ReadingSegment(range: $0, origin: .own) } + after
  }
}
