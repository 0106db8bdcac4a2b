import Testing

@testable import ModelFitting

/// Training through the worst clause of a document.
@Suite("Maximum regression")
struct MaximumTests {
  private let priors = [
    CoefficientPrior(mean: -2, precision: 1), CoefficientPrior(mean: 1, precision: 1, lower: 0),
    CoefficientPrior(mean: 1, precision: 1, lower: 0),
  ]

  @Test("documents of one clause are ordinary rows")
  func oneClause() {
    let rows = [SparseRow([1, 1, 0]), SparseRow([1, 0, 1]), SparseRow([1, 0, 0])]
    let regression = LogisticRegression(priors: priors)
    let plain = regression.fit(rows, targets: [1, 0, 0], weights: [1, 1, 1])
    let fit = MaximumRegression(regression).fit(rows.map { [$0] }, targets: [1, 0, 0], weights: [1, 1, 1])
    #expect(fit.regression.coefficients == plain.coefficients)
    #expect(fit.isStable && fit.chosen == [0, 0, 0])
  }

  @Test("a harmless clause beside the open one changes nothing")
  func harmlessNeighbour() {
    let open = SparseRow([1, 2, 0])
    let harmless = SparseRow([1, 0, 0])
    let regression = MaximumRegression(LogisticRegression(priors: priors))
    let alone = regression.fit([[open], [harmless]], targets: [1, 0], weights: [1, 1])
    let beside = regression.fit([[harmless, open, harmless], [harmless, harmless]], targets: [1, 0], weights: [1, 1])
    #expect(alone.regression.coefficients == beside.regression.coefficients)
    #expect(beside.chosen == [1, 0])
  }

  @Test("the clause that is chosen is the one with the highest logit at the end", arguments: 1...15 as ClosedRange<UInt64>)
  func stable(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let documents = (0..<25).map { _ in
      (0..<(1 + random.index(below: 4))).map { _ in SparseRow([1, random.uniform() < 0.5 ? 1 : 0, random.uniform() * 1.5]) }
    }
    let targets = documents.map { _ in random.uniform() < 0.4 ? 1.0 : 0 }
    let weights = [Double](repeating: 1, count: 25)
    let fit = MaximumRegression(LogisticRegression(priors: priors)).fit(documents, targets: targets, weights: weights)
    #expect(fit.chosen == MaximumRegression.choice(documents, fit.regression.coefficients), "seed \(seed)")
    #expect(fit.rounds <= 40, "seed \(seed)")
    let regression = LogisticRegression(priors: priors)
    let objective = { (beta: [Double]) in
      regression.objective(zip(documents, MaximumRegression.choice(documents, beta)).map { $0[$1] }, targets, weights, beta)
    }
    #expect(objective(fit.regression.coefficients) <= objective(priors.map(\.mean)) + 1e-9, "no worse than the prior; seed \(seed)")
  }
}
