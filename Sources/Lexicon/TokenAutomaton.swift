import Tokenization

/// All word runs of a lexicon as one trie over word ids, with edges for words, for prefixes and for any word.
///
/// Immutable once built; `Matcher` walks it.
struct TokenAutomaton: Sendable {
  /// Index of a trie node; 0 is the root, and where an edge is missing.
  typealias Node = UInt32
  /// Set in the symbol of a prefix edge; the other bits are the prefix id.
  static let prefixBit: UInt32 = 1 << 31

  let words: WordTable
  let prefixes: PrefixTable
  /// First nodes by word id: each token of a text asks the root, so it is an array and not a search.
  let rootWords: [Node]
  /// First nodes by prefix id.
  let rootPrefixes: [Node]
  /// Edges of node `n` are `edgeSymbols[edgeStarts[n]..<edgeStarts[n + 1]]`, ascending, and the targets beside them.
  let edgeStarts: [UInt32]
  let edgeSymbols: [UInt32]
  let edgeTargets: [Node]
  /// Target of the any-word edge, by node.
  let anyTargets: [Node]
  /// Entries that end at node `n` are `accepted[acceptStarts[n]..<acceptStarts[n + 1]]`.
  let acceptStarts: [UInt32]
  let accepted: [UInt32]
  /// By node: 17 × any-words + prefixes on the path; the smaller, the more exactly the words are named.
  let looseness: [UInt16]
  /// Words of the longest run.
  let maximumWords: Int

  /// The target of the edge for `symbol`, or 0.
  /// - Complexity: O(log edges of the node).
  func target(of node: Node, _ symbol: UInt32) -> Node {
    var low = Int(edgeStarts[Int(node)])
    let end = Int(edgeStarts[Int(node) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if edgeSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
    }
    return low < end && edgeSymbols[low] == symbol ? edgeTargets[low] : 0
  }
}
