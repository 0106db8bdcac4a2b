/// A definition of a text together with the places that use its term; what a comparison of two versions needs of it.
public struct DefinedTerm: Sendable, Hashable {
  /// As printed, without quotation marks.
  public var term: String
  /// Index of the node that holds the definition.
  public var node: Int
  /// The defining words.
  public var body: ByteRange
  /// Indices of the nodes whose own text uses the term in the definition's scope, ascending, each once.
  public var users: [Int]

  public init(term: String, node: Int, body: ByteRange, users: [Int]) {
    self.term = term
    self.node = node
    self.body = body
    self.users = users
  }
}
