/// A small dense symmetric matrix, row after row.
public struct SymmetricMatrix: Sendable, Hashable {
  public let order: Int
  /// `order * order` numbers; both halves are filled.
  public var elements: [Double]

  /// All zeros.
  public init(order: Int) {
    self.order = order
    elements = [Double](repeating: 0, count: order * order)
  }

  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * order + column] }
    set { elements[row * order + column] = newValue }
  }

  /// The rows and columns of `kept`, in that order.
  public func restricted(to kept: [Int]) -> SymmetricMatrix {
    var result = SymmetricMatrix(order: kept.count)
    for (row, from) in kept.enumerated() {
      for (column, to) in kept.enumerated() { result[row, column] = self[from, to] }
    }
    return result
  }

  /// `xᵀ M x` for a sparse x. - Complexity: O(columns²).
  public func quadratic(_ row: SparseRow) -> Double {
    var sum = 0.0
    for (i, left) in zip(row.columns, row.values) {
      for (j, right) in zip(row.columns, row.values) { sum += left * self[i, j] * right }
    }
    return sum
  }

  /// The lower triangle L with `L Lᵀ = M`, or nil when the matrix is not positive definite. - Complexity: O(order³).
  public func cholesky() -> [Double]? {
    var lower = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        var sum = self[row, column]
        for k in 0..<column { sum -= lower[row * order + k] * lower[column * order + k] }
        if row == column {
          guard sum > 0 else { return nil }
          lower[row * order + row] = sum.squareRoot()
        } else {
          lower[row * order + column] = sum / lower[column * order + column]
        }
      }
    }
    return lower
  }

  /// Solves `M x = b`; nil when the matrix is not positive definite.
  public func solved(_ right: [Double]) -> [Double]? {
    guard let lower = cholesky() else { return nil }
    return Self.substituted(lower, order, right)
  }

  /// The inverse; nil when the matrix is not positive definite.
  public func inverse() -> SymmetricMatrix? {
    guard let lower = cholesky() else { return nil }
    var result = SymmetricMatrix(order: order)
    for column in 0..<order {
      var unit = [Double](repeating: 0, count: order)
      unit[column] = 1
      let solved = Self.substituted(lower, order, unit)
      for row in 0..<order { result[row, column] = solved[row] }
    }
    return result
  }

  private static func substituted(_ lower: [Double], _ order: Int, _ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<order {
      for k in 0..<row { x[row] -= lower[row * order + k] * x[k] }
      x[row] /= lower[row * order + row]
    }
    for row in stride(from: order - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(order, row + 1) { x[row] -= lower[k * order + row] * x[k] }
      x[row] /= lower[row * order + row]
    }
    return x
  }
}
