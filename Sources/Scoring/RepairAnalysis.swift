import Indicators
public import LegalText
public import RiskModel

/// Counterfactuals of a scored clause: how far each repair would lower its score, all else unchanged.
///
/// ```swift
/// for repair in RepairAnalysis(model: ruleset.model).repairs(of: clause) { show(repair.indicators, repair.score) }
/// ```
/// Safe from any thread.
public struct RepairAnalysis: Sendable {
  private let model: RiskModel
  /// Indicators that read a pattern of other findings.
  private let patterns: Set<String>
  /// Indicators whose repair earns a mitigation, in the order of the registry.
  private let earning: [IndicatorInfo]

  public init(model: RiskModel) {
    self.model = model
    patterns = Set(IndicatorRegistry.infos.filter(\.isPattern).map(\.id))
    earning = IndicatorRegistry.infos.filter { $0.earns != nil }
  }

  /// - Returns: One repair for each indicator that fired, the one that lowers most first (ties in the order of the findings), and last,
  ///   when there are several, all of them together. Empty for a clause without findings.
  /// - Complexity: O(indicators that fired · signals).
  public func repairs(of clause: ScoredClause) -> [Repair] {
    let signals = clause.score.signals.map(\.signal)
    var fired: [String] = []
    for signal in signals where signal.direction == .risk && !fired.contains(signal.indicator) { fired.append(signal.indicator) }
    // A pattern is repaired by repairing its parts.
    fired.removeAll { patterns.contains($0) }
    var repairs = fired.map { repair([$0], signals, clause) }
    repairs = repairs.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }.map(\.element)
    if fired.count > 1 { repairs.append(repair(fired, signals, clause)) }
    return repairs
  }

  private func repair(_ indicators: [String], _ signals: [Signal], _ clause: ScoredClause) -> Repair {
    let gone = signals.filter { $0.direction == .risk && indicators.contains($0.indicator) }.compactMap(\.range)
    var rest = signals.filter { signal in
      guard signal.direction == .risk else { return true }
      // Words that are replaced take every finding at them along.
      let isReplaced = signal.range.map { range in gone.contains { $0.contains(range) } } ?? false
      return !indicators.contains(signal.indicator) && !isReplaced
    }
    // A pattern ends with any of its parts.
    IndicatorRegistry.removeUnsupported(from: &rest)
    var earned: [String] = []
    for info in earning where indicators.contains(info.id) {
      guard let id = info.earns, !earned.contains(id), let place = firstFinding(info.id, signals) else { continue }
      // What the clause has already in full is not earned again.
      guard !rest.contains(where: { $0.indicator == id && $0.strength == .mandatory }) else { continue }
      rest.removeAll { $0.indicator == id }
      rest.append(
        Signal(
          indicator: id, direction: .mitigation, value: 1, range: place.range, strength: .mandatory, reason: info.repair,
          source: place.source))
      earned.append(id)
    }
    return Repair(
      indicators: indicators, earned: earned, score: model.score(role: clause.role, usedBy: clause.users, signals: rest).score)
  }

  private func firstFinding(_ indicator: String, _ signals: [Signal]) -> Signal? {
    signals.first { $0.indicator == indicator && $0.direction == .risk }
  }
}
