import LegalText
import Tokenization

/// Finds the node whose text holds an offset.
struct NodeOwners {
  private let pieces: [(range: ByteRange, node: Int)]

  init(_ tree: ClauseTree) {
    var pieces: [(ByteRange, Int)] = []
    for (index, node) in tree.nodes.enumerated() {
      if !node.text.isEmpty { pieces.append((node.text, index)) }
      for flush in node.flush { pieces.append((flush, index)) }
    }
    self.pieces = pieces.sorted { $0.0.start < $1.0.start }
  }

  /// - Complexity: O(log nodes).
  func node(at offset: Int) -> Int? {
    let next = pieces.partitioningIndex { $0.range.end > offset }
    guard next < pieces.count, pieces[next].range.start <= offset else { return nil }
    return pieces[next].node
  }
}
