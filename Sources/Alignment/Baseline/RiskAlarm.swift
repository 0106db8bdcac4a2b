/// New risk: what the baseline did not have.
public struct RiskAlarm: Sendable, Hashable {
  public enum Rule: String, Sendable, CaseIterable {
    /// A new or reworded clause is at or above the threshold and was not before.
    case score
    /// The score grew by the given points or more.
    case increase
    /// An offence or a power has an indicator that it did not have.
    case newIndicator = "new-indicator"
    /// A clause lost a mitigation.
    case mitigationRemoved = "mitigation-removed"
    /// A clause that was a safeguard, or a duty that limited others, is gone.
    case safeguardRemoved = "safeguard-removed"
    /// A definition has other words, or is gone.
    case definitionChanged = "definition-changed"
    /// An accepted clause is still there after the day on which its acceptance ended.
    case acceptanceExpired = "acceptance-expired"
  }

  public var rule: Rule
  public var document: String
  public var clause: String
  public var label: String
  /// 1-based; nil for what is gone.
  public var line: Int?
  public var role: String?
  public var oldScore: Double?
  public var newScore: Double?
  /// Indicator ids, ascending, for the rules about indicators and mitigations.
  public var indicators: [String] = []
  /// The term of a definition.
  public var term: String?
  /// Ids of the clauses that use the term.
  public var affected: [String] = []
  /// Why the risk was accepted, and until when.
  public var acceptance: Baseline.Acceptance?
  /// Names the alarm in a store of alerts; nil outside any.
  public var key: String?
  /// Signals that weigh otherwise than before, where it is known what they weighed.
  public var contributions: [ContributionChange] = []

  public init(
    rule: Rule, document: String, clause: String, label: String, line: Int?, role: String? = nil, oldScore: Double? = nil,
    newScore: Double? = nil
  ) {
    self.rule = rule
    self.document = document
    self.clause = clause
    self.label = label
    self.line = line
    self.role = role
    self.oldScore = oldScore
    self.newScore = newScore
  }
}
