/// How well predictions rank positive records above negative ones.
public enum Discrimination {
  /// The chance that a positive record ranks above a negative one, ties counting half; nil without one of the classes.
  /// - Complexity: O(n log n).
  public static func auroc(_ scores: [LabelledScore]) -> Double? {
    var wins = 0.0
    var negativesBelow = 0.0
    var positives = 0.0
    for group in tied(scores, ascending: true) {
      let positive = group.reduce(0) { $0 + ($1.isPositive ? $1.weight : 0) }
      let negative = group.reduce(0) { $0 + ($1.isPositive ? 0 : $1.weight) }
      wins += positive * (negativesBelow + negative / 2)
      negativesBelow += negative
      positives += positive
    }
    return positives > 0 && negativesBelow > 0 ? wins / (positives * negativesBelow) : nil
  }

  /// Mean of the precision at each recall step, from the highest prediction down; ties are one step. Nil without a positive record.
  public static func averagePrecision(_ scores: [LabelledScore]) -> Double? {
    let all = scores.reduce(0) { $0 + ($1.isPositive ? $1.weight : 0) }
    guard all > 0 else { return nil }
    var seen = 0.0
    var hits = 0.0
    var sum = 0.0
    for group in tied(scores, ascending: false) {
      let found = group.reduce(0) { $0 + ($1.isPositive ? $1.weight : 0) }
      seen += group.reduce(0) { $0 + $1.weight }
      hits += found
      if seen > 0 { sum += found / all * hits / seen }
    }
    return sum
  }

  private static func tied(_ scores: [LabelledScore], ascending: Bool) -> [ArraySlice<LabelledScore>] {
    let sorted = scores.sorted { ascending ? $0.prediction < $1.prediction : $0.prediction > $1.prediction }
    var groups: [ArraySlice<LabelledScore>] = []
    var start = 0
    for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1].prediction != sorted[index].prediction {
      groups.append(sorted[start...index])
      start = index + 1
    }
    return groups
  }
}
