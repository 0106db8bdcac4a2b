/// Logistic regression through a maximum: a document is as open as the worst of its clauses, and only that clause answers for its label.
///
/// The clause that attains the maximum depends on the coefficients, so choosing and fitting take turns until the choice stays. The problem is
/// not convex; the search is bounded, and the coefficients with the least objective of all rounds are kept, so that it cannot end worse than
/// it passed.
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
    var chosen = Self.choice(documents, regression.priors.map { max($0.mean, $0.lower) })
    var seen: Set<[Int]> = []
    var best: (fit: LogisticRegression.Fit, objective: Double)?
    var start: [Double]?
    var rounds = 0
    var isStable = false
    while rounds < maximumRounds, seen.insert(chosen).inserted {
      rounds += 1
      let fit = regression.fit(zip(documents, chosen).map { $0[$1] }, targets: targets, weights: weights, start: start)
      let next = Self.choice(documents, fit.coefficients)
      let objective = regression.objective(zip(documents, next).map { $0[$1] }, targets, weights, fit.coefficients)
      if best.map({ objective < $0.objective }) ?? true { best = (fit, objective) }
      isStable = next == chosen
      chosen = next
      start = fit.coefficients
      if isStable { break }
    }
    guard let best else { preconditionFailure("the first round always fits") }
    return Fit(
      regression: best.fit, chosen: Self.choice(documents, best.fit.coefficients), rounds: rounds, isStable: isStable)
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
