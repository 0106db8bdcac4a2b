import LegalText

/// The findings of one indicator in one clause, for a short answer to the question why.
struct FindingSummary {
  var indicator: String
  /// Sum over the indicator's findings.
  var contribution: Double
  /// The words found, each once, in the order of the findings; empty when all are absences.
  var words: [String]

  /// One summary an indicator, the largest contribution first, equals in the order of the findings.
  static func all(of clause: ScoredClause, in result: DocumentResult) -> [FindingSummary] {
    var summaries: [FindingSummary] = []
    for finding in clause.score.findings {
      let words = result.words(of: finding.signal)
      if let index = summaries.firstIndex(where: { $0.indicator == finding.signal.indicator }) {
        summaries[index].contribution += finding.contribution
        if let words, !summaries[index].words.contains(words) { summaries[index].words.append(words) }
      } else {
        summaries.append(
          FindingSummary(indicator: finding.signal.indicator, contribution: finding.contribution, words: words.map { [$0] } ?? []))
      }
    }
    return summaries.enumerated().sorted { left, right in
      left.element.contribution != right.element.contribution
        ? left.element.contribution > right.element.contribution : left.offset < right.offset
    }.map(\.element)
  }

  /// `open ended list “or any other”, “and similar”`.
  /// - Parameter maximumWidth: Cells for each of the quoted words.
  func plainWords(_ names: IndicatorNames, maximumWidth: Int = 40) -> String {
    let quoted = words.map { "“" + DisplayText.truncated($0, to: maximumWidth) + "”" }
    return names.words(for: indicator) + (quoted.isEmpty ? "" : " " + quoted.joined(separator: ", "))
  }
}
