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

  public init(indicator: String, isMitigation: Bool, match: String?) {
    self.indicator = indicator
    self.isMitigation = isMitigation
    self.match = match
  }

  /// Change of the logit.
  public var difference: Double { (new ?? 0) - (old ?? 0) }

  fileprivate struct Key: Hashable {
    var indicator: String
    var isMitigation: Bool
    var match: String
  }

  /// A signal of one version as far as it is compared.
  public struct Part: Sendable, Hashable {
    public var indicator: String
    public var isMitigation: Bool
    /// Words found; nil for an absence.
    public var match: String?
    /// Log-odds that it adds to the clause's logit.
    public var contribution: Double

    public init(indicator: String, isMitigation: Bool, match: String?, contribution: Double) {
      self.indicator = indicator
      self.isMitigation = isMitigation
      self.match = match
      self.contribution = contribution
    }

    init(_ weighed: WeighedSignal, in text: DocumentResult) {
      self.init(
        indicator: weighed.signal.indicator, isMitigation: weighed.signal.direction == .mitigation,
        match: weighed.signal.range.map { text.string($0) }, contribution: weighed.contribution)
    }

    fileprivate var key: Key {
      let words = match.map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      return Key(indicator: indicator, isMitigation: isMitigation, match: words ?? "\u{0}")
    }
  }

  /// What changed between two clauses' signals, in the order of the old ones, then of the new ones.
  /// - Parameters: Scores with the texts that their signals point into.
  /// - Complexity: O(signals).
  static func changes(
    _ old: ClauseScore, in oldText: DocumentResult, _ new: ClauseScore, in newText: DocumentResult
  ) -> [ContributionChange] {
    changes(
      from: old.signals.map { Part($0, in: oldText) }, logit: old.logit, to: new.signals.map { Part($0, in: newText) }, logit: new.logit)
  }

  /// What changed between two clauses' signals, in the order of the old ones, then of the new ones.
  /// - Parameters:
  ///   - oldLogit: The intercept and all contributions of `old`; the same for the new ones.
  /// - Complexity: O(signals).
  public static func changes(
    from old: [Part], logit oldLogit: Double, to new: [Part], logit newLogit: Double
  ) -> [ContributionChange] {
    var open: [Key: [Int]] = [:]
    for (index, part) in new.enumerated().reversed() { open[part.key, default: []].append(index) }
    var changes: [ContributionChange] = []
    var taken = Set<Int>()
    for part in old {
      var change = ContributionChange(indicator: part.indicator, isMitigation: part.isMitigation, match: part.match)
      change.old = part.contribution
      if let index = open[part.key]?.popLast() {
        taken.insert(index)
        change.new = new[index].contribution
        if change.difference == 0 { continue }
      }
      changes.append(change)
    }
    for (index, part) in new.enumerated() where !taken.contains(index) {
      var change = ContributionChange(indicator: part.indicator, isMitigation: part.isMitigation, match: part.match)
      change.new = part.contribution
      changes.append(change)
    }
    let slope = meanSlope(oldLogit, newLogit)
    for index in changes.indices { changes[index].points = changes[index].difference * slope }
    return changes
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
