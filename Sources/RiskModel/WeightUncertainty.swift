/// How the weights of a fitted model may be off together. Without it the weights err independently, each by its own variance.
struct WeightUncertainty: Sendable, Hashable {
  /// Number of columns: the intercept and each feature of the model in its order.
  let count: Int
  /// `count * count` covariances in squared log-odds.
  var covariance: [Double]
  /// Mean of the posterior less the weight: above 0 where a bound leaves room on one side only.
  var shift: [Double]

  init(count: Int) {
    self.count = count
    covariance = [Double](repeating: 0, count: count * count)
    shift = [Double](repeating: 0, count: count)
  }

  /// Mean shift and variance of the uncalibrated logit of a clause with these amounts. - Complexity: O((amounts above 0)²).
  func spread(_ x: [Double]) -> (shift: Double, variance: Double) {
    let present = x.indices.filter { x[$0] > 0 }
    var shift = shift[0]
    var variance = covariance[0]
    for i in present {
      let row = (i + 1) * count
      shift += self.shift[i + 1] * x[i]
      variance += 2 * x[i] * covariance[row]
      for j in present { variance += x[i] * x[j] * covariance[row + j + 1] }
    }
    return (shift, max(variance, 0))
  }
}
