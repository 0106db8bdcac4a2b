public import LegalText

/// `lacuna score --format text`: what a person at a terminal reads. Highest scores first.
public struct ScoreTable: Sendable {
  public var level: ReportLevel
  /// Width of the terminal in cells; below 72 the table is as wide as for 72.
  public var width: Int
  public var usesColour: Bool
  /// Rows shown of each document; 0 shows all. How many are left out is always said.
  public var limit: Int
  /// Rows with a lower score are left out.
  public var minimumScore: Double
  public var names: IndicatorNames

  public init(
    level: ReportLevel = .clause, width: Int = 100, usesColour: Bool = false, limit: Int = 20, minimumScore: Double = 0,
    names: IndicatorNames = IndicatorNames()
  ) {
    self.level = level
    self.width = max(72, width)
    self.usesColour = usesColour
    self.limit = limit
    self.minimumScore = minimumScore
    self.names = names
  }

  /// What stands before the first document: at document level the titles of the one table, otherwise nothing.
  public func opening() -> [UInt8] { level == .document ? Array(documentTable.head().utf8) : [] }

  /// One document: header, table and what was left out; at document level one row.
  /// - Returns: Empty for a document without clauses, which is an error and never a clean result.
  public func render(_ result: DocumentResult) -> [UInt8] {
    guard let rollUp = result.rollUp else { return [] }
    if level == .document { return Array((rollUp.score < minimumScore ? "" : documentRow(result, rollUp)).utf8) }
    let rows = level == .clause ? clauseRows(result) : articleRows(result)
    return Array((header(result, rollUp) + "\n" + body(rows) + "\n").utf8)
  }

  /// What stands after the last document.
  public func closing() -> [UInt8] {
    let gap = level == .document ? "\n" : ""
    let lines = DisplayText.wrapped(ReviewNotice.text, width: width).map { styled($0, .dim) + "\n" }
    return Array((gap + lines.joined()).utf8)
  }

  // MARK: Header

  private func header(_ result: DocumentResult, _ rollUp: RollUp) -> String {
    let maximum = "maximum \(DecimalText.twoDecimals(rollUp.score)) \(BandMark.words(rollUp.band))"
    let interval = "(90 % interval \(DecimalText.twoDecimals(rollUp.low))–\(DecimalText.twoDecimals(rollUp.high)))"
    let facts = [
      "language \(DisplayText.oneLine(result.language))", "\(rollUp.clauseCount) clause\(rollUp.clauseCount == 1 ? "" : "s")",
      "\(maximum) \(interval)", "mean \(DecimalText.twoDecimals(rollUp.mean))", "\(rollUp.aboveCount) at or above elevated",
    ]
    var lines = [styled(DisplayText.oneLine(result.name), .bold)]
    lines += DisplayText.wrapped(facts.joined(separator: ", "), width: width)
    if result.isPartial {
      let warning = "PARTIAL: only \(DecimalText.percent(result.coverage)) of the text was understood; the rest has no score."
      lines += DisplayText.wrapped(warning, width: width).map { styled($0, .yellow) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func styled(_ text: String, _ style: TerminalStyle) -> String { usesColour ? style.applied(to: text) : text }

  // MARK: Rows

  /// One row before it is laid out.
  private struct Row {
    var score: Double
    var low: Double
    var high: Double
    var title: String
    var last: String
  }

  private func clauseRows(_ result: DocumentResult) -> [Row] {
    result.clauses.map { clause in
      let why = FindingSummary.all(of: clause, in: result).prefix(3).map { $0.plainWords(names) }.joined(separator: "; ")
      return Row(
        score: clause.score.score, low: clause.score.low, high: clause.score.high, title: result.title(of: result.tree.nodes[clause.node]),
        last: why.isEmpty ? "nothing found" : why)
    }
  }

  private func articleRows(_ result: DocumentResult) -> [Row] {
    result.articles.map { article in
      let name = article.label.isEmpty ? article.id : article.label
      let count = article.rollUp.clauseCount
      let counts = "\(count) clause\(count == 1 ? "" : "s"), mean \(DecimalText.twoDecimals(article.rollUp.mean))"
      return Row(
        score: article.rollUp.score, low: article.rollUp.low, high: article.rollUp.high,
        title: DisplayText.oneLine(article.heading.isEmpty ? name : name + " " + article.heading),
        last: counts + ", \(article.rollUp.aboveCount) at or above elevated")
    }
  }

  private func body(_ rows: [Row]) -> String {
    let kept = rows.enumerated().filter { $0.element.score >= minimumScore }
    let sorted = kept.sorted { $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset }
    let shown = limit > 0 ? Array(sorted.prefix(limit)) : sorted
    var text = ""
    if !shown.isEmpty {
      let table = scoreTable(last: level == .clause ? "why" : "clauses")
      text += table.head()
      for row in shown { text += table.row(cells(row.element)) }
    }
    func nouns(_ count: Int) -> String { level.rawValue + (count == 1 ? "" : "s") }
    let hidden = sorted.count - shown.count
    if hidden > 0 { text += "\(hidden) more \(nouns(hidden)) not shown\n" }
    let below = rows.count - kept.count
    if below > 0 { text += "\(below) \(nouns(below)) below \(DecimalText.twoDecimals(minimumScore)) left out\n" }
    return text
  }

  private func cells(_ row: Row) -> [TextTable.Cell] {
    let band = Band(score: row.score)
    let style = TerminalStyle(band)
    var cells = [TextTable.Cell(DecimalText.twoDecimals(row.score), style: style)]
    if showsBar { cells.append(TextTable.Cell(BandMark.bar(row.score), style: style)) }
    return cells + [
      TextTable.Cell(BandMark.words(band), style: style), TextTable.Cell(BandMark.interval(low: row.low, high: row.high)),
      TextTable.Cell(row.title), TextTable.Cell(row.last),
    ]
  }

  // MARK: Layout

  /// A narrow terminal does without the bar: the number and the band say the same.
  private var showsBar: Bool { width >= 80 }

  private var scoreColumns: [TextTable.Column] {
    var columns = [TextTable.Column(title: "score", width: 6, isRightAligned: true)]
    if showsBar { columns.append(TextTable.Column(title: "", width: 10)) }
    return columns + [TextTable.Column(title: "band", width: 10), TextTable.Column(title: "interval", width: 8)]
  }

  private func scoreTable(last: String) -> TextTable {
    let fixed = scoreColumns
    let rest = width - fixed.reduce(0) { $0 + $1.width } - TextTable.gapWidth(columns: fixed.count + 2)
    let titleWidth = rest * 2 / 5
    let columns =
      fixed + [
        TextTable.Column(title: level.rawValue, width: titleWidth, maximumLines: 3),
        TextTable.Column(title: last, width: rest - titleWidth, maximumLines: 3),
      ]
    return TextTable(columns: columns, usesColour: usesColour)
  }

  private var documentTable: TextTable {
    let counts = [("mean", 6), ("clauses", 7), ("above", 5)].map { TextTable.Column(title: $0, width: $1, isRightAligned: true) }
    let fixed = scoreColumns + counts
    let rest = width - fixed.reduce(0) { $0 + $1.width } - TextTable.gapWidth(columns: fixed.count + 1)
    return TextTable(
      columns: fixed + [TextTable.Column(title: "document", width: max(rest, 12), maximumLines: 3)], usesColour: usesColour)
  }

  private func documentRow(_ result: DocumentResult, _ rollUp: RollUp) -> String {
    let name = DisplayText.oneLine(result.name)
    let last = result.isPartial ? name + " (PARTIAL: \(DecimalText.percent(result.coverage)) understood)" : name
    var cells = cells(Row(score: rollUp.score, low: rollUp.low, high: rollUp.high, title: "", last: ""))
    cells.removeLast(2)
    cells += [
      TextTable.Cell(DecimalText.twoDecimals(rollUp.mean)), TextTable.Cell("\(rollUp.clauseCount)"), TextTable.Cell("\(rollUp.aboveCount)"),
      TextTable.Cell(last),
    ]
    return documentTable.row(cells)
  }
}
