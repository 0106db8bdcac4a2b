import ClauseStructure
import Definitions
import Indicators
import LegalText
import Readings
import Tokenization

/// A text with everything that the indicators need, made the way the program makes it.
public struct TestDocument {
  public let context: DocumentContext

  public init(_ text: String) throws { try self.init(bytes: Array(text.utf8)) }

  public init(bytes: [UInt8]) throws {
    let english = try EnglishLexicon.shared.get()
    let tokenized = try Tokenizer(abbreviations: english.words.abbreviations).tokenize(bytes)
    let tree = ClauseParser(words: english.words).parse(bytes)
    context = DocumentContext(
      text: tokenized, tree: tree, clauses: ClauseAssembler.clauses(of: tree), cues: english.cues,
      definitions: DefinitionReader(cues: english.definitions).read(tokenized, tree: tree),
      citations: EnglishRuleset.readings.read(bytes, tree: tree))
  }

  /// Signals of all clauses, in order.
  public var signals: [[Signal]] { context.clauses.indices.map { IndicatorRegistry.evaluate(context.context(of: $0)) } }

  public func signals(of clause: Int) -> [Signal] { IndicatorRegistry.evaluate(context.context(of: clause)) }

  public var roles: [ClauseRole] { context.roles.map(\.role) }
}
