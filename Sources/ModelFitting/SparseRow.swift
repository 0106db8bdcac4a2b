/// One row of a design matrix: the columns that are not 0, ascending, with their values.
public struct SparseRow: Sendable, Hashable {
  public var columns: [Int]
  public var values: [Double]

  /// - Precondition: As many columns as values, ascending.
  public init(columns: [Int], values: [Double]) {
    precondition(columns.count == values.count, "each column of a row has a value")
    self.columns = columns
    self.values = values
  }

  /// The row of dense values; zeros are left out.
  public init(_ dense: [Double]) {
    columns = dense.indices.filter { dense[$0] != 0 }
    values = columns.map { dense[$0] }
  }

  /// The product with a vector of coefficients. - Complexity: O(columns).
  public func dot(_ coefficients: [Double]) -> Double {
    var sum = 0.0
    for (column, value) in zip(columns, values) { sum += coefficients[column] * value }
    return sum
  }

  /// The row without some columns: what an ablation takes away.
  public func removing(_ gone: Set<Int>) -> SparseRow {
    let kept = columns.indices.filter { !gone.contains(columns[$0]) }
    return SparseRow(columns: kept.map { columns[$0] }, values: kept.map { values[$0] })
  }
}
