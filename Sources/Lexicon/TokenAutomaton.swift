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
  /// Edges of all nodes for words and prefixes.
  let edges: EdgeTable
  /// Whether a node has edges for words or prefixes.
  let isInner: [Bool]
  /// Target of the any-word edge, by node.
  let anyTargets: [Node]
  /// Entries that end at node `n` are `accepted[acceptStarts[n]..<acceptStarts[n + 1]]`.
  let acceptStarts: [UInt32]
  let accepted: [UInt32]
  /// By node: 17 × any-words + prefixes on the path; the smaller, the more exactly the words are named.
  let looseness: [UInt16]
  /// Words of the longest run.
  let maximumWords: Int
}
