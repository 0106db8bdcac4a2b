/// How far a term is defined where it is used.
public enum TermStatus: String, Sendable, CaseIterable {
  case defined, partly
  case byReference = "by-reference"
  case label, undefined
}

/// One term of a document: defined in it, or used and missing a definition. One line of `lacuna terms`.
public struct TermRecord: Sendable {
  /// As printed, without quotation marks.
  public var term: String
  public var status: TermStatus
  /// The definition uses the term itself, or a chain of definitions leads back to it.
  public var isCircular: Bool
  /// Whether what a definition by reference points to was found in this text.
  public var isResolved: Bool
  /// Where the definition holds: `instrument`, or the id of a part, chapter, section or article; for an undefined term `none`.
  public var scope: String
  /// The term in its definition, or its first use when undefined.
  public var range: ByteRange
  /// Occurrences outside the definition itself.
  public var useCount: Int
  /// Clause id of the definition; nil when undefined.
  public var definedIn: String?
  /// How much the definition leaves open, in [0, 1]; nil when undefined.
  public var residual: Double?
  /// Why, the weightiest first; empty when the definition leaves nothing open.
  public var residualReasons: [String] = []
  /// What says that an undefined wording is a term; nil when defined.
  public var origin: TermOrigin?
  /// Its score where statistics say so, above 0.
  public var termHood: Double?

  public init(
    term: String, status: TermStatus, isCircular: Bool, isResolved: Bool, scope: String, range: ByteRange, useCount: Int, definedIn: String?
  ) {
    self.term = term
    self.status = status
    self.isCircular = isCircular
    self.isResolved = isResolved
    self.scope = scope
    self.range = range
    self.useCount = useCount
    self.definedIn = definedIn
  }
}
