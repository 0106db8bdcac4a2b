import ArgumentParser
import Foundation
import ModelFitting
import Reports

/// `lacuna-dev fit-cases`: random problems with what our fitting makes of them, for `tools/compare-fit`.
struct FitCasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit-cases", abstract: "Print random fitting problems with our answers, one JSON object a line.")

  @Option(help: "Number of problems.") var count = 20
  @Option(help: "Seed of the first; the others follow.") var seed: UInt64 = 1

  func run() throws {
    for number in 0..<UInt64(max(count, 0)) { FileHandle.standardOutput.write(Data(Self.problem(seed: seed &+ number))) }
  }

  private static func problem(seed: UInt64) -> [UInt8] {
    var random = RandomSource(seed: seed)
    let order = 2 + random.index(below: 8)
    let rows = (0..<(20 + random.index(below: 60))).map { _ in
      (0..<order).map { $0 == 0 ? 1 : random.uniform() < 0.5 ? 0 : (random.uniform() * 200).rounded() / 100 }
    }
    let targets = rows.map { _ in random.uniform() < 0.8 ? (random.uniform() < 0.5 ? 0 : 1) : (random.uniform() * 100).rounded() / 100 }
    let weights = rows.map { _ in 0.1 + random.uniform() }
    let priors = (0..<order).map { index in
      CoefficientPrior(mean: random.normal(), precision: 0.1 + 3 * random.uniform(), lower: index == 0 ? -.infinity : 0)
    }
    let sparse = rows.map { SparseRow($0) }
    let fit = LogisticRegression(priors: priors).fit(sparse, targets: targets, weights: weights)
    let ridge = 0.5 + random.uniform()
    let ridgeFit = LogisticRegression(priors: Array(repeating: CoefficientPrior(precision: ridge), count: order)).fit(
      sparse, targets: targets.map { $0 >= 0.5 ? 1 : 0 }, weights: weights)
    // Rounded as the script rounds them, so that both sides see the same ties.
    let scores = zip(zip(sparse, targets), weights).map { pair, weight in
      LabelledScore(
        prediction: (Sigmoid.value(pair.0.dot(fit.coefficients)) * 100).rounded(.toNearestOrEven) / 100, target: pair.1 >= 0.5 ? 1 : 0,
        weight: weight)
    }
    let bounds = [-2 + random.uniform(), random.uniform(), 1 + 2 * random.uniform()]
    let means = bounds.map { bound in (0..<40_000).reduce(0.0) { sum, _ in sum + random.normal(atLeast: bound) } / 40_000 }
    let inverse = fit.hessian.inverse() ?? SymmetricMatrix(order: order)

    var json = JSONWriter()
    json.object { json in
      json.field("seed", Int(seed))
      json.array("rows") { json in for row in rows { json.list { json in for value in row { json.record(Self.number(value)) } } } }
      for (name, values) in [
        ("targets", targets), ("weights", weights), ("means", priors.map(\.mean)), ("precisions", priors.map(\.precision)),
        ("lowers", priors.map(\.lower)), ("coefficients", fit.coefficients), ("ridge_coefficients", ridgeFit.coefficients),
        ("bounds", bounds), ("truncated_means", means),
      ] {
        json.array(name) { json in for value in values { json.record(Self.number(value)) } }
      }
      for (name, matrix) in [("hessian", fit.hessian), ("inverse", inverse)] {
        json.array(name) { json in
          for row in 0..<order { json.list { json in for column in 0..<order { json.record(Self.number(matrix[row, column])) } } }
        }
      }
      json.field("ridge", ridge)
      json.field("objective", fit.objective)
      json.field("auroc", Discrimination.auroc(scores) ?? 0)
      json.field("average_precision", Discrimination.averagePrecision(scores) ?? 0)
      json.field("brier", Reliability.brier(scores) ?? 0)
    }
    json.endRecord()
    return json.bytes
  }

  /// JSON has no infinity.
  private static func number(_ value: Double) -> [UInt8] { Array((value.isFinite ? "\(value)" : "null").utf8) }
}
