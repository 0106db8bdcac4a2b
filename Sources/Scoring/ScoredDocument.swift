public import LegalText

/// What came out for one document, with what the user should know about it.
public struct ScoredDocument: Sendable {
  public var outcome: DocumentOutcome
  /// Notes and warnings, in the order in which they arose; the reason of an unreadable document stands in `outcome`.
  public var notes: [Diagnostic]

  public init(outcome: DocumentOutcome, notes: [Diagnostic]) {
    self.outcome = outcome
    self.notes = notes
  }
}

/// The clause tree of one document.
public struct OutlinedDocument: Sendable {
  public var name: String
  /// The language whose structure words were used.
  public var language: String
  /// The text that the tree's offsets point into.
  public var text: [UInt8]
  public var tree: ClauseTree
  /// Citations and limits; nil unless they were asked for.
  public var readings: DocumentReadings?
  public var notes: [Diagnostic]

  public init(
    name: String, language: String, text: [UInt8], tree: ClauseTree, readings: DocumentReadings? = nil, notes: [Diagnostic]
  ) {
    self.name = name
    self.language = language
    self.text = text
    self.tree = tree
    self.readings = readings
    self.notes = notes
  }
}
