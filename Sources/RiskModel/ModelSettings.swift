/// The numbers of a model that belong to no single feature.
public struct ModelSettings: Sendable, Hashable {
  /// Factor by which each further signal of the same feature in one clause counts less, in 0 ..< 1. The sum over any number of
  /// signals stays below the strongest one divided by `1 - decay`, so a clause does not win by its length.
  public var decay: Double
  /// Coverage of the interval, in 0.5 ... 0.999.
  public var intervalLevel: Double
  /// Calibration of the log-odds: `slope * logit + offset`. The slope is above 0, so calibration keeps the order of clauses.
  public var calibrationSlope: Double
  public var calibrationOffset: Double

  public init(decay: Double, intervalLevel: Double, calibrationSlope: Double, calibrationOffset: Double) {
    self.decay = decay
    self.intervalLevel = intervalLevel
    self.calibrationSlope = calibrationSlope
    self.calibrationOffset = calibrationOffset
  }
}
