/// Who acts, over whom, on what, and under which penalty: places of words that are printed in the law, never words of ours.
///
/// Read by shallow rules from the sentence that the clause really says; what the rules do not find is nil.
public struct ClauseFields: Sendable, Hashable {
  /// Who is empowered, bound or punished: "An inspector".
  public var actor: ByteRange?
  /// Over whom or against whom: "the owner of a wreck".
  public var target: ByteRange?
  /// Which thing or data: "any document".
  public var object: ByteRange?
  /// The penalty as printed: "imprisonment for a term not exceeding five years".
  public var penalty: ByteRange?
  /// The longest deprivation of liberty that the penalty's words name, in months.
  public var maximumMonths: Int?
  /// The highest fine that the penalty's words name, in the law's currency or units.
  public var maximumFine: Double?

  public init(
    actor: ByteRange? = nil, target: ByteRange? = nil, object: ByteRange? = nil, penalty: ByteRange? = nil, maximumMonths: Int? = nil,
    maximumFine: Double? = nil
  ) {
    self.actor = actor
    self.target = target
    self.object = object
    self.penalty = penalty
    self.maximumMonths = maximumMonths
    self.maximumFine = maximumFine
  }

  public var isEmpty: Bool { actor == nil && target == nil && object == nil && penalty == nil }
}
