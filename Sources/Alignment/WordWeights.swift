#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The features by which clauses are compared, words and pairs of neighbouring words, and what a feature is worth: the rarer, the more.
struct WordWeights {
  private var clauseCounts: [UInt64: Int32] = [:]
  private var clauseCount = 0

  /// Counts in how many clauses each feature stands.
  init(_ clauses: [FeatureBag]) {
    clauseCount = clauses.count
    for clause in clauses {
      for feature in clause.counts.keys { clauseCounts[feature, default: 0] += 1 }
    }
  }

  /// `ln(1 + clauses / clauses with it)`, above 0.
  func weight(_ feature: UInt64) -> Double { log(1 + Double(clauseCount) / Double(max(1, clauseCounts[feature] ?? 1))) }

  /// Sum over all occurrences, in a fixed order so that the sum is the same on each run.
  func total(_ bag: FeatureBag) -> Double { bag.ordered.reduce(0) { $0 + weight($1.feature) * Double($1.count) } }

  /// Weight of what both have.
  func shared(_ left: FeatureBag, _ right: FeatureBag) -> Double {
    let (small, large) = left.ordered.count <= right.ordered.count ? (left, right) : (right, left)
    var sum = 0.0
    for (feature, count) in small.ordered {
      if let other = large.counts[feature] { sum += weight(feature) * Double(min(count, other)) }
    }
    return sum
  }

  /// Weighted Dice coefficient, 0 for nothing in common to 1 for the same features.
  func similarity(_ left: FeatureBag, _ right: FeatureBag) -> Double {
    let sum = total(left) + total(right)
    return sum > 0 ? 2 * shared(left, right) / sum : 0
  }

  /// The rarest features of a clause, rarest first, ties by number.
  func rarest(_ bag: FeatureBag, limit: Int) -> [UInt64] {
    bag.ordered.map { (clauseCounts[$0.feature] ?? 0, $0.feature) }.sorted { $0 < $1 }.prefix(limit).map(\.1)
  }
}
