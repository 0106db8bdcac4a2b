public import LegalText
public import Tokenization

/// What came out for one document, with what the user should know about it.
public struct ScoredDocument: Sendable {
  public var outcome: DocumentOutcome
  /// Notes and warnings, in the order in which they arose; the reason of an unreadable document stands in `outcome`.
  public var notes: [Diagnostic]
  /// What was read on the way to the scores; nil unless it was asked for, and for an unreadable document.
  public var reading: ScoredReading?

  public init(outcome: DocumentOutcome, notes: [Diagnostic], reading: ScoredReading? = nil) {
    self.outcome = outcome
    self.notes = notes
    self.reading = reading
  }
}

/// The words and terms of a scored document, for whoever compares it with another.
public struct ScoredReading: Sendable {
  public var text: TokenizedText
  /// What the document defines and where it uses that, in the order of the text. Nodes are those of the result's tree.
  public var terms: [DefinedTerm]
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
