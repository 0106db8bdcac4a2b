public import LegalText

/// What a run of `check` has to say.
public struct CheckReport: Sendable {
  /// In the order of documents and text.
  public var alarms: [RiskAlarm] = []
  /// Accepted clauses that are gone: their acceptances have nothing left to accept.
  public var stale: [Baseline.Entry] = []
  /// The baseline was made under other rules.
  public var isEngineChange = false
  /// Of these, clauses with the same words and another score or other indicators. Never an alarm.
  public var engineChangeCount = 0
  public var clauseCount = 0
  public var rewordedCount = 0
  public var newCount = 0
  public var goneCount = 0
  /// Clauses whose risk is accepted.
  public var acceptedCount = 0
  /// Documents of this run, in its order.
  public var documents: [String] = []
  /// Input that could not be read; set by whoever read it.
  public var unreadable: [Diagnostic] = []
  /// What remarks in the texts did or did not do; set by whoever scored them.
  public var suppressionNotes: [Diagnostic] = []
  /// Documents of the baseline that were not part of this run, in alphabetical order.
  public var missingDocuments: [String] = []

  /// Of a run that found nothing.
  public init() {}
}
