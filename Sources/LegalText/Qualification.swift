/// What words do that limit a clause.
public enum QualificationKind: String, Sendable, CaseIterable {
  /// "Provided that …".
  case proviso
  /// "except …", "unless …", "does not apply where …".
  case exception
  /// "Subject to section 9": the cited clause limits this one.
  case subjection
  /// "Notwithstanding section 5": this clause prevails over the cited one.
  case override
  /// "Nothing in section 5 …": the cited clause reaches no further than is said here.
  case saving
  /// "Without prejudice to section 5": the cited clause stays as it is.
  case reservation
}

/// Words that limit a clause, with what they are attached to.
public struct Qualification: Sendable, Hashable {
  public var kind: QualificationKind
  /// From the opening words to the end of what they govern.
  public var range: ByteRange
  /// The opening words.
  public var opener: ByteRange
  /// Index of the node in whose words it is printed.
  public var node: Int
  /// Index of the node that it is attached to, with all below it: the printed node, its list when the words follow it, or the paragraph
  /// before when the words are a paragraph of their own.
  public var host: Int
  /// Indices of the cross-references inside it, or before it when they are its subject ("subsection (1) does not apply").
  public var references: [Int]
  /// Whether it narrows the clauses that it cites: they are what does not apply, what something prevails over.
  public var limitsCited: Bool

  public init(kind: QualificationKind, range: ByteRange, opener: ByteRange, node: Int, host: Int, references: [Int], limitsCited: Bool) {
    self.kind = kind
    self.range = range
    self.opener = opener
    self.node = node
    self.host = host
    self.references = references
    self.limitsCited = limitsCited
  }
}
