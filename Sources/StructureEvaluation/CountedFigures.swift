/// Right, false and missed answers, and what is made of them.
public struct CountedFigures: Sendable, Equatable {
  public var right = 0
  public var spurious = 0
  public var missed = 0

  public init(right: Int = 0, spurious: Int = 0, missed: Int = 0) {
    self.right = right
    self.spurious = spurious
    self.missed = missed
  }

  /// Share of the answers that are right; without an answer 1 when none was wanted, else 0.
  public var precision: Double { right + spurious > 0 ? Double(right) / Double(right + spurious) : missed == 0 ? 1 : 0 }
  /// Share of the wanted answers that were given; 1 when none was wanted.
  public var recall: Double { right + missed > 0 ? Double(right) / Double(right + missed) : 1 }
  /// Harmonic mean of both.
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  static func += (left: inout CountedFigures, right: CountedFigures) {
    left.right += right.right
    left.spurious += right.spurious
    left.missed += right.missed
  }
}
