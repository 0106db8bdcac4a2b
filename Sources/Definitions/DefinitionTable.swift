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
  /// How many words keys have that begin with a word of this hash, longest first.
  private let keyLengths: [UInt64: [Int]]
  /// Definitions of a key by the node of their scope, -1 for the instrument; ascending.
  private let byKey: [[String]: [Int: [Int]]]
  private let headTokens: [Range<Int>]
  /// Uses of each definition, as indices of `uses`, ascending.
  private var usesByDefinition: [[Int]] = []

  init(_ definitions: [Definition], text: TokenizedText, tree: ClauseTree) {
    words = FoldedWords(text)
    self.tree = tree
    var keyLengths: [UInt64: Set<Int>] = [:]
    var byKey: [[String]: [Int: [Int]]] = [:]
    for (index, definition) in definitions.enumerated() where !definition.foldedWords.isEmpty {
      keyLengths[FoldedWords.hash(definition.foldedWords[0]), default: []].insert(definition.foldedWords.count)
      byKey[definition.foldedWords, default: [:]][definition.scopeNode ?? -1, default: []].append(index)
    }
    self.keyLengths = keyLengths.mapValues { $0.sorted(by: >) }
    self.byKey = byKey
    headTokens = definitions.map { text.tokenIndices(in: $0.termRange) }
    self.definitions = definitions
    uses = []
    uses = findUses(text)
    usesByDefinition = Array(repeating: [], count: definitions.count)
    for (index, use) in uses.enumerated() { usesByDefinition[use.definition].append(index) }
    markCircles(text)
  }

  /// The definition in whose scope the words at `node` stand: the same words, plural or not; the innermost scope wins, then the nearest
  /// definition before, then the first after.
  /// - Complexity: O(depth of the node + log definitions of the same words).
  public func definition(of tokens: Range<Int>, at node: Int) -> Definition? {
    index(of: words.key(tokens), at: node).map { definitions[$0] }
  }

  /// A longer defined term whose use covers these words: "unauthorised access" inside a use of "unauthorised access to data".
  public func definitionCovering(_ tokens: Range<Int>, at node: Int) -> Definition? {
    let next = uses.partitioningIndex { $0.tokens.upperBound >= tokens.upperBound }
    guard next < uses.count, uses[next].tokens.lowerBound <= tokens.lowerBound, uses[next].tokens.upperBound >= tokens.upperBound else {
      return nil
    }
    return definitions[uses[next].definition]
  }

  /// Whether the words are the head of a definition, not a use.
  public func isInsideDefinitionOfItself(_ tokens: Range<Int>) -> Bool {
    let next = headTokens.partitioningIndex { $0.upperBound >= tokens.upperBound }
    return next < headTokens.count && headTokens[next].lowerBound <= tokens.lowerBound && headTokens[next].upperBound >= tokens.upperBound
  }

  /// Nodes whose text uses the term, ascending, each once. - Complexity: O(uses of the term).
  public func usingNodes(of definition: Int) -> [Int] {
    var result: [Int] = []
    for index in usesByDefinition[definition] where result.last != uses[index].node { result.append(uses[index].node) }
    return result
  }

  /// Uses of the term outside its own head. - Complexity: O(1).
  public func useCount(of definition: Int) -> Int { usesByDefinition[definition].count }

  private func index(of key: [String], at node: Int) -> Int? {
    guard let byScope = byKey[key] else { return nil }
    var scope = node
    while scope >= -1 {
      if let found = byScope[scope] {
        let next = found.partitioningIndex { definitions[$0].node > node }
        return next > 0 ? found[next - 1] : found[0]
      }
      scope = scope < 0 ? -2 : tree.nodes[scope].parent ?? -1
    }
    return nil
  }

  private func findUses(_ text: TokenizedText) -> [Use] {
    var result: [Use] = []
    var scratch: [UInt8] = []
    let owners = NodeOwners(tree)
    var index = 0
    while index < text.tokens.count {
      guard let lengths = keyLengths[words.hash(index, scratch: &scratch)],
        let longest = lengths.first(where: { index + $0 <= text.tokens.count && byKey[words.key(index..<(index + $0))] != nil }),
        let node = owners.node(at: Int(text.tokens[index].start))
      else {
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
    let byBody = definitions.indices.filter { definitions[$0].pattern != .label }.sorted {
      definitions[$0].body.start < definitions[$1].body.start
    }
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
