import Testing

@testable import ModelFitting

/// The search for the most probable coefficients, against answers that can be written down.
@Suite("Logistic regression")
struct RegressionTests {
  @Test("one binary feature with a flat prior gives the log-odds of the two shares")
  func closedForm() {
    // 3 of 10 without the feature, 8 of 10 with it: intercept logit(0.3), weight logit(0.8) - logit(0.3).
    let rows = (0..<20).map { SparseRow([1, $0 < 10 ? 0 : 1]) }
    let targets = (0..<20).map { ($0 < 10 ? $0 < 3 : $0 < 18) ? 1.0 : 0 }
    let fit = LogisticRegression(priors: [CoefficientPrior(), CoefficientPrior()]).fit(
      rows, targets: targets, weights: Array(repeating: 1, count: 20))
    #expect(fit.isConverged)
    #expect((fit.coefficients[0] - Sigmoid.logit(0.3)).magnitude < 1e-9)
    #expect((fit.coefficients[1] - (Sigmoid.logit(0.8) - Sigmoid.logit(0.3))).magnitude < 1e-9)
    // The information of a share: n p (1 - p).
    #expect((fit.hessian[0, 0] - (10 * 0.21 + 10 * 0.16)).magnitude < 1e-9)
    #expect((fit.hessian[1, 1] - 10 * 0.16).magnitude < 1e-9)
  }

  @Test("soft labels and weights say the same as the rows they stand for")
  func softLabels() {
    let regression = LogisticRegression(priors: [
      CoefficientPrior(mean: -1, precision: 2), CoefficientPrior(mean: 0.5, precision: 3, lower: 0),
    ])
    let hard = regression.fit(
      [SparseRow([1, 1]), SparseRow([1, 1]), SparseRow([1, 1]), SparseRow([1, 1]), SparseRow([1, 0])], targets: [1, 1, 1, 0, 0],
      weights: [1, 1, 1, 1, 1])
    let soft = regression.fit([SparseRow([1, 1]), SparseRow([1, 0])], targets: [0.75, 0], weights: [4, 1])
    for (a, b) in zip(hard.coefficients, soft.coefficients) { #expect((a - b).magnitude < 1e-9) }
  }

  @Test("near log-odds of 0 the answer is that of a ridge regression")
  func linearLimit() {
    // With a tight prior the logits stay tiny and p ≈ ½ + η/4, so the answer solves (XᵀX/4 + τI) β = Xᵀ(y - ½).
    let precision = 1e6
    let rows = [SparseRow([1, 2]), SparseRow([1, -1]), SparseRow([1, 0.5])]
    let targets = [1.0, 0, 1]
    let regression = LogisticRegression(priors: Array(repeating: CoefficientPrior(precision: precision), count: 2))
    let fit = regression.fit(rows, targets: targets, weights: [1, 1, 1])
    var matrix = SymmetricMatrix(order: 2)
    var right = [0.0, 0.0]
    for (row, target) in zip(rows, targets) {
      for (i, a) in zip(row.columns, row.values) {
        right[i] += a * (target - 0.5)
        for (j, b) in zip(row.columns, row.values) { matrix[i, j] += a * b / 4 }
      }
    }
    for index in 0..<2 { matrix[index, index] += precision }
    let ridge = matrix.solved(right) ?? []
    #expect(ridge.count == 2)
    for (a, b) in zip(fit.coefficients, ridge) { #expect((a - b).magnitude < 1e-12) }
  }

  @Test("a coefficient that the data push below its bound stays on it, and the others answer as if it were left out")
  func activeBound() {
    let rows = [[1.0, 1, 0], [1, 1, 1], [1, 0, 1], [1, 0, 0], [1, 1, 0]].map { SparseRow($0) }
    let targets = [0.0, 0, 1, 1, 0]
    let weights = Array(repeating: 1.0, count: 5)
    let free = CoefficientPrior(precision: 1)
    let bounded = LogisticRegression(priors: [free, CoefficientPrior(precision: 1, lower: 0), free]).fit(
      rows, targets: targets, weights: weights)
    let without = LogisticRegression(priors: [free, free, free]).fit(rows.map { $0.removing([1]) }, targets: targets, weights: weights)
    #expect(bounded.coefficients[1] == 0 && bounded.gradient[1] > 0)
    #expect((bounded.coefficients[0] - without.coefficients[0]).magnitude < 1e-9)
    #expect((bounded.coefficients[2] - without.coefficients[2]).magnitude < 1e-9)
  }

  @Test("separable data under a flat prior are not called fitted")
  func separable() {
    let fit = LogisticRegression(priors: [CoefficientPrior()]).fit([SparseRow([1])], targets: [1], weights: [1])
    // The slope falls with the logit, so that the search may end; what it must not do is trap or return something that is no number.
    #expect(fit.coefficients[0].isFinite && fit.coefficients[0] > 10)
  }

  @Test("at the answer no small step within the bounds lowers the objective", arguments: 1...25 as ClosedRange<UInt64>)
  func optimal(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let order = 2 + random.index(below: 6)
    let priors = (0..<order).map { index in
      CoefficientPrior(mean: random.normal(), precision: 0.2 + random.uniform(), lower: index == 0 ? -.infinity : 0)
    }
    let rows = (0..<30).map { _ in SparseRow((0..<order).map { $0 == 0 ? 1 : random.uniform() < 0.4 ? random.uniform() * 2 : 0 }) }
    let targets = rows.map { _ in random.uniform() < 0.5 ? 1.0 : random.uniform() }
    let weights = rows.map { _ in random.uniform() }
    let regression = LogisticRegression(priors: priors)
    let fit = regression.fit(rows, targets: targets, weights: weights)
    #expect(fit.isConverged, "seed \(seed)")
    for _ in 0..<200 {
      let moved = zip(fit.coefficients, priors).map { max($0 + 0.05 * random.normal(), $1.lower) }
      #expect(regression.objective(rows, targets, weights, moved) >= fit.objective - 1e-10, "seed \(seed)")
    }
  }
}
