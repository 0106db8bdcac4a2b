import LegalText
import Tokenization

/// Looks definitions up by the words of their terms and the node where the words stand.
struct TermKeys: Sendable {
  private let definitions: [Definition]
  private let tree: ClauseTree
  /// How many words keys have that begin with a word of this hash, longest first.
  private let keyLengths: [UInt64: [Int]]
  /// Definitions of a key by the node of their scope, -1 for the instrument; ascending.
  private let byKey: [[String]: [Int: [Int]]]
  /// Hashes of whole keys, so that most runs of words are refused without making their key.
  private let hashes: Set<UInt64>

  init(_ definitions: [Definition], tree: ClauseTree) {
    self.definitions = definitions
    self.tree = tree
    var keyLengths: [UInt64: Set<Int>] = [:]
    var byKey: [[String]: [Int: [Int]]] = [:]
    for (index, definition) in definitions.enumerated() {
      for key in Set([definition.foldedWords] + definition.aliases) where !key.isEmpty {
        keyLengths[FoldedWords.hash(key[0]), default: []].insert(key.count)
        for scope in [definition.scopeNode ?? -1] + definition.furtherScopes { byKey[key, default: [:]][scope, default: []].append(index) }
      }
    }
    hashes = Set(byKey.keys.map { key in Self.hash(key.lazy.map(FoldedWords.hash)) })
    self.keyLengths = keyLengths.mapValues { $0.sorted(by: >) }
    self.byKey = byKey
  }

  func lengths(of hash: UInt64) -> [Int]? { keyLengths[hash] }

  func contains(_ key: [String]) -> Bool { byKey[key] != nil }

  /// Whether a key may be made of words with these hashes.
  func mayContain(_ words: some Sequence<UInt64>) -> Bool { hashes.contains(Self.hash(words)) }

  private static func hash(_ words: some Sequence<UInt64>) -> UInt64 {
    var value: UInt64 = 0
    for word in words { value = (value << 7 | value >> 57) &* 0x9E37_79B9_7F4A_7C15 ^ word }
    return value
  }

  /// The definition of a key that holds at a node. - Complexity: O(depth of the node + log definitions of the key).
  func definition(of key: [String], at node: Int) -> Int? {
    guard let byScope = byKey[key] else { return nil }
    var scope = node
    while scope >= -1 {
      if let found = byScope[scope] { return nearest(found, to: node) }
      scope = scope < 0 ? -2 : tree.nodes[scope].parent ?? -1
    }
    return nil
  }

  /// The definition of a key that stands nearest before a node, whether it holds there or not; else the first.
  func nearestDefinition(of key: [String], to node: Int) -> Int? {
    let all = Set(byKey[key, default: [:]].values.joined()).sorted()
    return all.isEmpty ? nil : nearest(all, to: node)
  }

  private func nearest(_ found: [Int], to node: Int) -> Int {
    let next = found.partitioningIndex { definitions[$0].node > node }
    return next > 0 ? found[next - 1] : found[0]
  }
}
