/// Logistic regression through a maximum: a document is as open as the worst of its clauses, and only that clause answers for its label.
///
/// The clause that attains the maximum depends on the coefficients, so choosing and fitting take turns until the choice stays. The problem is
/// not convex. A step that would raise the objective, because other clauses then answer, is halved until it does not, so that the search begins at the
/// prior's means and only ever falls. It ends when the choice stays, when no step falls (two clauses answer alike), or after a bounded number of rounds.
public struct MaximumRegression: Sendable {
  public var regression: LogisticRegression
  public var maximumRounds = 40

  public init(_ regression: LogisticRegression) { self.regression = regression }

  public struct Fit: Sendable {
    public var regression: LogisticRegression.Fit
    /// For each document the clause that attains the maximum under the coefficients that were kept.
    public var chosen: [Int]
    public var rounds: Int
    /// Whether the choice stayed.
    public var isStable: Bool
  }

  /// - Parameter documents: Each with at least one clause.
  /// - Complexity: O(rounds · fit).
  public func fit(_ documents: [[SparseRow]], targets: [Double], weights: [Double]) -> Fit {
    var beta = regression.priors.map { max($0.mean, $0.lower) }
    var chosen = Self.choice(documents, beta)
    var value = objective(documents, targets, weights, beta)
    var rounds = 0
    var isStable = false
    var last: LogisticRegression.Fit?
    while rounds < maximumRounds, !isStable {
      rounds += 1
      let fit = regression.fit(zip(documents, chosen).map { $0[$1] }, targets: targets, weights: weights, start: last?.coefficients)
      guard let (next, fallen) = shortened(from: beta, to: fit.coefficients, below: value, documents, targets, weights) else { break }
      let isWhole = next == fit.coefficients
      (beta, value) = (next, fallen)
      last = fit
      let choice = Self.choice(documents, beta)
      isStable = isWhole && choice == chosen
      chosen = choice
    }
    let rows = zip(documents, chosen).map { $0[$1] }
    if isStable, let last { return Fit(regression: last, chosen: chosen, rounds: rounds, isStable: true) }
    return Fit(regression: regression.state(rows, targets, weights, at: beta), chosen: chosen, rounds: rounds, isStable: false)
  }

  /// The objective with each document's own maximum.
  private func objective(_ documents: [[SparseRow]], _ targets: [Double], _ weights: [Double], _ beta: [Double]) -> Double {
    regression.objective(zip(documents, Self.choice(documents, beta)).map { $0[$1] }, targets, weights, beta)
  }

  /// The first point on the way from `start` to `end`, halving it each time, that does not lie above `value`; nil when none does.
  private func shortened(
    from start: [Double], to end: [Double], below value: Double, _ documents: [[SparseRow]], _ targets: [Double], _ weights: [Double]
  ) -> (beta: [Double], value: Double)? {
    var next = end
    for _ in 0..<30 {
      let found = objective(documents, targets, weights, next)
      if found <= value { return (next, found) }
      next = zip(start, next).map { ($0 + $1) / 2 }
    }
    return nil
  }

  /// For each document the first clause with the highest logit.
  public static func choice(_ documents: [[SparseRow]], _ coefficients: [Double]) -> [Int] {
    documents.map { clauses in
      precondition(!clauses.isEmpty, "a document has a clause")
      var best = 0
      var highest = clauses[0].dot(coefficients)
      for index in clauses.indices.dropFirst() {
        let logit = clauses[index].dot(coefficients)
        if logit > highest { (best, highest) = (index, logit) }
      }
      return best
    }
  }
}
