import LegalText
import Tokenization

/// How like the clauses of two texts are that need not be versions of each other: the weighted Dice coefficient of words and pairs of words of their
/// readings and headings, in which rare words weigh more. Only words that are the same count: *computer data* and *electronic information* have
/// nothing in common here.
struct ClauseLikeness {
  private let other: [FeatureBag]
  private let scored: [FeatureBag]
  private let weights: WordWeights
  private let otherTotals: [Double]
  /// By feature the clauses of the other text that have it, ascending.
  private var postings: [UInt64: [(clause: Int, count: Int32)]] = [:]

  init(other: InstrumentVersion, scored: InstrumentVersion) {
    self.other = Self.bags(other)
    self.scored = Self.bags(scored)
    let weights = WordWeights(self.other + self.scored)
    self.weights = weights
    otherTotals = self.other.map { weights.total($0) }
    for (clause, bag) in self.other.enumerated() {
      for (feature, count) in bag.ordered { postings[feature, default: []].append((clause, count)) }
    }
  }

  /// The likeness of a scored clause to each clause of the other text, in [0, 1].
  /// - Complexity: O(clauses of the other text × features of the clause) at most.
  func likenesses(ofScored clause: Int) -> [Double] {
    var shared = [Double](repeating: 0, count: other.count)
    let bag = scored[clause]
    for (feature, count) in bag.ordered {
      guard let found = postings[feature] else { continue }
      let weight = weights.weight(feature)
      for one in found { shared[one.clause] += weight * Double(min(count, one.count)) }
    }
    let total = weights.total(bag)
    return shared.indices.map { index in
      let sum = total + otherTotals[index]
      return sum > 0 ? min(1, 2 * shared[index] / sum) : 0
    }
  }

  private static func bags(_ version: InstrumentVersion) -> [FeatureBag] {
    version.result.clauses.indices.map { clause in
      let heading = version.node(of: clause).heading.split(whereSeparator: \.isWhitespace)
      return FeatureBag(heading.map { TextDigest.of(WordFolding.folded(String($0))) } + version.whole[clause].keys)
    }
  }
}
