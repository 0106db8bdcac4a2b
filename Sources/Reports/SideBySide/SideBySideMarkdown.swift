public import Alignment
public import LegalText

/// `score --compare --format markdown`: two texts for an issue tracker.
public struct SideBySideMarkdown: Sendable {
  private let wording: SideBySideWording
  /// Rows whose scores are all lower are left out.
  public var minimumScore = 0.0
  /// Pairs shown, those whose scores differ most; 0 shows all. As many clauses without a counterpart are shown of each text.
  public var limit = 50

  public init(names: IndicatorNames, topics: [Topic]) { wording = SideBySideWording(names: names, topics: topics) }

  /// - Complexity: O(words + signals).
  public func render(_ sides: SideBySide) -> [UInt8] {
    let (other, scored) = (sides.other.result, sides.scored.result)
    var text = "# \(MarkdownText.escaped(scored.name)) beside \(MarkdownText.escaped(other.name))\n\n\(ReviewNotice.text)\n\n"
    text += "| | document | clauses | highest | mean |\n|---|---|--:|--:|--:|\n"
    for (role, result) in [("compared with", other), ("scored", scored)] {
      guard let sum = result.rollUp else { continue }
      text += "| \(role) | \(MarkdownText.escaped(result.name)) | \(sum.clauseCount) | \(DecimalText.twoDecimals(sum.score)) "
      text += "\(sum.band.rawValue) | \(DecimalText.twoDecimals(sum.mean)) |\n"
    }
    text += "\n\(MarkdownText.escaped(wording.relation(sides)))\n\n**\(MarkdownText.escaped(wording.counts(sides)))**\n"
    for result in [other, scored] where result.isPartial {
      text += "\n**Partial:** only \(DecimalText.percent(result.coverage)) of \(MarkdownText.escaped(result.name)) was understood.\n"
    }
    let shown = sides.rows.indices.filter { sides.rows[$0].highestScore >= minimumScore }
    text += pairs(shown.filter { sides.rows[$0].sureness != nil && !sides.rows[$0].isSame }, sides)
    text += alone(shown.filter { sides.rows[$0].sureness == nil && sides.rows[$0].change.new != nil }, sides, isScored: true)
    text += alone(shown.filter { sides.rows[$0].sureness == nil && sides.rows[$0].change.new == nil }, sides, isScored: false)
    return Array((text + definitions(sides)).utf8)
  }

  // MARK: Parts

  private func pairs(_ rows: [Int], _ sides: SideBySide) -> String {
    func size(_ row: Int) -> Double { sides.rows[row].change.delta?.magnitude ?? 0 }
    let ranked = rows.sorted { (size($1), $0) < (size($0), $1) }
    let kept = limit > 0 ? ranked.prefix(limit).sorted() : rows
    guard !kept.isEmpty else { return "" }
    let left = rows.count - kept.count
    return "\n## Clauses side by side\n" + kept.map { "\n" + pair(sides.rows[$0], sides) }.joined()
      + (left > 0 ? "\n\(left) more, whose scores differ less.\n" : "")
  }

  private func pair(_ row: SideBySideRow, _ sides: SideBySide) -> String {
    var text = "### \(MarkdownText.escaped(wording.title(row, sides)))\n\n\(MarkdownText.escaped(wording.facts(row, sides)))\n\n"
    text += "> compared with: \(words(row.otherWords, row.change.alignment.old, sides.other.result, mark: "~~"))\n>\n"
    text += "> scored: \(words(row.scoredWords, row.change.alignment.new, sides.scored.result, mark: "**"))\n"
    if !row.change.contributions.isEmpty { text += "\n" }
    for one in row.change.contributions { text += "- \(MarkdownText.escaped(contribution(one)))\n" }
    if !row.change.terms.isEmpty {
      text += "\nUses terms that are defined otherwise now: \(row.change.terms.map(MarkdownText.escaped).joined(separator: ", ")).\n"
    }
    return text
  }

  private func contribution(_ one: ContributionChange) -> String {
    let match = one.match.map { " “\(DisplayText.oneLine($0))”" } ?? ""
    return
      "\(DecimalText.signed(one.points)) points: \(one.isMitigation ? "lowers: " : "")\(wording.names.words(for: one.indicator))\(match): "
      + wording.logOdds(one)
  }

  private func alone(_ rows: [Int], _ sides: SideBySide, isScored: Bool) -> String {
    guard !rows.isEmpty else { return "" }
    let result = isScored ? sides.scored.result : sides.other.result
    let ranked = rows.sorted { (sides.rows[$1].highestScore, $0) < (sides.rows[$0].highestScore, $1) }
    let kept = limit > 0 ? Array(ranked.prefix(limit)) : ranked
    var text = "\n## Only in \(MarkdownText.escaped(result.name))\n\n"
    for index in kept {
      let change = sides.rows[index].change
      guard let clause = change.new ?? change.old, let score = change.newScore ?? change.oldScore else { continue }
      let title = MarkdownText.escaped(wording.title(sides.rows[index], sides))
      text += "- **\(DecimalText.twoDecimals(score.score)) \(score.band.rawValue): \(title)** "
      text += MarkdownText.escaped(result.reading(of: result.clauses[clause])) + "\n"
    }
    return rows.count > kept.count ? text + "\n\(rows.count - kept.count) more, with lower scores.\n" : text
  }

  private func definitions(_ sides: SideBySide) -> String {
    let changes = sides.comparison.definitions
    guard !changes.isEmpty else { return "" }
    return "\n## Terms that are not defined alike\n\n"
      + changes.map { "- \(MarkdownText.escaped($0.term)): \(wording.fate($0.kind))\n" }.joined()
  }

  private func words(_ runs: [SideBySideRow.Run], _ clauses: [Int], _ result: DocumentResult, mark: String) -> String {
    guard !runs.isEmpty else { return clauses.map { MarkdownText.escaped(result.reading(of: result.clauses[$0])) }.joined(separator: " ") }
    return DisplayText.foldedBlanks(
      runs.map { run in
        let words = MarkdownText.escaped(run.text)
        let blank = run.text.last?.isWhitespace == true ? " " : ""
        return (run.isShared || words.isEmpty ? words : mark + words + mark) + blank
      }.joined())
  }
}
