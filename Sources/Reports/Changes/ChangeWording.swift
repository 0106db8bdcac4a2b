import Alignment
import LegalText

/// Changes in words, the same in all reports.
enum ChangeWording {
  /// `Section 2(1) Illegal content`, with the old name before it when that differs: `Section 2 → Section 3`.
  static func title(_ change: ClauseChange, _ comparison: InstrumentComparison) -> String {
    let alignment = change.alignment
    let old = names(alignment.old, comparison.old)
    let new = names(alignment.new, comparison.new)
    let heading =
      alignment.new.first.map { comparison.new.node(of: $0).heading } ?? alignment.old.first.map { comparison.old.node(of: $0).heading }
    let name = alignment.new.isEmpty ? old : alignment.old.isEmpty || old == new ? new : "\(old) → \(new)"
    return heading.map { $0.isEmpty ? name : "\(name) \(DisplayText.oneLine($0))" } ?? name
  }

  private static func names(_ clauses: [Int], _ version: InstrumentVersion) -> String {
    clauses.map { clause in
      let node = version.node(of: clause)
      return DisplayText.oneLine(node.label.isEmpty ? node.id : node.label)
    }.joined(separator: " + ")
  }

  /// `reworded`, `reworded, renumbered`, `reworded around its list`, `affected`.
  static func kind(_ change: ClauseChange) -> String {
    let alignment = change.alignment
    if change.isOnlyAffected { return "affected" }
    var words = [change.isInherited ? "reworded around the list" : alignment.kind.rawValue]
    if alignment.isMoved, alignment.kind != .moved || change.isInherited { words.append("moved") }
    if alignment.isRenumbered, alignment.kind != .renumbered || change.isInherited { words.append("renumbered") }
    return words.joined(separator: ", ")
  }

  /// `46.26 M → 57.40 E (+11.14)`; one side alone for an added or repealed clause.
  static func scores(_ change: ClauseChange) -> String {
    func words(_ score: ClauseScore) -> String { "\(DecimalText.twoDecimals(score.score)) \(BandMark.letter(score.band))" }
    switch (change.oldScore, change.newScore) {
    case (let old?, let new?):
      let delta = DecimalText.signed(new.score - old.score)
      return "\(words(old)) → \(words(new)) (\(delta))"
    case (nil, let new?): return "new: \(words(new))"
    case (let old?, nil): return "was \(words(old))"
    case (nil, nil): return ""
    }
  }

  /// `mitigation mens-rea “dishonestly” removed: +1.61 log-odds, +11.14 points`.
  static func contribution(_ change: ContributionChange) -> String {
    let what = "\(change.isMitigation ? "mitigation" : "finding") \(change.indicator)"
    let match = change.match.map { " “\(DisplayText.oneLine($0))”" } ?? ""
    let fate = change.old == nil ? "added" : change.new == nil ? "removed" : "weighs otherwise"
    return "\(what)\(match) \(fate): \(DecimalText.signed(change.difference)) log-odds, \(DecimalText.signed(change.points)) points"
  }

  static func definition(_ change: DefinitionChange, _ comparison: InstrumentComparison) -> String {
    let place = (change.new ?? change.old).map { " (\($0))" } ?? ""
    let users = change.users.map { comparison.new.node(of: $0).id }
    let used = users.isEmpty ? "used nowhere" : "used in " + users.joined(separator: ", ")
    return "definition of “\(DisplayText.oneLine(change.term))”\(place) \(change.kind.rawValue): \(used)"
  }

  /// `1 reworded, 2 renumbered, 5 unchanged`, kinds that do not occur left out.
  static func counts(_ comparison: InstrumentComparison) -> String {
    let inherited = comparison.changes.count { $0.isInherited }
    let affected = comparison.changes.count { $0.isOnlyAffected }
    var parts: [String] = []
    for kind in ClauseAlignment.Kind.allCases where kind != .unchanged {
      let count = comparison.changes.count { $0.alignment.kind == kind && !$0.isInherited }
      if count > 0 { parts.append("\(count) \(kind.rawValue)") }
    }
    if inherited > 0 { parts.append("\(inherited) reworded around the list") }
    let unchanged = comparison.alignments.count - comparison.changes.count
    if affected > 0 { parts.append("\(affected) affected") }
    parts.append("\(unchanged) unchanged")
    return parts.joined(separator: ", ")
  }

  /// `2 riskier, 1 safer`: clauses by their scores.
  static func directions(_ comparison: InstrumentComparison) -> String {
    let riskier = comparison.changes.count { $0.isRiskier && $0.delta != nil }
    let safer = comparison.changes.count { ($0.delta ?? 0) < -0.004 }
    return "\(riskier) riskier, \(safer) safer"
  }
}
