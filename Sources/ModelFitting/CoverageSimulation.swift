/// Whether the intervals keep their word when the model's form is true: coefficients are drawn from the prior, labels from them, and the fit's
/// intervals are compared with the logits that made the labels.
public struct CoverageSimulation: Sendable {
  public var seed: UInt64
  public var rounds: Int
  /// Draws for the interval of each fit.
  public var drawCount: Int
  public var level: Double

  public init(seed: UInt64, rounds: Int, drawCount: Int = 600, level: Double = 0.9) {
    self.seed = seed
    self.rounds = rounds
    self.drawCount = drawCount
    self.level = level
  }

  /// - Parameters:
  ///   - documents: The design; each has at least one clause.
  ///   - deviations: Half-width of an interval of `level` in standard deviations (1.645 for 0.9).
  ///   - probes: Rows whose true logit the interval ought to hold.
  /// - Returns: Share of probes, over all rounds, whose true logit lay inside.
  public func coverage(
    of regression: MaximumRegression, documents: [[SparseRow]], weights: [Double], probes: [SparseRow], deviations: Double
  ) -> Double {
    var random = RandomSource(seed: seed)
    var inside = 0
    for round in 0..<rounds {
      let truth = regression.regression.priors.map { prior in
        let deviation = prior.precision > 0 ? 1 / prior.precision.squareRoot() : 0
        return prior.mean + deviation * random.normal(atLeast: deviation > 0 ? (prior.lower - prior.mean) / deviation : -.infinity)
      }
      let chosen = MaximumRegression.choice(documents, truth)
      let targets = zip(documents, chosen).map { clauses, index in
        random.uniform() < Sigmoid.value(clauses[index].dot(truth)) ? 1.0 : 0.0
      }
      let fit = regression.fit(documents, targets: targets, weights: weights)
      let draws = LaplaceDraws(seed: seed &+ UInt64(round) &+ 1, count: drawCount)
      guard let drawn = draws.draw(fit.regression, priors: regression.regression.priors) else { continue }
      let summary = CoefficientSummary(drawn, level: level)
      for probe in probes {
        let margin = deviations * summary.covariance.quadratic(probe).squareRoot()
        if (probe.dot(summary.means) - probe.dot(truth)).magnitude <= margin { inside += 1 }
      }
    }
    return Double(inside) / Double(max(rounds * probes.count, 1))
  }
}
