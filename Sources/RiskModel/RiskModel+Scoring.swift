public import LegalText

extension RiskModel {
  /// Largest value that a signal may have. An ordinary sign is worth 1, a strong one 1.5.
  public static let largestSignalValue = 100.0

  /// Scores one clause.
  ///
  /// `logit = slope * (intercept + Σ mean_f * x_f) + offset`, with `x_f` as in `vector(role:usedBy:signals:)`. Every contribution has
  /// calibration and interactions folded in, so `intercept + Σ contributions = logit` to 1e-9. More of a risk never lowers `logit` or
  /// `score`, more of a mitigation never raises them; neither depends on the order of `signals`.
  /// - Parameters:
  ///   - role: What the clause does.
  ///   - users: For a definition, the roles of the clauses that use it: the highest exposure counts.
  ///   - signals: In any order; `signals` of the result keeps it. Of equal signals of one feature the first counts most.
  /// - Returns: Contributions at least 0 for findings and at most 0 for mitigations; `low <= score <= high`.
  /// - Precondition: Each signal names a feature of the model of its own direction (`faults(serving:file:)` tells beforehand), and its
  ///   value lies in 0 ... `largestSignalValue`.
  /// - Complexity: O(signals × log signals + features).
  public func score(role: ClauseRole, usedBy users: [ClauseRole] = [], signals: [Signal]) -> ClauseScore {
    let amounts = amounts(role, users, signals)
    let x = vector(amounts)
    let slope = settings.calibrationSlope
    let base = slope * intercept.mean + settings.calibrationOffset

    // Summed over features in their fixed order, not over signals: the same signals in another order give the same bits, and each
    // step is a monotone floating-point operation.
    var logit = base
    var variance = slope * slope * intercept.variance
    for index in x.indices where x[index] > 0 {
      logit += slopedMeans[index] * x[index]
      variance += slopedVariances[index] * x[index] * x[index]
    }
    var centre = logit
    if let uncertainty {
      let spread = uncertainty.spread(x)
      centre += slope * spread.shift
      variance = slope * slope * spread.variance
    }
    let margin = deviations * variance.squareRoot()
    let score = Logistic.score(logit)
    let contributions = contributions(amounts, x)
    return ClauseScore(
      intercept: base, logit: logit, score: score, low: min(score, Logistic.score(centre - margin)),
      high: max(score, Logistic.score(centre + margin)),
      signals: zip(signals, contributions).map { WeighedSignal(signal: $0, contribution: $1) })
  }

  /// The amount of each feature in a clause, in the order of `features`, each at least 0.
  ///
  /// For a risk or a mitigation: `exposure * Σ value_k * decay^k` over its signals, the largest first (`k` = 0, 1, …). For an
  /// interaction: the least amount among its members. Parameters as in `score(role:usedBy:signals:)`.
  public func vector(role: ClauseRole, usedBy users: [ClauseRole] = [], signals: [Signal]) -> [Double] {
    vector(amounts(role, users, signals))
  }

  /// What each signal adds to its feature, and which feature that is.
  private struct Amount {
    var feature: Int
    var value: Double
    /// Place in the input.
    var signal: Int
  }

  /// One amount per signal, grouped by feature in the order of `features`, the largest first within each.
  private func amounts(_ role: ClauseRole, _ users: [ClauseRole], _ signals: [Signal]) -> [Amount] {
    let exposure = users.reduce(exposure(of: role)) { max($0, self.exposure(of: $1)) }
    var amounts = signals.enumerated().map { place, signal in
      guard let feature = positions[signal.indicator] else { preconditionFailure("the model has no feature '\(signal.indicator)'") }
      let kind: ModelFeature.Kind = signal.direction == .risk ? .risk : .mitigation
      precondition(features[feature].kind == kind, "'\(signal.indicator)' points the other way in the model")
      precondition(0 <= signal.value && signal.value <= Self.largestSignalValue, "a signal's value lies in 0 ... largestSignalValue")
      return Amount(feature: feature, value: signal.value, signal: place)
    }
    amounts.sort { ($0.feature, -$0.value, $0.signal) < ($1.feature, -$1.value, $1.signal) }
    var factor = exposure
    for index in amounts.indices {
      factor = index > 0 && amounts[index].feature == amounts[index - 1].feature ? factor * settings.decay : exposure
      amounts[index].value *= factor
    }
    return amounts
  }

  private func vector(_ amounts: [Amount]) -> [Double] {
    var x = [Double](repeating: 0, count: features.count)
    for amount in amounts { x[amount.feature] += amount.value }
    for (index, joined) in members.enumerated() where !joined.isEmpty { x[index] = joined.map { x[$0] }.min() ?? 0 }
    return x
  }

  /// The share of each signal in the calibrated logit, in the order of the input. What an interaction adds is divided among the
  /// signals of its members in proportion to their own contributions, or to their amounts when the members weigh nothing.
  private func contributions(_ amounts: [Amount], _ x: [Double]) -> [Double] {
    let own = amounts.map { slopedMeans[$0.feature] * $0.value }
    var result = own
    for (index, joined) in members.enumerated() where !joined.isEmpty && x[index] > 0 {
      let gain = slopedMeans[index] * x[index]
      let shares = amounts.indices.filter { joined.contains(amounts[$0].feature) }
      let total = shares.reduce(0) { $0 + own[$1] }
      let amount = shares.reduce(0) { $0 + amounts[$1].value }
      for share in shares { result[share] += gain * (total > 0 ? own[share] / total : amounts[share].value / amount) }
    }
    var ordered = result
    // Adding zero turns -0 (a mitigation that counts nothing) into 0, which prints without a sign.
    for (index, amount) in amounts.enumerated() { ordered[amount.signal] = result[index] + 0 }
    return ordered
  }
}
