import LegalText
import Tokenization

/// The definitions of one text, the places where their terms are used, and which of them leads to which.
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
  /// Where the words of a term stand and no definition of it holds, in the order of the text; `definition` is the nearest before, else the
  /// first.
  public private(set) var usesOutOfScope: [Use]
  /// For each definition those that its body uses, ascending; a label's are what it is another name of.
  public private(set) var targets: [[Int]] = []
  /// For each definition how many definitions must be read one after another to understand it, itself left out; in a circle the circle
  /// counts once.
  public private(set) var depths: [Int] = []

  let words: FoldedWords
  private let keys: TermKeys
  private let headTokens: [Range<Int>]
  /// Uses of each definition, as indices of `uses`, ascending.
  private var usesByDefinition: [[Int]] = []

  init(_ definitions: [Definition], text: TokenizedText, tree: ClauseTree, words: FoldedWords) {
    self.words = words
    self.definitions = definitions
    keys = TermKeys(definitions, tree: tree)
    headTokens = definitions.map { text.tokenIndices(in: $0.termRange) }
    uses = []
    usesOutOfScope = []
    findUses(text, tree)
    usesByDefinition = Array(repeating: [], count: definitions.count)
    for (index, use) in uses.enumerated() { usesByDefinition[use.definition].append(index) }
    connect(text)
  }

  /// The definition in whose scope the words at `node` stand: the same words, plural or not; the innermost scope wins, then the nearest
  /// definition before, then the first after.
  /// - Complexity: O(depth of the node + log definitions of the same words).
  public func definition(of tokens: Range<Int>, at node: Int) -> Definition? {
    keys.definition(of: words.key(tokens), at: node).map { definitions[$0] }
  }

  /// A longer defined term whose use covers these words: "unauthorised access" inside a use of "unauthorised access to data".
  public func definitionCovering(_ tokens: Range<Int>, at node: Int) -> Definition? {
    let next = uses.partitioningIndex { $0.tokens.upperBound >= tokens.upperBound }
    guard next < uses.count, uses[next].tokens.lowerBound <= tokens.lowerBound, uses[next].tokens.upperBound >= tokens.upperBound else {
      return nil
    }
    return definitions[uses[next].definition]
  }

  /// Whether a defined term is used within these words, or reaches into them. - Complexity: O(log uses).
  public func hasUse(in tokens: Range<Int>) -> Bool {
    let next = uses.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    return next < uses.count && uses[next].tokens.lowerBound < tokens.upperBound
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

  /// The uses of one term, in the order of the text. - Complexity: O(uses of the term).
  public func uses(of definition: Int) -> [Use] { usesByDefinition[definition].map { uses[$0] } }

  /// The definitions to read one after another from this one on along the longest way, itself first; in a circle it stops where it would
  /// come back. - Complexity: O(definitions of the chain · their targets).
  public func longestChain(from definition: Int) -> [Int] {
    var chain = [definition]
    while let last = chain.last {
      let next = targets[last].filter { !chain.contains($0) && depths[$0] < depths[last] }.max { depths[$0] < depths[$1] }
      guard let next else { break }
      chain.append(next)
    }
    return chain
  }

  // MARK: - Reading

  private mutating func findUses(_ text: TokenizedText, _ tree: ClauseTree) {
    guard !definitions.isEmpty else { return }
    let owners = NodeOwners(tree)
    let hashes = words.baseHashes
    let (words, keys) = (words, keys)
    let byWord = hashes.map { keys.lengths(of: $0) }
    /// Whether a key of this many words stands here.
    func stands(_ count: Int, at index: Int) -> Bool {
      guard index + count <= text.tokens.count else { return false }
      let tokens = index..<(index + count)
      return keys.mayContain(tokens.lazy.map { hashes[words.number($0)] }) && keys.contains(words.key(tokens))
    }
    var index = 0
    while index < text.tokens.count {
      guard let lengths = byWord[words.number(index)],
        let longest = lengths.first(where: { stands($0, at: index) }),
        let node = owners.node(at: Int(text.tokens[index].start))
      else {
        index += 1
        continue
      }
      let tokens = index..<(index + longest)
      if !isInsideDefinitionOfItself(tokens) {
        let key = words.key(tokens)
        if let definition = keys.definition(of: key, at: node) {
          uses.append(Use(definition: definition, tokens: tokens, node: node))
        } else if let definition = keys.nearestDefinition(of: key, to: node) {
          usesOutOfScope.append(Use(definition: definition, tokens: tokens, node: node))
        }
      }
      index += longest
    }
  }

  /// Draws the edges: from a definition to the terms in its body, from a label to what it labels, from "has a corresponding meaning" to the
  /// definition before. Marks circles and measures chains.
  private mutating func connect(_ text: TokenizedText) {
    var graph = DefinitionGraph(count: definitions.count)
    let byBody = definitions.indices.filter { definitions[$0].pattern != .label }.sorted {
      (definitions[$0].body.start, $0) < (definitions[$1].body.start, $1)
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
    for index in definitions.indices where definitions[index].pattern == .label {
      if let named = labelled(by: index, text) { graph.addEdge(from: index, to: named) }
    }
    for index in definitions.indices.dropFirst() where definitions[index].refersToPrevious { graph.addEdge(from: index, to: index - 1) }
    targets = graph.targets.map { $0.sorted() }
    depths = Array(repeating: 0, count: definitions.count)
    for component in graph.components() {
      let isCircle = component.count > 1 || graph.hasLoop(component[0])
      let members = Set(component)
      let below = component.flatMap { graph.targets[$0] }.filter { !members.contains($0) }.map { depths[$0] + 1 }.max() ?? 0
      for member in component {
        definitions[member].isCircular = isCircle
        depths[member] = below + (component.count > 1 ? 1 : 0)
      }
    }
  }

  /// The definition of the term that stands right before a label: "the Harbour Police Service (“the Service”)".
  private func labelled(by index: Int, _ text: TokenizedText) -> Int? {
    let head = headTokens[index]
    let next = uses.partitioningIndex { $0.tokens.lowerBound >= head.lowerBound }
    guard next > 0 else { return nil }
    let use = uses[next - 1]
    guard use.node == definitions[index].node, 0...8 ~= head.lowerBound - use.tokens.upperBound,
      use.definition != index
    else { return nil }
    let gap = text.bytes[Int(text.tokens[use.tokens.upperBound - 1].end)..<definitions[index].termRange.start]
    return gap.first(where: { $0 > 0x20 }) == 0x28 ? use.definition : nil
  }
}
