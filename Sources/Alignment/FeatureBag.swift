/// How often each word, and each pair of neighbouring words, stands in a clause.
struct FeatureBag {
  private(set) var counts: [UInt64: Int32]
  /// Ascending by feature, each once.
  private(set) var ordered: [(feature: UInt64, count: Int32)]
  let wordCount: Int

  init(_ words: [UInt64]) {
    var counts: [UInt64: Int32] = [:]
    for (index, word) in words.enumerated() {
      counts[word, default: 0] += 1
      if index > 0 { counts[TextDigest.of([words[index - 1], word]), default: 0] += 1 }
    }
    self.init(counts, wordCount: words.count)
  }

  private init(_ counts: [UInt64: Int32], wordCount: Int) {
    self.counts = counts
    self.wordCount = wordCount
    ordered = counts.map { (feature: $0.key, count: $0.value) }.sorted { $0.feature < $1.feature }
  }

  /// What is left when the other's features are taken away.
  func subtracting(_ other: FeatureBag) -> FeatureBag {
    var rest = counts
    for (feature, count) in other.ordered {
      guard let own = rest[feature] else { continue }
      rest[feature] = own > count ? own - count : nil
    }
    return FeatureBag(rest, wordCount: max(0, wordCount - other.wordCount))
  }
}
