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
  /// By how much the new score would differ without this change, in points of the score. Scores bend at their ends: only a single change
  /// gives the whole difference.
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
    let isSingle = changes.count == 1
    for index in changes.indices {
      changes[index].points =
        isSingle ? new.score - old.score : 100 * (logistic(new.logit) - logistic(new.logit - changes[index].difference))
    }
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

  private static func logistic(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
