import Definitions
public import Ingest
public import LegalText
import Tokenization

extension DocumentScorer {
  /// What a document defines and where it uses that, in the order of the text. Nodes are those of `score(_:)`'s tree.
  /// - Returns: Nothing where the words are missing by which the document's language defines.
  /// - Throws: `Diagnostic` R202 when its language is unknown, T002.
  public func definedTerms(_ document: InputDocument) throws(Diagnostic) -> [DefinedTerm] {
    guard let language = choice.language(of: document, ruleset.identifier) else { throw .languageUnknown(name: document.name) }
    guard let reader = ruleset.definitions[language], let engine = engines[language] ?? engines[Ruleset.fallbackLanguage] else { return [] }
    let table = reader.read(try engine.tokenizer.tokenize(document.masked), tree: Self.tree(of: document, engine.parser))
    return table.definitions.enumerated().map { index, definition in
      DefinedTerm(term: definition.term, node: definition.node, body: definition.body, users: table.usingNodes(of: index))
    }
  }
}
