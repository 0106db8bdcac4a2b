import LegalText

/// Finds the citations of all clauses of a tree.
struct ReferenceFinder {
  private let bytes: [UInt8]
  private let tree: ClauseTree
  private let words: ReadingWords

  init(_ bytes: [UInt8], _ tree: ClauseTree, _ words: ReadingWords) {
    self.bytes = bytes
    self.tree = tree
    self.words = words
  }

  /// The citations, and the pieces of text that have a word which may open a limit.
  /// - Returns: Citations ascending, none overlapping. - Complexity: O(bytes + targets).
  func references(_ vocabulary: inout LexemeVocabulary) -> (found: [CrossReference], limiting: [(node: Int, range: ByteRange)]) {
    var resolver = ReferenceResolver(bytes, ClauseNumberIndex(tree), words)
    var result: [CrossReference] = []
    var limiting: [(node: Int, range: ByteRange)] = []
    var lexemes: [CitationLexeme] = []
    for index in tree.nodes.indices {
      resolver.enter(index)
      for range in tree.nodes[index].pieces where !range.isEmpty {
        CitationLexer.read(bytes, range, &vocabulary, into: &lexemes)
        if lexemes.contains(where: { $0.classes.contains(.opener) }) { limiting.append((index, range)) }
        let parser = ReferenceParser(words: words, lexemes: lexemes)
        var at = 0
        while at < lexemes.count {
          guard let citation = parser.citation(at: at) else {
            at += 1
            continue
          }
          let reference = resolver.resolve(citation, lexemes, at: index)
          // "such items" are goods where no item was named before.
          if reference.failure != .noAntecedent || reference.unit.map(Self.isNamedPart) ?? true { result.append(reference) }
          at = citation.lexemes.upperBound
        }
      }
    }
    return (result.sorted { $0.range < $1.range }, limiting)
  }

  /// Whether the unit's name has no other meaning in common speech.
  private static func isNamedPart(_ unit: ClauseKind) -> Bool {
    switch unit {
    case .section, .subsection, .paragraph, .subparagraph, .subclause: true
    default: false
    }
  }
}
