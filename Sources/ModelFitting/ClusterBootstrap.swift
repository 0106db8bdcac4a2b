/// Intervals of a figure by drawing clusters of records again and again (Efron 1979): what belongs together is drawn together.
public struct ClusterBootstrap: Sendable {
  public var seed: UInt64
  public var rounds: Int

  public init(seed: UInt64, rounds: Int = 1000) {
    self.seed = seed
    self.rounds = rounds
  }

  /// - Parameter figure: Nil where a draw does not have it; such draws are left out.
  /// - Returns: The middle `level` of the draws' figures; nil when none has one.
  public func interval(_ scores: [LabelledScore], level: Double = 0.9, figure: ([LabelledScore]) -> Double?) -> (low: Double, high: Double)?
  {
    var members: [String: [LabelledScore]] = [:]
    for score in scores { members[score.cluster, default: []].append(score) }
    let clusters = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { members[$0] ?? [] }
    guard !clusters.isEmpty else { return nil }
    var random = RandomSource(seed: seed)
    var figures: [Double] = []
    for _ in 0..<rounds {
      var drawn: [LabelledScore] = []
      for _ in clusters { drawn += clusters[random.index(below: clusters.count)] }
      if let value = figure(drawn) { figures.append(value) }
    }
    guard !figures.isEmpty else { return nil }
    figures.sort()
    return (Quantile.of(figures, at: (1 - level) / 2), Quantile.of(figures, at: (1 + level) / 2))
  }
}
