/// What a fitted weight rests on, beside what the experts had said before.
public struct WeightEvidence: Sendable, Hashable {
  /// The prior's mean and standard deviation, in log-odds.
  public var prior: Double
  public var priorDeviation: Double
  /// Mean of the posterior within its bounds; the weight itself is the most probable value.
  public var expected: Double
  /// Ends of the posterior's 90 % interval.
  public var low: Double
  public var high: Double
  /// Labelled texts in whose decisive clause the feature was present, and clusters (pairs, families, court records) among them.
  public var texts: Int
  public var clusters: Int
  /// Share of the weight's certainty that comes from labelled texts, in [0, 1]: 0 for the prior alone.
  public var dataShare: Double

  public init(
    prior: Double, priorDeviation: Double, expected: Double, low: Double, high: Double, texts: Int, clusters: Int, dataShare: Double
  ) {
    self.prior = prior
    self.priorDeviation = priorDeviation
    self.expected = expected
    self.low = low
    self.high = high
    self.texts = texts
    self.clusters = clusters
    self.dataShare = dataShare
  }

  /// In words, for a person: `prior only`, or `41 labelled texts in 22 clusters; 37 % of its certainty is data`.
  public var words: String {
    guard texts > 0 else { return "prior only: no labelled text has it" }
    let percent = Int((dataShare * 100).rounded(.down))
    return
      "\(texts) labelled text\(texts == 1 ? "" : "s") in \(clusters) cluster\(clusters == 1 ? "" : "s"); \(percent) % of its certainty is data"
  }
}
