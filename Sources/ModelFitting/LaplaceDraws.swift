/// Draws from the Laplace approximation of a fit that keep its bounds.
///
/// Around the most probable coefficients the log posterior is `-g·d - ½ dᵀHd`. Where a bound is active the slope g is not 0, so that the
/// approximation is a normal distribution with mean `β - H⁻¹g`, cut off at the bounds; it is drawn from by Gibbs sampling, one coefficient given
/// the others (Geweke 1991). A coefficient at its bound thus gets an interval on one side only, and those that it is tied to move with it.
public struct LaplaceDraws: Sendable {
  public var seed: UInt64
  public var count: Int
  /// Sweeps before the first draw that counts, and sweeps for each draw.
  public var warmUp = 200
  public var thinning = 3

  public init(seed: UInt64, count: Int) {
    self.seed = seed
    self.count = count
  }

  /// - Returns: `count` vectors of coefficients, or nil when the second derivatives are not positive definite.
  /// - Complexity: O(count · thinning · coefficients²).
  public func draw(_ fit: LogisticRegression.Fit, priors: [CoefficientPrior]) -> [[Double]]? {
    guard let shift = fit.hessian.solved(fit.gradient) else { return nil }
    let order = priors.count
    let centre = zip(fit.coefficients, shift).map { $0 - $1 }
    var random = RandomSource(seed: seed)
    var beta = fit.coefficients
    var result: [[Double]] = []
    result.reserveCapacity(count)
    for sweep in 0..<(warmUp + count * thinning) {
      for i in 0..<order {
        var pull = 0.0
        for j in 0..<order where j != i { pull += fit.hessian[i, j] * (beta[j] - centre[j]) }
        let precision = fit.hessian[i, i]
        let mean = centre[i] - pull / precision
        let deviation = 1 / precision.squareRoot()
        let lower = priors[i].lower
        let standard = lower == -.infinity ? random.normal() : random.normal(atLeast: (lower - mean) / deviation)
        beta[i] = max(mean + deviation * standard, lower)
      }
      if sweep >= warmUp, (sweep - warmUp) % thinning == thinning - 1 { result.append(beta) }
    }
    return result
  }
}
