import Definitions
import LegalText

extension DefinitionTable {
  /// The definitions with the nodes that use them, in the order of the text.
  var terms: [DefinedTerm] {
    definitions.enumerated().map { index, definition in
      DefinedTerm(term: definition.term, node: definition.node, body: definition.body, users: usingNodes(of: index))
    }
  }
}
