public import Alignment

/// New risk that a check found in the store.
public struct StoredAlert: Sendable, Hashable {
  public var id: Int64
  /// Names the alert for receivers that may get it twice: the same for the same rule, clause and words.
  public var key: String
  public var instrument: String
  /// Number of the version that has it.
  public var version: Int
  /// Stable number of the clause; nil for a definition.
  public var lineage: Int?
  public var openedAt: String
  /// When it was handed to somebody; nil for a new one.
  public var reportedAt: String?
  /// What it says. Its document is where the version came from.
  public var alarm: RiskAlarm

  public init(
    id: Int64, key: String, instrument: String, version: Int, lineage: Int?, openedAt: String, reportedAt: String?, alarm: RiskAlarm
  ) {
    self.id = id
    self.key = key
    self.instrument = instrument
    self.version = version
    self.lineage = lineage
    self.openedAt = openedAt
    self.reportedAt = reportedAt
    self.alarm = alarm
  }
}
