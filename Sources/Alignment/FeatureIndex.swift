/// Finds the clauses that share rare features with another one, without comparing all with all.
struct FeatureIndex {
  private var postings: [UInt64: [Int]] = [:]
  private let weights: WordWeights

  /// Rare features of a clause that are looked up.
  private static let probeCount = 24
  /// Features of more clauses than this lead nowhere: they are ordinary words.
  private static let longestPosting = 64
  /// Clauses that are handed out for one.
  private static let candidateLimit = 12

  /// - Parameter members: Indices of `bags` to be found, ascending.
  init(_ bags: [FeatureBag], members: [Int], weights: WordWeights) {
    self.weights = weights
    for member in members {
      for (feature, _) in bags[member].ordered { postings[feature, default: []].append(member) }
    }
  }

  /// Indices of clauses that share the most weight of rare features, best first, ties by position.
  /// - Complexity: O(features + probes × longest posting).
  func candidates(for bag: FeatureBag) -> [Int] {
    var found: [Int: Double] = [:]
    for feature in weights.rarest(bag, limit: Self.probeCount) {
      guard let clauses = postings[feature], clauses.count <= Self.longestPosting else { continue }
      let weight = weights.weight(feature)
      for clause in clauses { found[clause, default: 0] += weight }
    }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit).map(\.key)
  }
}
