import LegalText

/// The last part of an explanation: what would lower the score, by how much, and in which words.
struct RepairList {
  let explanation: Explanation

  /// - Parameter repairs: The one that lowers most first; one of several indicators is all of them together.
  func text(_ repairs: [Repair], of clause: ScoredClause) -> String {
    guard !repairs.isEmpty else { return "" }
    var text = "What would lower it (computed by the model, all else unchanged)\n"
    let from = DecimalText.twoDecimals(clause.score.score)
    for repair in repairs {
      let change = "  \(from) → \(DisplayText.padded(DecimalText.twoDecimals(repair.score), to: 5, atStart: true))  "
      let indent = String(repeating: " ", count: DisplayText.width(change))
      guard repair.indicators.count == 1, let id = repair.indicators.first else {
        text += explanation.hanging(change, "all of these together: \(repair.band.rawValue)")
        continue
      }
      let info = explanation.catalogue[id]
      let lead = "\(explanation.names.words(for: id)), repaired: \(repair.band.rawValue)"
      text += explanation.hanging(change, lead)
      if let words = info?.repair, !words.isEmpty { text += explanation.hanging(indent, DisplayText.oneLine(words)) }
      if let words = info?.modelWording, !words.isEmpty {
        text += explanation.hanging(indent, "for example: “\(DisplayText.oneLine(words))”")
      }
      if !repair.earned.isEmpty {
        text += explanation.hanging(indent, "earns: " + repair.earned.map(explanation.names.words).joined(separator: ", "))
      }
    }
    return text + "\n"
  }
}
