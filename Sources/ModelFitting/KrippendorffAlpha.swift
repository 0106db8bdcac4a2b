/// Agreement of several passes over the same units beyond chance (Krippendorff, Content Analysis, 2004).
public enum KrippendorffAlpha {
  /// How far two values differ.
  public enum Metric: Sendable {
    /// 0 or 1.
    case nominal
    /// The square of the difference.
    case interval

    func distance(_ a: Double, _ b: Double) -> Double {
      switch self {
      case .nominal: a == b ? 0 : 1
      case .interval: (a - b) * (a - b)
      }
    }
  }

  /// 1 - observed disagreement / expected disagreement: 1 for full agreement, 0 for chance.
  /// - Parameter units: For each unit the values that it was given; units with fewer than two say nothing and are left out.
  /// - Returns: Nil without a unit that has two values. 1 when all values are the same.
  /// - Complexity: O(values + distinct values²).
  public static func value(_ units: [[Double]], metric: Metric = .nominal) -> Double? {
    let paired = units.filter { $0.count >= 2 }
    guard !paired.isEmpty else { return nil }
    var observed = 0.0
    var counts: [Double: Double] = [:]
    var total = 0.0
    for unit in paired {
      for (index, a) in unit.enumerated() {
        counts[a, default: 0] += 1
        for (other, b) in unit.enumerated() where other != index { observed += metric.distance(a, b) / Double(unit.count - 1) }
      }
      total += Double(unit.count)
    }
    observed /= total
    let values = counts.keys.sorted()
    var expected = 0.0
    for a in values {
      for b in values { expected += (counts[a] ?? 0) * (counts[b] ?? 0) * metric.distance(a, b) }
    }
    expected /= total * (total - 1)
    return expected > 0 ? 1 - observed / expected : 1
  }
}
