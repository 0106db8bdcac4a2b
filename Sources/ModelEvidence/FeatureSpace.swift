public import ModelFitting
public import RiskModel

/// The columns of the design matrix: the intercept, then the model's features in their order. Mitigations count negatively, so that every
/// coefficient but the intercept is at least 0.
public struct FeatureSpace: Sendable {
  /// The model whose weights are the prior's means.
  public let model: RiskModel
  private let columns: [String: Int]
  private let members: [(column: Int, joined: [Int])]

  public init(_ model: RiskModel) {
    self.model = model
    let columns = Dictionary(uniqueKeysWithValues: model.features.enumerated().map { ($1.id, $0 + 1) })
    self.columns = columns
    members = model.features.enumerated().filter { $1.kind == .interaction }.map { index, feature in
      (index + 1, feature.members.compactMap { columns[$0] })
    }
  }

  public var count: Int { model.features.count + 1 }

  /// The feature of a column; 0 is the intercept.
  public func feature(_ column: Int) -> ModelFeature { column == 0 ? model.intercept : model.features[column - 1] }

  /// Columns of features by name, with the interactions that they are part of. Names that the model does not have are passed over.
  public func columns(of names: Set<String>) -> Set<Int> {
    Set((1..<count).filter { names.contains(feature($0).id) || feature($0).members.contains { names.contains($0) } })
  }

  /// The row of a clause, interactions counted by their least member. Features that the model does not have are left out.
  public func row(_ row: FeatureRow) -> SparseRow {
    var dense = [Double](repeating: 0, count: count)
    dense[0] = 1
    for amount in row.amounts {
      guard let column = columns[amount.feature] else { continue }
      dense[column] = feature(column).kind == .mitigation ? -amount.value : amount.value
    }
    for (column, joined) in members { dense[column] = joined.map { dense[$0] }.min() ?? 0 }
    return SparseRow(dense)
  }

  /// The prior of each column. - Parameter strength: Factor of the precisions; 1 takes the variances as they are written.
  public func priors(strength: Double) -> [CoefficientPrior] {
    (0..<count).map { column in
      let feature = feature(column)
      // A variance of 0 means that the weight is fixed: a deviation of a hundred-thousandth.
      let precision = strength / max(feature.variance, 1e-10)
      return CoefficientPrior(
        mean: column == 0 ? feature.mean : feature.mean.magnitude, precision: precision, lower: column == 0 ? -.infinity : 0)
    }
  }

  /// The sign with which a column's coefficient stands in the model's tables.
  public func sign(_ column: Int) -> Double { feature(column).kind == .mitigation ? -1 : 1 }
}
