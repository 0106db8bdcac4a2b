/// A wording that a document uses as if it were a term, with what speaks for it.
public struct TermCandidate: Sendable {
  public var key: UInt64
  /// Where it stands in the operative clauses, ascending, as tokens.
  public var places: [Range<Int>]
  /// Clauses that use it.
  public var clauseCount: Int
  /// Frequency times length, less what longer candidates account for.
  public var cValue: Double
  /// How much more frequent it is here than in the background, in bits.
  public var weirdness: Double
  /// Whether it is a whole, in [0, 1].
  public var unithood: Double
  /// 1 less how general it is, in [0, 1].
  public var specificity: Double
  public var isKnown: Bool

  /// Term-hood: log₂(1 + C-value) · weirdness · unithood · specificity, at least 0.
  public var score: Double {
    guard cValue > 0 else { return 0 }
    return logarithm(1 + cValue) * max(0, weirdness) * unithood * specificity
  }
}
