public import LegalText

/// A term that the document defines, as far as the indicators need to know it.
public struct DefinedTerm: Sendable, Hashable {
  /// As printed.
  public var term: String
  public var status: TermStatus
  public var isCircular: Bool
  /// The words that define.
  public var body: ByteRange
  /// Node in which the definition stands.
  public var node: Int

  public init(term: String, status: TermStatus, isCircular: Bool, body: ByteRange, node: Int) {
    self.term = term
    self.status = status
    self.isCircular = isCircular
    self.body = body
    self.node = node
  }

  /// Whether the definition settles what the term means: it closes it, does not run in a circle, and points to nothing missing.
  public var isSettled: Bool { !isCircular && (status == .defined || status == .byReference || status == .label) }
}

/// What the indicators ask of the document's definitions.
public protocol DefinitionLookup: Sendable {
  /// In the order of the text.
  var terms: [DefinedTerm] { get }
  /// The term in whose scope the words at `node` stand: the same words, inflected or not; the nearest scope first.
  func term(of tokens: Range<Int>, at node: Int) -> DefinedTerm?
  /// A defined term whose use at these words wholly contains them.
  func termCovering(_ tokens: Range<Int>, at node: Int) -> DefinedTerm?
  /// The words are the head of a definition, not a use.
  func isInsideDefinitionOfItself(_ tokens: Range<Int>) -> Bool
  /// Leaf nodes that use the term with this index in `terms`, ascending.
  func usingNodes(of term: Int) -> [Int]
}
