/// One weight of the model: what a unit of a feature adds to the log-odds, how sure we are, and why.
public struct ModelFeature: Sendable, Hashable {
  /// What the feature is; it fixes the sign of the weight.
  public enum Kind: String, Sendable, CaseIterable {
    /// The log-odds of a clause in which nothing was found; any sign, no signals.
    case intercept
    /// Raises the score: mean at least 0.
    case risk
    /// Lowers the score: mean at most 0.
    case mitigation
    /// Two or three risk features in one clause: mean at least 0, on top of the members' own weights.
    case interaction
  }

  /// `vague-ground`, or for interactions the members joined by `*`: `vague-ground*missing-mens-rea`.
  public var id: String
  public var kind: Kind
  /// Log-odds per unit of the feature.
  public var mean: Double
  /// Variance of the weight around its mean, in squared log-odds.
  public var variance: Double
  /// Keys of `lexicons/sources.tsv` with pinpoints, separated by `; `.
  public var source: String
  /// One line: why this mean and this variance.
  public var why: String

  public init(id: String, kind: Kind, mean: Double, variance: Double, source: String, why: String) {
    self.id = id
    self.kind = kind
    self.mean = mean
    self.variance = variance
    self.source = source
    self.why = why
  }

  /// Ids of the risk features that an interaction joins, as written; empty for every other kind.
  public var members: [String] { kind == .interaction ? id.split(separator: "*", omittingEmptySubsequences: false).map(String.init) : [] }
}
