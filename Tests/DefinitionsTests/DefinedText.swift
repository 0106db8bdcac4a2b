import ClauseStructure
import Definitions
import LegalText
import TestSupport
import Tokenization

/// A law with its tree and its definitions, read as the program reads it.
struct DefinedText {
  let text: TokenizedText
  let tree: ClauseTree
  let table: DefinitionTable
  let reader: DefinitionReader

  init(_ law: String, language: String = "en") throws {
    let bytes = Array(law.utf8)
    let (structure, definitions) = CheckoutRuleset.words(language)
    reader = definitions
    tree = ClauseParser(words: structure).parse(bytes)
    text = try Tokenizer(abbreviations: structure.abbreviations).tokenize(bytes)
    table = definitions.read(text, tree: tree)
  }

  /// `term pattern scope` for each definition, scope `-` for the instrument.
  var found: [String] {
    table.definitions.map { "\($0.term) \($0.pattern.rawValue) \($0.scopeNode.map { tree.nodes[$0].id } ?? "-")" }
  }

  /// `term pattern` for each definition.
  var patterns: [String] { table.definitions.map { "\($0.term) \($0.pattern.rawValue)" } }

  var terms: [String] { table.definitions.map(\.term) }

  /// Ids of the nodes that use the term of each definition.
  var users: [[String]] { table.definitions.indices.map { table.usingNodes(of: $0).map { tree.nodes[$0].id } } }

  func body(_ index: Int) -> String { text.string(table.definitions[index].body) }
}
