import Alignment
import LegalText

/// Two texts side by side in words, the same in all reports.
struct SideBySideWording: Sendable {
  let names: IndicatorNames
  private let topics: [String: String]

  init(names: IndicatorNames, topics: [Topic]) {
    self.names = names
    self.topics = Dictionary(topics.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// What the texts are to each other, why that is assumed, and how to read the rows.
  func relation(_ sides: SideBySide) -> String {
    let share = DecimalText.percent(sides.foundAgain)
    switch sides.relation {
    case .versions:
      return
        "Read as two versions of one text: \(share) of the words of both stand in clauses that were found again in the other by their "
        + "words. Words that only one side has are struck out on the side compared with and underlined on the side scored."
    case .texts:
      return
        "Read as two different texts: \(share) of the words of both stand in clauses that were found again in the other. Each clause "
        + "that is scored stands beside the clause of the other text that is most like it, and the likeness, from 0 to 1, says how sure that is. Only the "
        + "same words count, so clauses that say the same in other words may stand alone, and clauses that stand side by side may say different things."
    }
  }

  /// How many clauses are in which kind of row, and where the risk is higher.
  func counts(_ sides: SideBySide) -> String {
    let rows = sides.rows
    let compared = rows.filter { $0.sureness != .topic }.compactMap(\.change.delta)
    let higher = compared.count { $0 > 0.004 }
    let lower = compared.count { $0 < -0.004 }
    let alone = (
      scored: rows.count { $0.sureness == nil && $0.change.new != nil }, other: rows.count { $0.sureness == nil && $0.change.old != nil }
    )
    let directions = "higher than \(sides.relation == .versions ? "before" : "a counterpart of like wording"): \(higher), lower: \(lower)."
    switch sides.relation {
    case .versions: return "Clauses: " + ChangeWording.counts(sides.comparison) + "; " + directions
    case .texts:
      let kinds = [SideBySideRow.Sureness.close, .similar, .topic].map { kind in "\(rows.count { $0.sureness == kind }) \(Self.words(kind))"
      }
      return "Clauses scored: \(kinds.joined(separator: ", ")), \(alone.scored) without a counterpart; "
        + "\(alone.other) of the other text are nobody's counterpart; \(directions)"
    }
  }

  /// `Section 2 → Section 3 Illegal content`, or `Article 2 Access beside Section 4(1) Illegal access`; the side compared with stands first.
  func title(_ row: SideBySideRow, _ sides: SideBySide) -> String {
    guard row.likeness != nil, let old = row.change.old, let new = row.change.new else {
      return ChangeWording.title(row.change, sides.comparison)
    }
    return sides.other.result.title(of: sides.other.node(of: old)) + " beside " + sides.scored.result.title(of: sides.scored.node(of: new))
  }

  /// `+0.99 → none`: what a signal adds to the log-odds on each side.
  func logOdds(_ change: ContributionChange) -> String {
    [change.old, change.new].map { $0.map { DecimalText.signed($0) } ?? "none" }.joined(separator: " → ")
  }

  /// `reworded; 46.26 M → 57.40 E (+11.14)`, or how sure the pair is.
  func facts(_ row: SideBySideRow, _ sides: SideBySide) -> String {
    guard let sureness = row.sureness, sureness != .version else {
      return ChangeWording.kind(row.change) + "; " + ChangeWording.scores(row.change)
    }
    var text = Self.words(sureness) + ", likeness \(DecimalText.twoDecimals(row.likeness ?? 0))"
    if !row.topics.isEmpty { text += " (both on \(row.topics.map { topics[$0] ?? $0 }.joined(separator: ", ")))" }
    if let rival = row.rival {
      let result = sides.other.result
      text += "; nearly as like is \(result.title(of: sides.other.node(of: rival.clause))), \(DecimalText.twoDecimals(rival.likeness))"
    }
    // A difference of scores means something only where the clauses do.
    return text + "; " + (sureness == .topic ? "too little in common to compare words or scores" : ChangeWording.scores(row.change))
  }

  func fate(_ kind: DefinitionChange.Kind) -> String {
    switch kind {
    case .added: "defined only in the text scored"
    case .changed: "defined in other words"
    case .removed: "defined only in the text compared with"
    }
  }

  /// Indices of the rows whose two scores differ most, the largest difference first.
  func largest(_ sides: SideBySide, limit: Int) -> [Int] {
    func size(_ index: Int) -> Double { sides.rows[index].sureness == .topic ? 0 : sides.rows[index].change.delta?.magnitude ?? 0 }
    let rows = sides.rows.indices.filter { size($0) >= 0.005 }
    return Array(rows.sorted { (size($1), $0) < (size($0), $1) }.prefix(limit))
  }

  private static func words(_ sureness: SideBySideRow.Sureness) -> String {
    switch sureness {
    case .version: "a version of it"
    case .close: "close in wording"
    case .similar: "similar in wording"
    case .topic: "on the same topic only"
    }
  }
}
