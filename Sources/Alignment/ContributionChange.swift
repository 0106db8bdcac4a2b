import LegalText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One signal that weighs otherwise in the new version than in the old one. The changes of a pair of clauses add up to the difference of
/// their logits.
public struct ContributionChange: Sendable, Hashable {
  public var indicator: String
  public var isMitigation: Bool
  /// The words found, blanks as printed; nil for an absence.
  public var match: String?
  /// Contributions to the logit; nil on the side that does not have the signal.
  public var old: Double?
  public var new: Double?
  /// Share of the score's difference, in points: the change of the logit times the mean slope of the score between the two logits
  /// (Aumann and Shapley's rule). The shares of a pair of clauses add up to the difference of their scores.
  public var points = 0.0

  /// Change of the logit.
  public var difference: Double { (new ?? 0) - (old ?? 0) }

  private struct Key: Hashable {
    var indicator: String
    var isMitigation: Bool
    var match: String
  }

  /// What changed between two clauses' signals, in the order of the old ones, then of the new ones.
  /// - Parameters: Scores with the texts that their signals point into.
  /// - Complexity: O(signals).
  static func changes(
    _ old: ClauseScore, in oldText: DocumentResult, _ new: ClauseScore, in newText: DocumentResult
  ) -> [ContributionChange] {
    var open: [Key: [Int]] = [:]
    for (index, weighed) in new.signals.enumerated().reversed() { open[key(weighed, newText), default: []].append(index) }
    var changes: [ContributionChange] = []
    var taken = Set<Int>()
    for weighed in old.signals {
      let key = key(weighed, oldText)
      var change = change(weighed, oldText)
      change.old = weighed.contribution
      if let index = open[key]?.popLast() {
        taken.insert(index)
        change.new = new.signals[index].contribution
        if change.difference == 0 { continue }
      }
      changes.append(change)
    }
    for (index, weighed) in new.signals.enumerated() where !taken.contains(index) {
      var change = change(weighed, newText)
      change.new = weighed.contribution
      changes.append(change)
    }
    let slope = meanSlope(old.logit, new.logit)
    for index in changes.indices { changes[index].points = changes[index].difference * slope }
    return changes
  }

  private static func key(_ weighed: WeighedSignal, _ text: DocumentResult) -> Key {
    let words = weighed.signal.range.map { text.string($0).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return Key(indicator: weighed.signal.indicator, isMitigation: weighed.signal.direction == .mitigation, match: words ?? "\u{0}")
  }

  private static func change(_ weighed: WeighedSignal, _ text: DocumentResult) -> ContributionChange {
    ContributionChange(
      indicator: weighed.signal.indicator, isMitigation: weighed.signal.direction == .mitigation,
      match: weighed.signal.range.map { text.string($0) })
  }

  /// Points of the score for one unit of the logit, on the way from one logit to the other.
  private static func meanSlope(_ old: Double, _ new: Double) -> Double {
    let distance = new - old
    // Below this the quotient is lost in rounding, and the slope in the middle is exact to eight digits.
    guard distance.magnitude < 1e-4 else { return 100 * (logistic(new) - logistic(old)) / distance }
    let share = logistic((old + new) / 2)
    return 100 * share * (1 - share)
  }

  private static func logistic(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
