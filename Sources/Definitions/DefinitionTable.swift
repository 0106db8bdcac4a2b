import LegalText
import Tokenization

/// The definitions of one text and the places where their terms are used.
public struct DefinitionTable: Sendable {
  /// One use of a defined term.
  public struct Use: Sendable {
    public var definition: Int
    public var tokens: Range<Int>
    /// Node whose text holds the use.
    public var node: Int
  }

  /// In the order of the text.
  public private(set) var definitions: [Definition]
  /// Uses outside the term's own head, in the order of the text, none overlapping.
  public private(set) var uses: [Use]

  private let words: FoldedWords
  private let tree: ClauseTree
  /// Definitions by the hash of their key's first word.
  private let byFirstWord: [UInt64: [Int]]
  private let headTokens: [Range<Int>]

  init(_ definitions: [Definition], text: TokenizedText, tree: ClauseTree) {
    words = FoldedWords(text)
    self.tree = tree
    var byFirstWord: [UInt64: [Int]] = [:]
    for (index, definition) in definitions.enumerated() where !definition.foldedWords.isEmpty {
      byFirstWord[FoldedWords.hash(definition.foldedWords[0]), default: []].append(index)
    }
    self.byFirstWord = byFirstWord
    headTokens = definitions.map { text.tokenIndices(in: $0.termRange) }
    self.definitions = definitions
    uses = []
    uses = findUses(text)
    markCircles(text)
  }

  /// The definition in whose scope the words at `node` stand: the same words, plural or not; the innermost scope wins, then the nearest
  /// definition before, then the first after.
  /// - Complexity: O(definitions that begin with the same word).
  public func definition(of tokens: Range<Int>, at node: Int) -> Definition? { index(of: words.key(tokens), at: node).map { definitions[$0] } }

  /// A longer defined term whose use covers these words: "unauthorised access" inside a use of "unauthorised access to data".
  public func definitionCovering(_ tokens: Range<Int>, at node: Int) -> Definition? {
    let next = uses.partitioningIndex { $0.tokens.upperBound >= tokens.upperBound }
    guard next < uses.count, uses[next].tokens.lowerBound <= tokens.lowerBound, uses[next].tokens.upperBound >= tokens.upperBound else { return nil }
    return definitions[uses[next].definition]
  }

  /// Whether the words are the head of a definition, not a use.
  public func isInsideDefinitionOfItself(_ tokens: Range<Int>) -> Bool {
    let next = headTokens.partitioningIndex { $0.upperBound >= tokens.upperBound }
    return next < headTokens.count && headTokens[next].lowerBound <= tokens.lowerBound && headTokens[next].upperBound >= tokens.upperBound
  }

  /// Nodes whose text uses the term, ascending, each once.
  public func usingNodes(of definition: Int) -> [Int] {
    var result: [Int] = []
    for use in uses where use.definition == definition && result.last != use.node { result.append(use.node) }
    return result
  }

  /// Uses of the term outside its own head.
  public func useCount(of definition: Int) -> Int { uses.count { $0.definition == definition } }

  private func index(of key: [String], at node: Int) -> Int? {
    guard let first = key.first, let candidates = byFirstWord[FoldedWords.hash(first)] else { return nil }
    var best: (index: Int, depth: Int)?
    for candidate in candidates where definitions[candidate].foldedWords == key {
      guard let depth = scopeDepth(definitions[candidate], at: node) else { continue }
      if let known = best, known.depth > depth || (known.depth == depth && definitions[known.index].node <= node && definitions[candidate].node > node) { continue }
      best = (candidate, depth)
    }
    return best?.index
  }

  /// Depth of the scope that holds `node`: 0 for the instrument; nil when the node lies outside, or on the other side of an amendment's quotation.
  private func scopeDepth(_ definition: Definition, at node: Int) -> Int? {
    if definition.isQuoted && !tree.nodes[node].isQuoted { return nil }
    guard let scope = definition.scopeNode else { return 0 }
    guard node >= scope && node < tree.nodes[scope].subtreeEnd else { return nil }
    return tree.ancestors(of: scope).count + 1
  }

  private func findUses(_ text: TokenizedText) -> [Use] {
    var result: [Use] = []
    var scratch: [UInt8] = []
    let owners = NodeOwners(tree)
    var index = 0
    while index < text.tokens.count {
      guard let candidates = byFirstWord[words.hash(index, scratch: &scratch)] else {
        index += 1
        continue
      }
      var longest = 0
      for candidate in candidates {
        let key = definitions[candidate].foldedWords
        guard key.count > longest, index + key.count <= text.tokens.count else { continue }
        if key.indices.allSatisfy({ words.singular(index + $0) == key[$0] }) { longest = key.count }
      }
      guard longest > 0, let node = owners.node(at: Int(text.tokens[index].start)) else {
        index += 1
        continue
      }
      let tokens = index..<(index + longest)
      if !isInsideDefinitionOfItself(tokens), let definition = self.index(of: words.key(tokens), at: node) {
        result.append(Use(definition: definition, tokens: tokens, node: node))
      }
      index += longest
    }
    return result
  }

  /// A definition is circular when its body uses a term whose definition leads back to it.
  private mutating func markCircles(_ text: TokenizedText) {
    var graph = DefinitionGraph(count: definitions.count)
    let byBody = definitions.indices.filter { definitions[$0].pattern != .label }.sorted { definitions[$0].body.start < definitions[$1].body.start }
    for use in uses {
      let offset = Int(text.tokens[use.tokens.lowerBound].start)
      var at = byBody.partitioningIndex { definitions[$0].body.start > offset } - 1
      // Terms of one head share a body; bodies do not otherwise overlap.
      while at >= 0, definitions[byBody[at]].body.contains(offset: offset) {
        graph.addEdge(from: byBody[at], to: use.definition)
        at -= 1
      }
    }
    for index in graph.nodesOnCycles() { definitions[index].isCircular = true }
  }
}

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
