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
  /// "Nothing in section 5 …", "without prejudice to …".
  case saving
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

  public init(kind: QualificationKind, range: ByteRange, opener: ByteRange, node: Int, host: Int, references: [Int]) {
    self.kind = kind
    self.range = range
    self.opener = opener
    self.node = node
    self.host = host
    self.references = references
  }

  /// Whether it narrows the clauses that it cites, and not only its host.
  public var limitsCited: Bool { kind == .override || kind == .saving || (kind == .exception && !references.isEmpty) }
}
