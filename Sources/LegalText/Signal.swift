/// Which way a signal moves the score.
public enum SignalDirection: Sendable { case risk, mitigation }

/// How binding a mitigation is (indicators.md §0 finding 6): mandatory > qualified > permissive.
public enum MitigationStrength: String, Sendable { case mandatory, qualified, permissive }

/// What an indicator says about a clause before anyone has weighed it: a finding or a mitigation without its contribution.
public struct Signal: Sendable {
  /// Id of the indicator or mitigation, e.g. `undefined-term`, `mens-rea`; also the feature's name in the model.
  public var indicator: String
  public var direction: SignalDirection
  /// Amount of the feature, at least 0: the lexicon's grade, the mitigation's strength, scaled by the indicator.
  public var value: Double
  /// Where the words stand; nil for an absence that was searched for and not found.
  public var range: ByteRange?
  /// Found in the chapeau or flush text, not in the clause's own words.
  public var isInherited: Bool
  /// For absences: what was searched, nearest first (`sentence`, `article`, `chapter`, `safeguards`, `instrument`).
  public var searched: [String]
  /// For mitigations.
  public var strength: MitigationStrength?
  /// One sentence for a person: why this matters here.
  public var reason: String
  /// Legal source, e.g. `CCPR/C/GC/34 §25`.
  public var source: String

  public init(
    indicator: String, direction: SignalDirection, value: Double, range: ByteRange?, isInherited: Bool = false, searched: [String] = [],
    strength: MitigationStrength? = nil, reason: String, source: String
  ) {
    self.indicator = indicator
    self.direction = direction
    self.value = value
    self.range = range
    self.isInherited = isInherited
    self.searched = searched
    self.strength = strength
    self.reason = reason
    self.source = source
  }
}
