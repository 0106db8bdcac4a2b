/// How unevenly a wording is spread over the parts of a corpus.
public enum Dispersion {
  /// Gries' deviation of proportions, normalised: 0 when the shares of a wording are those of the parts, 1 when all of it stands in the
  /// smallest part.
  ///
  /// DP = ½ Σ |observed share − expected share| (Gries, Int. J. Corpus Linguistics 13, 2008); DPnorm = DP / (1 − smallest expected share)
  /// (Lijffijt and Gries, ibid. 17, 2012), which makes 1 reachable.
  /// - Parameters:
  ///   - observed: How often the wording stands in each part; not negative.
  ///   - expected: Size of each part, in any unit; positive.
  /// - Returns: 0 for a wording that stands nowhere and for a single part.
  public static func deviation(observed: [Double], expected: [Double]) -> Double {
    precondition(observed.count == expected.count, "each part has a size")
    let (total, size) = (observed.reduce(0, +), expected.reduce(0, +))
    guard total > 0, size > 0, expected.count > 1, let smallest = expected.min() else { return 0 }
    var deviation = 0.0
    for (count, part) in zip(observed, expected) { deviation += abs(count / total - part / size) }
    return min(1, deviation / 2 / (1 - smallest / size))
  }

  /// The same over traditions of law that count alike whatever their size, from rates that lean on the whole corpus where a tradition is
  /// small.
  ///
  /// By sizes, a code of 25 million words would be the measure of itself: a term of American law alone would look evenly spread. So the parts
  /// are the rates: rate = (count + lean · pooled rate) / (words + lean), each expected to be one share of as many as there are traditions.
  /// - Parameters:
  ///   - counts: Of the wording in each tradition. - sizes: Words of each tradition.
  ///   - lean: Words of the whole corpus that each rate is mixed with; 0 for plain rates.
  public static func overTraditions(counts: [UInt32], sizes: [Int], lean: Double) -> (deviation: Double, meanRate: Double) {
    let pooled = Double(counts.reduce(0) { $0 + Int($1) }) / Double(max(1, sizes.reduce(0, +)))
    let rates = zip(counts, sizes).map { count, size in
      let words = Double(size) + lean
      return words > 0 ? (Double(count) + lean * pooled) / words : 0
    }
    let mean = rates.reduce(0, +) / Double(max(1, rates.count))
    return (deviation(observed: rates, expected: rates.map { _ in 1 }), mean)
  }
}
