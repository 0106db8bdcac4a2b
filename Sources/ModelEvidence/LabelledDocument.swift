/// A labelled text as figures: the rows of its clauses, the label, and what the evaluation groups by.
public struct LabelledDocument: Sendable, Hashable {
  /// Where a label comes from.
  public enum Source: String, Sendable, CaseIterable {
    /// Provisions that a court judged, and controls.
    case courts
    /// Clauses of the fictional instruments, with the band of their author.
    case specimens
    /// Clauses written for training, labelled by the guideline.
    case clauses
  }

  public var id: String
  public var source: Source
  /// What stays together in one fold: the instrument, the family of a clause.
  public var group: String
  /// What has the weight of one: a court record, a pair, a family.
  public var cluster: String
  /// 1 open to abuse (struck down), 0 not; between them for soft labels.
  public var target: Double
  /// What the record counts in the fit.
  public var weight = 1.0
  public var isCore = true
  public var topic = ""
  public var jurisdiction = ""
  /// Of courts: `upheld`, `unchallenged` or empty.
  public var control = ""
  /// Of courts: `checked` or `memory`.
  public var verified = ""
  /// What to look up: instrument, provision, ruling.
  public var citation = ""
  /// Points of the regular-expression baseline.
  public var baseline = 0.0
  /// At least one.
  public var rows: [FeatureRow]

  public init(id: String, source: Source, group: String, cluster: String, target: Double, rows: [FeatureRow]) {
    self.id = id
    self.source = source
    self.group = group
    self.cluster = cluster
    self.target = target
    self.rows = rows
  }

  public var isPositive: Bool { target >= 0.5 }
}
