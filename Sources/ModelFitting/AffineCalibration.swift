/// Calibration of log-odds by `slope · logit + offset` (Platt 1999) with a slope above 0, so that it keeps every order and every explanation.
public struct AffineCalibration: Sendable, Hashable {
  public var slope: Double
  public var offset: Double

  public init(slope: Double = 1, offset: Double = 0) {
    self.slope = slope
    self.offset = offset
  }

  /// Fits slope and offset to logits of records that their model had not seen.
  /// - Parameters:
  ///   - deviation: Standard deviation of the normal prior of slope (around 1) and offset (around 0).
  ///   - leastSlope: Above 0.
  public init(logits: [Double], targets: [Double], weights: [Double], deviation: Double = 1, leastSlope: Double = 0.05) {
    let precision = 1 / (deviation * deviation)
    let regression = LogisticRegression(priors: [
      CoefficientPrior(mean: 0, precision: precision), CoefficientPrior(mean: 1, precision: precision, lower: leastSlope),
    ])
    let fit = regression.fit(logits.map { SparseRow([1, $0]) }, targets: targets, weights: weights)
    offset = fit.coefficients[0]
    slope = fit.coefficients[1]
  }

  public func applied(to logit: Double) -> Double { slope * logit + offset }
}
