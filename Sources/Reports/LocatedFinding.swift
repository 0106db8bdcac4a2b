import LegalText

/// One finding with its place, for reports to other programs.
struct LocatedFinding {
  /// Index of the document among those of the report.
  var document: Int
  var clause: ScoredClause
  var finding: WeighedSignal
  /// The words found; for an absence, and for words outside the clause's document text, the first line of the clause.
  var range: ByteRange
  /// How many findings of the same indicator at the same words stand before it in the clause.
  var occurrence: Int

  /// The findings of one document, in the order of its clauses.
  static func all(of result: DocumentResult, number: Int, places: TextPlaces, minimumScore: Double) -> [LocatedFinding] {
    var found: [LocatedFinding] = []
    for clause in result.clauses where clause.score.score >= minimumScore {
      var seen: [String: Int] = [:]
      for finding in clause.score.findings {
        let key = finding.signal.indicator + "\n" + cue(finding.signal, result)
        found.append(
          LocatedFinding(
            document: number, clause: clause, finding: finding, range: finding.signal.range ?? places.firstLine(of: clause.clause.range),
            occurrence: seen[key, default: 0]))
        seen[key, default: 0] += 1
      }
    }
    return found
  }

  /// Clause, indicator and folded words: the same after renumbered lines and a new layout.
  func fingerprint(in result: DocumentResult, document name: String? = nil) -> String {
    let own = [result.tree.nodes[clause.node].id, finding.signal.indicator, Self.cue(finding.signal, result), "\(occurrence)"]
    return Fingerprint((name.map { [$0] } ?? []) + own).hexadecimal
  }

  /// Indicator, folded words and the words of the clause's own text, without its id: the same after renumbered clauses. Clauses with the same words have the
  /// same one.
  func wording(in result: DocumentResult) -> String {
    let own = DisplayText.oneLine(result.string(clause.clause.range)).lowercased()
    return Fingerprint([own, finding.signal.indicator, Self.cue(finding.signal, result), "\(occurrence)"]).hexadecimal
  }

  private static func cue(_ signal: Signal, _ result: DocumentResult) -> String { result.words(of: signal)?.lowercased() ?? "" }

  /// `Section 5(1): vague ground “public order”. Reason. Score 81.50 (high).`
  func message(in result: DocumentResult, _ names: IndicatorNames) -> String {
    let words = result.words(of: finding.signal).map { " “" + DisplayText.truncated($0, to: 80) + "”" } ?? ""
    let score = "Score \(DecimalText.twoDecimals(clause.score.score)) (\(clause.score.band.rawValue))."
    let parts = [
      DisplayText.oneLine(result.tree.nodes[clause.node].label) + ": " + names.words(for: finding.signal.indicator) + words + ".",
      DisplayText.oneLine(finding.signal.reason), score,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether it goes before another when there is no room for both: the higher clause, then the higher contribution, then the earlier.
  func outranks(_ other: LocatedFinding) -> Bool {
    if clause.score.score != other.clause.score.score { return clause.score.score > other.clause.score.score }
    if finding.contribution != other.finding.contribution { return finding.contribution > other.finding.contribution }
    return (document, range.start) < (other.document, other.range.start)
  }
}
