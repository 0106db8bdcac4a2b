public import LegalText

/// One defined term with the place and reach of its definition.
public struct Definition: Sendable {
  /// As printed, without quotation marks, blanks folded.
  public var term: String
  public var termRange: ByteRange
  /// The term's words, case folded and in the singular: the key of all look-ups.
  public var foldedWords: [String]
  /// The words that define: behind the defining verb to the end of the definition.
  public var body: ByteRange
  public var pattern: DefinitionPattern
  /// Node of the tree in which the definition stands.
  public var node: Int
  /// Node whose subtree is the definition's scope; nil for the whole instrument.
  public var scopeNode: Int?
  /// Further nodes in which it holds: "in this section and section 5". Empty where `scopeNode` is nil.
  public var furtherScopes: [Int] = []
  /// Other keys under which the term is used: its abbreviation, the forms of a verb.
  public var aliases: [[String]] = []
  /// It only points to the definition before it: "and ‘vessels’ has a corresponding meaning".
  public var refersToPrevious = false
  /// It defines a term of another instrument that this text amends.
  public var isQuoted: Bool
  /// For a definition by reference: its target lies in this text. True for all others.
  public var isResolved: Bool
  /// The body uses the term itself, or leads back to it through other definitions.
  public var isCircular: Bool

  public init(
    term: String, termRange: ByteRange, foldedWords: [String], body: ByteRange, pattern: DefinitionPattern, node: Int, scopeNode: Int?,
    isQuoted: Bool, isResolved: Bool = true, isCircular: Bool = false
  ) {
    self.term = term
    self.termRange = termRange
    self.foldedWords = foldedWords
    self.body = body
    self.pattern = pattern
    self.node = node
    self.scopeNode = scopeNode
    self.isQuoted = isQuoted
    self.isResolved = isResolved
    self.isCircular = isCircular
  }
}
