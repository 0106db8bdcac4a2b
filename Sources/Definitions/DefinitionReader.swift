public import LegalText
public import Tokenization

/// Finds the definitions of a law: quoted terms before a defining verb, terms that open a paragraph of a definitions article, and labels.
///
/// ```swift
/// let table = DefinitionReader(cues: cues).read(text, tree: tree)
/// table.definitions.first?.term  // "computer system"
/// ```
/// It reads words, not sense: a definition that says nothing still counts as one (`residual vagueness` is the indicators' matter).
public struct DefinitionReader: Sendable {
  private let cues: DefinitionCues

  public init(cues: DefinitionCues) { self.cues = cues }

  /// All definitions in the order of the text.
  /// - Complexity: O(bytes) for the quoted ones, O(paragraphs) for the others, O(tokens) for the uses.
  public func read(_ text: TokenizedText, tree: ClauseTree) -> DefinitionTable {
    var found: [Definition] = []
    var pass = DefinitionPass(text: text, tree: tree, cues: cues, words: FoldedWords(text))
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let before = found.count
      pass.readQuoted(node.text, of: index, into: &found)
      if found.count == before { pass.readUnquoted(index, into: &found) }
      for flush in node.flush { pass.readQuoted(flush, of: index, into: &found) }
    }
    pass.closeBodies(&found)
    return DefinitionTable(found, text: text, tree: tree)
  }
}
