/// How a background is counted. The figures depend on these numbers and the corpus alone.
public struct BackgroundSettings: Sendable, Equatable {
  /// Least number of times a wording has to occur in the corpus, 2 to 255.
  public var minimumCount = 6
  /// Most wordings that are kept; the minimum count rises until they fit.
  public var maximumEntries = 180_000
  /// Words of a passage, the unit in which "in how many places" is counted. Files would be no such unit: a code's title has as many words
  /// as a thousand acts.
  public var passageWords = 1_000
  /// See `Dispersion.overTraditions`.
  public var leanWords = 200_000.0
  /// The filter of the first pass has 2^bits cells of one byte.
  public var filterBits = 25

  public init() {}

  /// Names and values for the manifest.
  public var rows: [(name: String, value: String)] {
    [
      ("minimum-count", "\(minimumCount)"), ("maximum-entries", "\(maximumEntries)"), ("passage-words", "\(passageWords)"),
      ("lean-words", "\(Int(leanWords))"), ("filter-bits", "\(filterBits)"), ("context-classes", "\(ContextEntropy.classCount)"),
      ("candidate-words", "\(Candidate.maximumWords)"),
    ]
  }
}
