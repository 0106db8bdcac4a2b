/// How far predictions mean what they say: predicted against observed shares in bins of equal mass.
public struct Reliability: Sendable {
  public struct Bin: Sendable, Hashable {
    public var count: Int
    public var weight: Double
    public var lowest: Double
    public var highest: Double
    /// Weighted means.
    public var predicted: Double
    public var observed: Double
    /// `(Σw)² / Σw²`: how many records of equal weight say as much.
    public var effectiveCount: Double
  }

  public let bins: [Bin]

  /// - Parameter binCount: Records are put in order and cut where the cumulated weight passes k / binCount; ties stay in the order given.
  public init(_ scores: [LabelledScore], binCount: Int = 5) {
    precondition(binCount >= 1, "at least one bin")
    let order = scores.indices.sorted { (scores[$0].prediction, $0) < (scores[$1].prediction, $1) }
    let total = scores.reduce(0) { $0 + $1.weight }
    var groups = [[LabelledScore]](repeating: [], count: binCount)
    var before = 0.0
    for index in order {
      // The record's middle decides, so that n equal weights make bins that differ by one at most.
      let middle = total > 0 ? (before + scores[index].weight / 2) / total : 0
      groups[min(Int(middle * Double(binCount)), binCount - 1)].append(scores[index])
      before += scores[index].weight
    }
    bins = groups.filter { !$0.isEmpty && $0.contains { $0.weight > 0 } }.map { group in
      let weight = group.reduce(0) { $0 + $1.weight }
      let squares = group.reduce(0) { $0 + $1.weight * $1.weight }
      return Bin(
        count: group.count, weight: weight, lowest: group[0].prediction, highest: group[group.count - 1].prediction,
        predicted: group.reduce(0) { $0 + $1.weight * $1.prediction } / weight,
        observed: group.reduce(0) { $0 + $1.weight * $1.target } / weight, effectiveCount: weight * weight / squares)
    }
  }

  /// Mean distance of predicted and observed shares, bins weighted by mass; upwards biased in small samples.
  public var expectedError: Double {
    let total = bins.reduce(0) { $0 + $1.weight }
    return total > 0 ? bins.reduce(0) { $0 + $1.weight * ($1.predicted - $1.observed).magnitude } / total : 0
  }

  /// Root mean square of the distances with the variance of the observed shares taken off (Kumar, Liang and Ma, NeurIPS 2019); 0 where chance
  /// alone explains them.
  public var debiasedError: Double {
    let total = bins.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return 0 }
    let square = bins.reduce(0) { sum, bin in
      let chance = bin.effectiveCount > 1 ? bin.observed * (1 - bin.observed) / (bin.effectiveCount - 1) : 0
      return sum + bin.weight / total * ((bin.predicted - bin.observed) * (bin.predicted - bin.observed) - chance)
    }
    return max(square, 0).squareRoot()
  }

  /// Mean squared distance of prediction and label (Brier 1950); nil for no records.
  public static func brier(_ scores: [LabelledScore]) -> Double? {
    let total = scores.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    return scores.reduce(0) { $0 + $1.weight * ($1.prediction - $1.target) * ($1.prediction - $1.target) } / total
  }
}
