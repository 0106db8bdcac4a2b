import Testing

@testable import ModelFitting

/// Random numbers and the draws from the Laplace approximation.
@Suite("Draws")
struct DrawTests {
  @Test("cut-off normal numbers have the mean that the hazard of the normal distribution says", arguments: [-3.0, -0.5, 0, 0.4, 1, 3])
  func truncatedMean(least: Double) {
    // E[Z | Z ≥ a] = φ(a) / (1 - Φ(a)): 0.00444, 0.50916, 0.79788, 1.06835, 1.52514, 3.28310 from tables.
    let expected = [-3.0: 0.00443784, -0.5: 0.50916044, 0: 0.79788456, 0.4: 1.06822, 1: 1.52513528, 3: 3.28309865][least] ?? .nan
    var random = RandomSource(seed: 11)
    let values = (0..<200_000).map { _ in random.normal(atLeast: least) }
    #expect(values.allSatisfy { $0 >= least })
    #expect((values.reduce(0, +) / 200_000 - expected).magnitude < 0.01, "least \(least)")
  }

  @Test("without bounds the draws have the mean and covariance of the approximation")
  func unbounded() throws {
    let priors = [CoefficientPrior(mean: 0.5, precision: 1), CoefficientPrior(mean: -0.5, precision: 2)]
    let fit = LogisticRegression(priors: priors).fit([SparseRow([1, 1]), SparseRow([1, 2])], targets: [1, 0], weights: [3, 3])
    let draws = try #require(LaplaceDraws(seed: 5, count: 40_000).draw(fit, priors: priors))
    let summary = CoefficientSummary(draws)
    let inverse = try #require(fit.hessian.inverse())
    for i in 0..<2 {
      #expect((summary.means[i] - fit.coefficients[i]).magnitude < 0.03)
      for j in 0..<2 { #expect((summary.covariance[i, j] - inverse[i, j]).magnitude < 0.03) }
      // 1.645 deviations on each side hold nine tenths.
      let margin = 1.645 * inverse[i, i].squareRoot()
      #expect((summary.highs[i] - fit.coefficients[i] - margin).magnitude < 0.05)
      #expect((fit.coefficients[i] - summary.lows[i] - margin).magnitude < 0.05)
    }
  }

  @Test("at an active bound all draws lie on its right side, and as an exponential where the slope is steep")
  func bounded() throws {
    // One coefficient with slope g = 20 at its bound and H = 4: the density is e^(-20 d - 2 d²), mean near 1 / 20.
    var hessian = SymmetricMatrix(order: 1)
    hessian[0, 0] = 4
    let fit = LogisticRegression.Fit(coefficients: [0], gradient: [20], hessian: hessian, objective: 0, iterations: 1, isConverged: true)
    let draws = try #require(LaplaceDraws(seed: 3, count: 20_000).draw(fit, priors: [CoefficientPrior(precision: 4, lower: 0)]))
    #expect(draws.allSatisfy { $0[0] >= 0 })
    #expect((draws.reduce(0) { $0 + $1[0] } / 20_000 - 0.0491).magnitude < 0.003)
  }

  @Test("the same seed gives the same draws, another seed others")
  func seeded() throws {
    let priors = [CoefficientPrior(precision: 1, lower: 0)]
    let fit = LogisticRegression(priors: priors).fit([SparseRow([1])], targets: [1], weights: [1])
    let one = LaplaceDraws(seed: 1, count: 50).draw(fit, priors: priors)
    #expect(one == LaplaceDraws(seed: 1, count: 50).draw(fit, priors: priors))
    #expect(one != LaplaceDraws(seed: 2, count: 50).draw(fit, priors: priors))
  }

  @Test("intervals hold the true logit about as often as they say when the form is true")
  func coverage() {
    var random = RandomSource(seed: 21)
    let priors = [CoefficientPrior(mean: -1, precision: 2)] + (0..<5).map { _ in CoefficientPrior(mean: 0.8, precision: 4, lower: 0) }
    let documents = (0..<80).map { _ in [SparseRow([1] + (0..<5).map { _ in random.uniform() < 0.3 ? 1 : 0 })] }
    let share = CoverageSimulation(seed: 4, rounds: 60).coverage(
      of: MaximumRegression(LogisticRegression(priors: priors)), documents: documents, weights: Array(repeating: 1, count: 80),
      probes: documents.prefix(40).map { $0[0] }, deviations: 1.645)
    print("coverage of 90 % intervals, seed 4: \(share)")
    #expect((0.85...0.95).contains(share))
  }
}
