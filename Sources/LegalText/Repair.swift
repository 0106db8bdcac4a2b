/// What a clause would score if a fault were repaired: computed by the model from the clause's other signals, not estimated.
public struct Repair: Sendable, Hashable {
  /// The indicators whose findings are gone.
  public var indicators: [String]
  /// Mitigations that the repaired words earn, in full strength.
  public var earned: [String]
  /// The clause's score without the fault, in [0, 100], never above the score with it.
  public var score: Double

  public init(indicators: [String], earned: [String], score: Double) {
    self.indicators = indicators
    self.earned = earned
    self.score = score
  }

  public var band: Band { Band(score: score) }
}
