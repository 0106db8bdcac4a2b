import LegalText

/// Reads how the items of each list are joined: the words at the ends of its items.
struct ConnectorReader {
  private let bytes: [UInt8]
  private let tree: ClauseTree
  private let words: ReadingWords

  /// The last word of an item stands in its last bytes, of which there are this many.
  private static let reach = 40

  init(_ bytes: [UInt8], _ tree: ClauseTree, _ words: ReadingWords) {
    self.bytes = bytes
    self.tree = tree
    self.words = words
  }

  /// - Returns: One for each list with a joining word, by node, ascending. - Complexity: O(nodes).
  func connections(_ vocabulary: inout LexemeVocabulary) -> [ListConnection] {
    var children: [Int: [Int]] = [:]
    for (index, node) in tree.nodes.enumerated() where node.labelRange != nil && !node.kind.isContainer && !node.kind.isArticleLevel {
      if let parent = node.parent { children[parent, default: []].append(index) }
    }
    return children.keys.sorted().compactMap { connection(of: $0, children[$0] ?? [], &vocabulary) }
  }

  private func connection(of node: Int, _ items: [Int], _ vocabulary: inout LexemeVocabulary) -> ListConnection? {
    guard items.count > 1 else { return nil }
    var found: [(connector: ListConnector, range: ByteRange)] = []
    for item in items.dropLast() {
      if let ending = ending(of: item, &vocabulary) { found.append(ending) }
    }
    guard let last = found.last else { return nil }
    // The last word governs the list ("a; b; or c"); different words before it make it mixed.
    let isUniform = found.allSatisfy { $0.connector == last.connector }
    return ListConnection(node: node, connector: isUniform ? last.connector : .mixed, ranges: found.map(\.range))
  }

  /// The joining word at the end of an item, which may be the end of its own last item's words or of its flush text.
  private func ending(of item: Int, _ vocabulary: inout LexemeVocabulary) -> (connector: ListConnector, range: ByteRange)? {
    var at = item
    while tree.nodes[at].flush.isEmpty, tree.nodes[at].subtreeEnd > at + 1 {
      guard let last = lastChild(of: at) else { break }
      at = last
    }
    let text = tree.nodes[at].flush.last ?? tree.nodes[at].text
    var start = max(text.start, text.end - Self.reach)
    // Not in the middle of a word.
    while start > text.start, start < text.end, bytes[start] != 0x20 { start += 1 }
    var lexemes: [CitationLexeme] = []
    CitationLexer.read(bytes, ByteRange(start: start, end: text.end), &vocabulary, into: &lexemes)
    while let last = lexemes.last, last.kind == .dash || last.kind == .longDash { lexemes.removeLast() }
    guard let last = lexemes.last, last.kind == .word, let connector = words.connectors[last.key] else { return nil }
    return (connector, last.range)
  }

  private func lastChild(of node: Int) -> Int? {
    var at = tree.nodes[node].subtreeEnd - 1
    while at > node {
      if tree.nodes[at].parent == node { return at }
      at = tree.nodes[at].parent ?? node
    }
    return nil
  }
}
