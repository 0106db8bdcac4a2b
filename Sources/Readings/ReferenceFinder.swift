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

  /// - Returns: Ascending, none overlapping. - Complexity: O(bytes + targets).
  func references() -> [CrossReference] {
    var resolver = ReferenceResolver(bytes, ClauseNumberIndex(tree), words)
    var result: [CrossReference] = []
    for (index, node) in tree.nodes.enumerated() {
      resolver.enter(index)
      for range in [node.text] + node.flush where !range.isEmpty {
        let lexemes = CitationLexer.lexemes(bytes, range, elisions: words.elisions)
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
    return result.sorted { $0.range < $1.range }
  }

  /// Whether the unit's name has no other meaning in common speech.
  private static func isNamedPart(_ unit: ClauseKind) -> Bool {
    switch unit {
    case .section, .subsection, .paragraph, .subparagraph, .subclause: true
    default: false
    }
  }
}
