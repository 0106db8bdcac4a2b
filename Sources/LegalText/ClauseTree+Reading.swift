extension ClauseTree {
  /// The pieces of the sentence that a node really says.
  ///
  /// A reading runs: chapeau of the outermost ancestor … own text … flush text, innermost first. Flush text that stands between the items of
  /// a list opens the sentence of those behind it. It never leaves a quotation: what an amendment inserts is another instrument's sentence.
  /// - Complexity: O(depth + pieces).
  public func reading(of index: Int) -> [ReadingSegment] {
    var before: [ReadingSegment] = []
    var after: [ReadingSegment] = []
    let start = nodes[index].full.start
    var at = nodes[index].parent
    while let ancestor = at, !nodes[ancestor].kind.isContainer {
      let node = nodes[ancestor]
      // Collected from the inside to the outside, and within an ancestor from its end to its beginning.
      for flush in node.flush.reversed() where flush.start < start { before.append(ReadingSegment(range: flush, origin: .flush)) }
      if !node.text.isEmpty { before.append(ReadingSegment(range: node.text, origin: .chapeau)) }
      for flush in node.flush where flush.start >= start { after.append(ReadingSegment(range: flush, origin: .flush)) }
      at = node.parent
    }
    let own = nodes[index]
    return before.reversed() + [ReadingSegment(range: own.text, origin: .own)]
      + own.flush.map { ReadingSegment(range: $0, origin: .own) } + after
  }
}
