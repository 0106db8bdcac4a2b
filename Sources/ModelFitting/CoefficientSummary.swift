/// What draws of coefficients say: means, how they move together, and the interval of each.
public struct CoefficientSummary: Sendable {
  public var means: [Double]
  public var covariance: SymmetricMatrix
  /// Ends of the interval of each coefficient.
  public var lows: [Double]
  public var highs: [Double]

  /// - Parameter level: Share of the draws inside the interval, the rest left out evenly on both sides.
  /// - Precondition: At least two draws, all of one length.
  public init(_ draws: [[Double]], level: Double = 0.9) {
    precondition(draws.count >= 2, "a spread needs two draws")
    let order = draws[0].count
    let count = Double(draws.count)
    var sums = [Double](repeating: 0, count: order)
    for draw in draws { for index in 0..<order { sums[index] += draw[index] } }
    let means = sums.map { $0 / count }
    var covariance = SymmetricMatrix(order: order)
    for draw in draws {
      for i in 0..<order {
        let left = draw[i] - means[i]
        for j in 0...i { covariance[i, j] += left * (draw[j] - means[j]) }
      }
    }
    for i in 0..<order {
      for j in 0...i {
        covariance[i, j] /= count - 1
        covariance[j, i] = covariance[i, j]
      }
    }
    self.means = means
    self.covariance = covariance
    let tail = (1 - level) / 2
    let sorted = (0..<order).map { index in draws.map { $0[index] }.sorted() }
    lows = sorted.map { Quantile.of($0, at: tail) }
    highs = sorted.map { Quantile.of($0, at: 1 - tail) }
  }
}
