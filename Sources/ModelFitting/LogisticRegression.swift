/// Bayesian logistic regression with bounds: the most probable coefficients given labelled rows and a prior.
///
/// Minimises `Σ wᵢ (ln(1 + e^ηᵢ) - yᵢ ηᵢ) + ½ Σ τⱼ (βⱼ - mⱼ)²` with `η = Xβ` and `βⱼ ≥ lowerⱼ` by projected Newton steps (Bertsekas, SIAM J. Control
/// Optim. 20, 1982): coefficients that stand at their bound and are pushed against it are held, the others take a Newton step that is cut
/// at the bounds and shortened until the objective falls. Convex, so that there is one answer, and no step depends on chance.
public struct LogisticRegression: Sendable {
  public var priors: [CoefficientPrior]
  /// Largest slope of the objective in a free coefficient at which the search ends.
  public var tolerance = 1e-9
  public var maximumIterations = 200

  public init(priors: [CoefficientPrior]) { self.priors = priors }

  /// What a search found.
  public struct Fit: Sendable {
    public var coefficients: [Double]
    /// Slope of the objective: 0 in the free coefficients, positive where a bound holds one up.
    public var gradient: [Double]
    /// Second derivatives of the objective: the precision of the Laplace approximation.
    public var hessian: SymmetricMatrix
    public var objective: Double
    public var iterations: Int
    public var isConverged: Bool
  }

  /// - Parameters:
  ///   - targets: In [0, 1]; between them for soft labels.
  ///   - weights: At least 0, one for each row.
  ///   - start: Where to begin; the prior's means unless given.
  /// - Returns: `isConverged` is false for data that a flat prior lets run away (separable classes).
  /// - Precondition: As many targets and weights as rows; columns within the priors.
  /// - Complexity: O(iterations · (Σ columns² of the rows + coefficients³)).
  public func fit(_ rows: [SparseRow], targets: [Double], weights: [Double], start: [Double]? = nil) -> Fit {
    precondition(rows.count == targets.count && rows.count == weights.count, "each row has a target and a weight")
    var beta = zip(start ?? priors.map(\.mean), priors).map { max($0, $1.lower) }
    var state = derivatives(rows, targets, weights, beta)
    var iterations = 0
    var isConverged = false
    while iterations < maximumIterations {
      let free = priors.indices.filter { !(beta[$0] <= priors[$0].lower && state.gradient[$0] >= 0) }
      isConverged = free.allSatisfy { state.gradient[$0].magnitude <= tolerance }
      if isConverged { break }
      iterations += 1
      guard let step = newtonStep(state, free), let next = shortened(step, free, rows, targets, weights, beta, state) else { break }
      beta = next
      state = derivatives(rows, targets, weights, beta)
    }
    return Fit(
      coefficients: beta, gradient: state.gradient, hessian: state.hessian, objective: state.objective, iterations: iterations,
      isConverged: isConverged)
  }

  /// The state at given coefficients, as a fit that ended there: where two rows of a maximum answer alike the slope of either alone is not 0
  /// although no step falls, so that only what a bound holds up is kept of it.
  func state(_ rows: [SparseRow], _ targets: [Double], _ weights: [Double], at beta: [Double]) -> Fit {
    let state = derivatives(rows, targets, weights, beta)
    let gradient = priors.indices.map { beta[$0] <= priors[$0].lower ? max(state.gradient[$0], 0) : 0 }
    return Fit(
      coefficients: beta, gradient: gradient, hessian: state.hessian, objective: state.objective, iterations: 0, isConverged: false)
  }

  /// The penalised negative log-likelihood. - Complexity: O(Σ columns).
  public func objective(_ rows: [SparseRow], _ targets: [Double], _ weights: [Double], _ beta: [Double]) -> Double {
    var sum = 0.0
    for index in rows.indices {
      let eta = rows[index].dot(beta)
      sum += weights[index] * (Sigmoid.softplus(eta) - targets[index] * eta)
    }
    for (prior, value) in zip(priors, beta) { sum += prior.precision * (value - prior.mean) * (value - prior.mean) / 2 }
    return sum
  }

  // MARK: Steps

  private struct State {
    var objective = 0.0
    var gradient: [Double]
    var hessian: SymmetricMatrix
  }

  private func derivatives(_ rows: [SparseRow], _ targets: [Double], _ weights: [Double], _ beta: [Double]) -> State {
    var state = State(gradient: [Double](repeating: 0, count: beta.count), hessian: SymmetricMatrix(order: beta.count))
    for (index, row) in rows.enumerated() where weights[index] > 0 {
      let probability = Sigmoid.value(row.dot(beta))
      let slope = weights[index] * (probability - targets[index])
      let curvature = weights[index] * probability * (1 - probability)
      for (i, left) in zip(row.columns, row.values) {
        state.gradient[i] += slope * left
        for (j, right) in zip(row.columns, row.values) { state.hessian[i, j] += curvature * left * right }
      }
    }
    for (index, prior) in priors.enumerated() {
      state.gradient[index] += prior.precision * (beta[index] - prior.mean)
      state.hessian[index, index] += prior.precision
    }
    state.objective = objective(rows, targets, weights, beta)
    return state
  }

  /// A column that no row has and no prior holds makes the matrix singular; a trace of a ridge then keeps its coefficient still.
  private func newtonStep(_ state: State, _ free: [Int]) -> [Double]? {
    var matrix = state.hessian.restricted(to: free)
    let right = free.map { -state.gradient[$0] }
    if let step = matrix.solved(right) { return step }
    let scale = (0..<free.count).reduce(1e-12) { max($0, matrix[$1, $1]) }
    for index in 0..<free.count { matrix[index, index] += 1e-8 * scale }
    return matrix.solved(right)
  }

  private func shortened(
    _ step: [Double], _ free: [Int], _ rows: [SparseRow], _ targets: [Double], _ weights: [Double], _ beta: [Double], _ state: State
  ) -> [Double]? {
    var share = 1.0
    for _ in 0..<50 {
      var next = beta
      var slope = 0.0
      for (index, delta) in zip(free, step) {
        next[index] = max(beta[index] + share * delta, priors[index].lower)
        slope += state.gradient[index] * (next[index] - beta[index])
      }
      if next == beta { return nil }
      let value = objective(rows, targets, weights, next)
      // Near the answer the fall is below the rounding of the sum; a step that does not raise it beyond that is taken.
      if value <= state.objective + 1e-4 * slope + 1e-13 * state.objective.magnitude { return next }
      share /= 2
    }
    return nil
  }
}
