/// The outline of one document: nodes in the order of the text, each before its children.
public struct ClauseTree: Sendable {
  public var nodes: [ClauseNode]
  /// Byte ranges that the parser understood to be no law text: tables of contents, page furniture, front matter of a file.
  public var furniture: [ByteRange]
  /// Bytes of operative text (everything but blanks, furniture and titles).
  public var operativeByteCount: Int
  /// Of these, bytes that lie inside a node.
  public var parsedByteCount: Int

  public init(nodes: [ClauseNode] = [], furniture: [ByteRange] = [], operativeByteCount: Int = 0, parsedByteCount: Int = 0) {
    self.nodes = nodes
    self.furniture = furniture
    self.operativeByteCount = operativeByteCount
    self.parsedByteCount = parsedByteCount
  }

  /// Share of the operative bytes inside parsed clauses, in [0, 1]; 1 when there is no operative text.
  public var coverage: Double { operativeByteCount == 0 ? 1 : Double(parsedByteCount) / Double(operativeByteCount) }

  /// Whether the node has no children.
  public func isLeaf(_ index: Int) -> Bool { nodes[index].subtreeEnd == index + 1 }

  /// Indices of the direct children, in order. - Complexity: O(children).
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].subtreeEnd {
      result.append(child)
      child = nodes[child].subtreeEnd
    }
    return result
  }

  /// Indices from the node's parent up to the top.
  public func ancestors(of index: Int) -> [Int] {
    var result: [Int] = []
    var at = nodes[index].parent
    while let node = at {
      result.append(node)
      at = nodes[node].parent
    }
    return result
  }

  /// The article or section that holds the node (itself included), or nil for text outside any.
  public func article(of index: Int) -> Int? {
    var at: Int? = index
    while let node = at {
      if nodes[node].kind.isArticleLevel { return node }
      at = nodes[node].parent
    }
    return nil
  }

  /// The nearest container of one of `kinds` above the node, or nil.
  public func enclosing(_ kinds: Set<ClauseKind>, of index: Int) -> Int? {
    ancestors(of: index).first { kinds.contains(nodes[$0].kind) }
  }
}
