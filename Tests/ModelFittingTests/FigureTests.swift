import Testing

@testable import ModelFitting

/// Figures of an evaluation, against values that can be counted by hand.
@Suite("Figures")
struct FigureTests {
  private func scores(_ pairs: [(Double, Double)]) -> [LabelledScore] {
    pairs.enumerated().map { LabelledScore(prediction: $1.0, target: $1.1, cluster: "\($0)") }
  }

  static let ranked: [(pairs: [(Double, Double)], auroc: Double)] = [
    ([(0.9, 1.0), (0.8, 1.0), (0.2, 0.0), (0.1, 0.0)], 1.0), ([(0.1, 1.0), (0.9, 0.0)], 0.0), ([(0.5, 1.0), (0.5, 0.0)], 0.5),
    // Pairs: .8 over .7 and .3, .4 over .3 and not over .7: three of four.
    ([(0.8, 1.0), (0.4, 1.0), (0.7, 0.0), (0.3, 0.0)], 0.75), ([(0.6, 1.0), (0.6, 0.0), (0.2, 0.0)], 0.75),
  ]

  @Test("AUROC counts pairs, ties half", arguments: ranked)
  func auroc(pairs: [(Double, Double)], expected: Double) { #expect(Discrimination.auroc(scores(pairs)) == expected) }

  @Test("without one of the classes there is no AUROC")
  func oneClass() {
    #expect(Discrimination.auroc(scores([(0.1, 1), (0.2, 1)])) == nil)
    #expect(Discrimination.auroc([]) == nil)
    #expect(Discrimination.averagePrecision(scores([(0.4, 0)])) == nil)
  }

  @Test("average precision: precision at each hit")
  func averagePrecision() throws {
    // Order: hit (1/1), miss, hit (2/3), miss, hit (3/5).
    let value = try #require(Discrimination.averagePrecision(scores([(0.9, 1), (0.8, 0), (0.7, 1), (0.6, 0), (0.5, 1)])))
    #expect((value - (1 + 2.0 / 3 + 3.0 / 5) / 3).magnitude < 1e-12)
    #expect(Discrimination.averagePrecision(scores([(0.5, 1), (0.5, 0)])) == 0.5, "ties are one step")
  }

  @Test("a weight of two is two records")
  func weights() {
    let twice = [
      LabelledScore(prediction: 0.7, target: 1, weight: 2), LabelledScore(prediction: 0.8, target: 0),
      LabelledScore(prediction: 0.2, target: 0),
    ]
    let copied = scores([(0.7, 1), (0.7, 1), (0.8, 0), (0.2, 0)])
    #expect(Discrimination.auroc(twice) == Discrimination.auroc(copied))
    #expect(Discrimination.averagePrecision(twice) == Discrimination.averagePrecision(copied))
    #expect(Reliability.brier(twice) == Reliability.brier(copied))
  }

  @Test("the Brier score is the mean squared distance")
  func brier() {
    #expect(Reliability.brier(scores([(1, 1), (0, 0)])) == 0)
    #expect(Reliability.brier(scores([(0.5, 1), (0.5, 0)])) == 0.25)
    #expect(Reliability.brier([]) == nil)
  }

  @Test("bins are of equal mass and hold predicted and observed shares")
  func bins() {
    let table = Reliability(scores((0..<100).map { (Double($0) / 100, $0 % 4 == 0 ? 1 : 0) }))
    #expect(table.bins.map(\.count) == [20, 20, 20, 20, 20])
    #expect(table.bins.allSatisfy { ($0.observed - 0.25).magnitude < 1e-12 })
    #expect((table.bins[0].predicted - 0.095).magnitude < 1e-12)
    let distances = table.bins.map { ($0.predicted - 0.25).magnitude }
    #expect((table.expectedError - distances.reduce(0, +) / 5).magnitude < 1e-12)
    let square = distances.reduce(0) { $0 + $1 * $1 } / 5 - 0.25 * 0.75 / 19
    #expect((table.debiasedError - square.squareRoot()).magnitude < 1e-12)
  }

  @Test("labels drawn from the predictions themselves have nearly no debiased error, though the plain one is well above 0")
  func debiased() {
    var plain = 0.0
    var debiased = 0.0
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = RandomSource(seed: seed)
      let drawn = (0..<80).map { _ in
        let share = random.uniform()
        return LabelledScore(prediction: share, target: random.uniform() < share ? 1 : 0)
      }
      let table = Reliability(drawn)
      plain += table.expectedError / 40
      debiased += table.debiasedError / 40
    }
    print("plain \(plain), debiased \(debiased), seeds 1 to 40")
    #expect(plain > 0.05 && debiased < plain)
  }

  @Test("affine calibration undoes an affine fault and keeps its slope above 0")
  func calibration() {
    var random = RandomSource(seed: 8)
    let truth = (0..<4000).map { _ in 2 * random.normal() }
    let labels = truth.map { random.uniform() < Sigmoid.value($0) ? 1.0 : 0 }
    let ones = [Double](repeating: 1, count: truth.count)
    let fit = AffineCalibration(logits: truth.map { 2 * $0 + 1 }, targets: labels, weights: ones)
    #expect((fit.slope - 0.5).magnitude < 0.05 && (fit.offset + 0.5).magnitude < 0.12)
    let reversed = AffineCalibration(logits: truth.map { -$0 }, targets: labels, weights: ones)
    #expect(reversed.slope == 0.05)
  }

  @Test("folds keep groups together and share both classes out", arguments: 1...10 as ClosedRange<UInt64>)
  func folds(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let groups = (0..<200).map { _ in "g\(random.index(below: 60))" }
    let isPositive = groups.map { _ in random.uniform() < 0.3 }
    let folds = GroupedFolds.assign(groups: groups, isPositive: isPositive, weights: Array(repeating: 1, count: 200), count: 5, seed: seed)
    var first: [String: Int] = [:]
    for (group, fold) in zip(groups, folds) { #expect(first.updateValue(fold, forKey: group) ?? fold == fold, "seed \(seed)") }
    for fold in 0..<5 {
      #expect((28...52).contains(folds.count { $0 == fold }), "seed \(seed)")
      #expect(zip(folds, isPositive).contains { $0 == fold && $1 }, "seed \(seed)")
    }
    #expect(
      folds == GroupedFolds.assign(groups: groups, isPositive: isPositive, weights: Array(repeating: 1, count: 200), count: 5, seed: seed))
  }

  @Test("Krippendorff's alpha of textbook cases")
  func alpha() throws {
    // Krippendorff 2011, two observers, ten units, nominal: 0 and 1 coincidences 10, 4, 4, 2 give 1 - 19 · 4 / (14 · 6) = 0.095.
    let first = [0.0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let second = [1.0, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    let value = try #require(KrippendorffAlpha.value(zip(first, second).map { [$0, $1] }))
    #expect((value - 0.095).magnitude < 5e-4)
    #expect(KrippendorffAlpha.value([[0, 0], [1, 1]]) == 1)
    #expect(KrippendorffAlpha.value([[0], [1]]) == nil)
    #expect(KrippendorffAlpha.value([[0.25, 0.75], [0.5, 0.5]], metric: .interval).map { $0 < 0 } == true)
  }

  @Test("the bootstrap draws clusters whole and repeats itself under one seed")
  func bootstrap() throws {
    let spread = scores((0..<60).map { (Double($0) / 60, $0 % 3 == 0 ? 1 : 0) })
    var single = spread
    for index in single.indices { single[index].cluster = "one" }
    let figure = { (drawn: [LabelledScore]) in Reliability.brier(drawn) }
    let interval = try #require(ClusterBootstrap(seed: 2).interval(spread, figure: figure))
    let brier = try #require(Reliability.brier(spread))
    #expect(interval.low < brier && brier < interval.high)
    let again = try #require(ClusterBootstrap(seed: 2).interval(spread, figure: figure))
    #expect(again == interval)
    let whole = try #require(ClusterBootstrap(seed: 2).interval(single, figure: figure))
    #expect(whole.low == brier && whole.high == brier)
  }

  @Test("quantiles lie on straight lines between the values")
  func quantiles() {
    #expect(Quantile.of([1, 2, 3, 4], at: 0.5) == 2.5)
    #expect(Quantile.of([1, 2, 3, 4], at: 0) == 1)
    #expect(Quantile.of([1, 2, 3, 4], at: 1) == 4)
    #expect(Quantile.of([5], at: 0.3) == 5)
  }
}
