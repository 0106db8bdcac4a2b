import RiskModel

extension Ruleset {
  /// Sixteen hexadecimal digits over all that decides about a score besides the text, allowed terms included: scores under the same
  /// digits differ only because texts do.
  public var comparisonHash: String {
    guard !allowances.isEmpty else { return contentHash }
    var digest = ContentDigest()
    digest.add(contentHash)
    for allowance in allowances {
      for part in [allowance.words, allowance.indicator ?? "", allowance.clause ?? ""] { digest.add(part) }
    }
    return digest.hexadecimal
  }
}
