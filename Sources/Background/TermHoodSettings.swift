/// The numbers of term-hood: data from `models/terms.tsv`, where each has its reason.
public struct TermHoodSettings: Sendable, Equatable {
  /// Score from which on a wording is reported.
  public var threshold = 0.0
  /// Words that the length of a document is mixed with: short texts show no rates.
  public var leanWords = 0.0
  /// Bits of neighbours' entropy from which on a wording counts as a whole.
  public var wholeBits = 1.0
  /// Unithood, in [0, 1], of a wording that the background does not know.
  public var unknownUnithood = 0.0
  /// Share of passages at which a wording that is spread alike counts as half general.
  public var generalShare = 1.0
  /// Clauses that must use a wording.
  public var leastClauses = 1
  /// Clauses that must use one that the background does not know.
  public var leastClausesUnknown = 1
  /// Worth of a candidate in the score, as a share of a listed term's; 0 for none.
  public var scoreShare = 0.0
  /// Clauses that must use a capitalised wording.
  public var leastClausesCapital = 1

  public init() {}
}
