public import LegalText
public import Tokenization

/// Finds the definitions of a law: quoted terms before a defining verb, terms that open a paragraph of a definitions article, and labels.
///
/// ```swift
/// let table = DefinitionReader(cues: cues).read(text, tree: tree)
/// table.definitions.first?.term  // "computer system"
/// ```
/// It reads words, not sense: a definition that says nothing still counts as one; how little it says is `ResidualVagueness`.
public struct DefinitionReader: Sendable {
  public let cues: DefinitionCues

  public init(cues: DefinitionCues) { self.cues = cues }

  /// All definitions in the order of the text.
  /// - Complexity: O(bytes) for the quoted ones, O(paragraphs) for the others, O(tokens) for the uses.
  public func read(_ text: TokenizedText, tree: ClauseTree) -> DefinitionTable {
    var found: [Definition] = []
    let words = FoldedWords(text, inflection: cues.inflection)
    var pass = DefinitionPass(text: text, tree: tree, cues: cues, words: words)
    for index in tree.nodes.indices {
      for piece in [tree.nodes[index].text] + tree.nodes[index].flush {
        let before = found.count
        pass.readQuoted(piece, of: index, into: &found)
        if found.count == before { pass.readUnquoted(piece, of: index, into: &found) }
      }
    }
    // Flush text was read before the list that it follows.
    found.sort { ($0.termRange.start, $0.termRange.end) < ($1.termRange.start, $1.termRange.end) }
    pass.closeBodies(&found)
    return DefinitionTable(found, text: text, tree: tree, words: words)
  }

  /// The names of instruments in a text. - Complexity: O(tokens).
  public func names(in text: TokenizedText, tree: ClauseTree) -> InstrumentNames { InstrumentNames(text, tree: tree, cues: cues) }
}
