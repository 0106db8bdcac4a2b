/// What is believed of one coefficient before the data: a normal distribution, cut off below a bound.
public struct CoefficientPrior: Sendable, Hashable {
  public var mean: Double
  /// One over the variance; 0 is a flat prior.
  public var precision: Double
  /// Least value that the coefficient may take; minus infinity for none.
  public var lower: Double

  /// - Precondition: `precision >= 0` and finite.
  public init(mean: Double = 0, precision: Double = 0, lower: Double = -.infinity) {
    precondition(precision >= 0 && precision.isFinite, "a precision is at least 0 and finite")
    self.mean = mean
    self.precision = precision
    self.lower = lower
  }
}
