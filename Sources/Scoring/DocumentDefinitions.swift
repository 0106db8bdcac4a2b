import Definitions
import Indicators
import LegalText

/// The definitions of one document, as the indicators ask for them.
struct DocumentDefinitions: DefinitionLookup {
  private let table: DefinitionTable
  let terms: [DefinedTerm]

  /// - Complexity: O(definitions).
  init(_ table: DefinitionTable) {
    self.table = table
    terms = table.definitions.map(Self.term)
  }

  func term(of tokens: Range<Int>, at node: Int) -> DefinedTerm? { table.definition(of: tokens, at: node).map(Self.term) }

  func termCovering(_ tokens: Range<Int>, at node: Int) -> DefinedTerm? { table.definitionCovering(tokens, at: node).map(Self.term) }

  func isInsideDefinitionOfItself(_ tokens: Range<Int>) -> Bool { table.isInsideDefinitionOfItself(tokens) }

  func usingNodes(of term: Int) -> [Int] { table.usingNodes(of: term) }

  private static func term(_ definition: Definition) -> DefinedTerm {
    DefinedTerm(
      term: definition.term, status: definition.pattern.status, isCircular: definition.isCircular, body: definition.body,
      node: definition.node)
  }
}
