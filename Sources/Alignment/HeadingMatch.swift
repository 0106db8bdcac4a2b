/// How the headings of two versions relate. A word says the less, the more headings have it ("Prohibition of", "computer").
struct HeadingMatch {
  enum Relation { case alike, unlike, unknown }

  /// Similarity in [0, 1] from which headings are alike, and below which they have nothing in common.
  private static let likeness = 0.4
  private static let strangeness = 0.15

  private let bags: [[UInt64]: FeatureBag]
  private let weights: WordWeights

  /// - Complexity: O(words of the headings).
  init(_ clauses: [ClauseSketch]) {
    let headings = Set(clauses.map(\.heading)).filter { !$0.isEmpty }
    bags = Dictionary(headings.map { ($0, FeatureBag($0)) }, uniquingKeysWith: { first, _ in first })
    weights = WordWeights(Array(bags.values))
  }

  /// A clause without a heading proves nothing.
  func relation(_ old: ClauseSketch, _ new: ClauseSketch) -> Relation {
    guard let left = bags[old.heading], let right = bags[new.heading] else { return .unknown }
    if old.heading == new.heading { return .alike }
    let similarity = weights.similarity(left, right)
    return similarity >= Self.likeness ? .alike : similarity < Self.strangeness ? .unlike : .unknown
  }
}
