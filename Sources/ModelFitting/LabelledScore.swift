/// One prediction beside its label.
public struct LabelledScore: Sendable, Hashable {
  /// Probability in [0, 1].
  public var prediction: Double
  /// In [0, 1]; at least ½ counts as positive where only two classes are known.
  public var target: Double
  public var weight: Double
  /// Records of one cluster are drawn together by the bootstrap.
  public var cluster: String

  public init(prediction: Double, target: Double, weight: Double = 1, cluster: String = "") {
    self.prediction = prediction
    self.target = target
    self.weight = weight
    self.cluster = cluster
  }

  public var isPositive: Bool { target >= 0.5 }
}
