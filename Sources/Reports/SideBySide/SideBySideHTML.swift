public import Alignment
public import LegalText

/// `score --compare --format html`: two texts on one page, clause beside clause, without script and without anything from outside. Each clause has an address in it:
/// `scored.` or `other.` and its id.
public struct SideBySideHTML: Sendable {
  let wording: SideBySideWording
  private let layout: HeatmapLayout
  private let rules: [(String, String)]
  /// Rows whose scores are all lower are left out, and counted.
  public var minimumScore = 0.0

  /// - Parameter rules: What the scores were made with: names and versions or hashes.
  public init(names: IndicatorNames, topics: [Topic], colours: ColourScale, rules: [(String, String)]) {
    wording = SideBySideWording(names: names, topics: topics)
    layout = HeatmapLayout(matrix: HeatmapMatrix(), colours: colours)
    self.rules = rules
  }

  /// - Complexity: O(bytes + signals).
  public func render(_ sides: SideBySide) -> [UInt8] {
    let (other, scored) = (sides.other.result, sides.scored.result)
    let places = SideBySidePlaces(sides, minimumScore: minimumScore)
    var html = HTMLFrame.head(
      title: "Lacuna: \(scored.name) beside \(other.name)", heading: "Two texts side by side",
      styles: HTMLReport.styles + Self.styles + (0...100).map(layout.rule).joined())
    html += "<p>Bands: L low below 25, M moderate below 50, E elevated below 75, H high. Numbers on colour are rounded down.</p>\n"
    html += documents(sides)
    html += "<p>\(MarkupText.line(wording.relation(sides)))</p>\n<p><strong>\(MarkupText.line(wording.counts(sides)))</strong></p>\n"
    for result in [other, scored] where result.isPartial {
      html +=
        "<p class=\"warning\">Only \(DecimalText.percent(result.coverage)) of <bdi>\(MarkupText.line(result.name))</bdi> was understood; "
      html += "the rest has no score.</p>\n"
    }
    html += strip(other, "Articles compared with", isScored: false, places) + strip(scored, "Articles scored", isScored: true, places)
    html += largest(sides, places) + clauses(sides, places) + definitions(sides, places)
    html += "<section>\n<h2>Made with</h2>\n<dl>\n"
    for (name, value) in rules { html += "<dt>\(MarkupText.line(name))</dt><dd><code>\(MarkupText.line(value))</code></dd>\n" }
    return Array((html + "</dl>\n</section>\n</main>\n</body>\n</html>\n").utf8)
  }

  /// `<span class="chip s87">87 H</span>`.
  func chip(_ score: Double) -> String {
    let mark = layout.mark(score)
    return "<span class=\"chip s\(mark.number)\">\(mark.number)&nbsp;\(mark.letter)</span>"
  }

  // MARK: Parts

  private func documents(_ sides: SideBySide) -> String {
    var html =
      HTMLFrame.scrollStart("Documents")
      + Self.table(
        "Documents", ["", "document", "score", "90 % interval", "mean", "clauses", "at or above elevated", "checksum (FNV-1a)"])
    for (role, result) in [("compared with", sides.other.result), ("scored", sides.scored.result)] {
      html += "<tr><th scope=\"row\">\(role)</th><td class=\"name\"><bdi>\(MarkupText.line(result.name))</bdi></td>"
      guard let rollUp = result.rollUp else {
        html += "<td colspan=\"6\">no clause</td></tr>\n"
        continue
      }
      html += "<td>\(chip(rollUp.score)) \(DecimalText.twoDecimals(rollUp.score))</td>"
      html += "<td>\(BandMark.interval(low: rollUp.low, high: rollUp.high))</td><td>\(DecimalText.twoDecimals(rollUp.mean))</td>"
      html +=
        "<td>\(rollUp.clauseCount)</td><td>\(rollUp.aboveCount)</td><td><code>\(Fingerprint(result.text).hexadecimal)</code></td></tr>\n"
    }
    return html + Self.tableEnd + HTMLFrame.scrollEnd
  }

  private func strip(_ result: DocumentResult, _ heading: String, isScored: Bool, _ places: SideBySidePlaces) -> String {
    var html = "<h2>\(heading)</h2>\n<ol class=\"strip\">\n"
    for article in result.articles {
      let label = MarkupText.line(article.label.isEmpty ? article.id : article.label)
      let mark = layout.mark(article.rollUp.score)
      let inner = "<span dir=\"auto\">\(label)</span> \(mark.number)&nbsp;\(mark.letter)"
      let words = "\(label): \(DecimalText.twoDecimals(article.rollUp.score)) \(article.rollUp.band.rawValue)"
      html += "<li class=\"chip s\(mark.number)\" title=\"\(words)\">"
      html += (places.link(ofArticle: article.id, isScored: isScored).map { "<a href=\"#\($0)\">\(inner)</a>" } ?? inner) + "</li>\n"
    }
    return html + "</ol>\n"
  }

  /// Where the scores of paired clauses differ most.
  private func largest(_ sides: SideBySide, _ places: SideBySidePlaces) -> String {
    let rows = wording.largest(sides, limit: 10).filter(places.isShown)
    guard !rows.isEmpty else { return "" }
    var html = HTMLFrame.scrollStart("Largest differences")
    html += Self.table("Largest differences between paired clauses", ["clause", "compared with", "scored", "difference"])
    for index in rows {
      let change = sides.rows[index].change
      let title = MarkupText.line(wording.title(sides.rows[index], sides))
      let link = change.new.flatMap { places.link(of: $0, isScored: true) }
      html += "<tr><th scope=\"row\" dir=\"auto\">" + (link.map { "<a href=\"#\($0)\">\(title)</a>" } ?? title) + "</th>"
      for score in [change.oldScore, change.newScore] {
        html += "<td>" + (score.map { chip($0.score) + " " + DecimalText.twoDecimals($0.score) } ?? "") + "</td>"
      }
      html += "<td>\(change.delta.map { DecimalText.signed($0) } ?? "")</td></tr>\n"
    }
    return html + Self.tableEnd + HTMLFrame.scrollEnd
  }

  private func clauses(_ sides: SideBySide, _ places: SideBySidePlaces) -> String {
    let row = SideBySideRowHTML(page: self, sides: sides, places: places)
    let shown = sides.rows.indices.filter(places.isShown)
    let paired = shown.filter { sides.rows[$0].sureness != nil && !sides.rows[$0].isSame }
    var html = ""
    if !paired.isEmpty { html += "<h2>Clauses side by side</h2>\n" + paired.map(row.pair).joined() }
    for (side, name) in [("scored", sides.scored.result.name), ("other", sides.other.result.name)] {
      let alone = shown.filter { sides.rows[$0].sureness == nil && (sides.rows[$0].change.new != nil) == (side == "scored") }
        .sorted { (sides.rows[$1].highestScore, $0) < (sides.rows[$0].highestScore, $1) }
      guard !alone.isEmpty else { continue }
      html += "<h2>Only in <bdi>\(MarkupText.line(name))</bdi></h2>\n<p>\(alone.count) without a counterpart, the highest first.</p>\n"
      html += alone.map(row.alone).joined()
    }
    let same = shown.filter { sides.rows[$0].isSame }
    if !same.isEmpty {
      html += HTMLFrame.scrollStart("Clauses with the same words")
      html += Self.table("Clauses with the same words and the same score", ["compared with", "scored", "score"])
      html += same.map(row.same).joined() + Self.tableEnd + HTMLFrame.scrollEnd
    }
    let hidden = sides.rows.count - shown.count
    if hidden > 0 { html += "<p>\(hidden) below \(DecimalText.twoDecimals(minimumScore)) on both sides left out.</p>\n" }
    return html
  }

  private func definitions(_ sides: SideBySide, _ places: SideBySidePlaces) -> String {
    let changes = sides.comparison.definitions
    guard !changes.isEmpty else { return "" }
    var html = HTMLFrame.scrollStart("Terms")
    html += Self.table("Terms that are not defined alike", ["term", "what differs", "compared with", "scored"])
    for change in changes {
      html += "<tr><th scope=\"row\" dir=\"auto\">\(MarkupText.line(change.term))</th><td>\(wording.fate(change.kind))</td>"
      for (id, isScored) in [(change.old, false), (change.new, true)] {
        let name = id.map { "<code>\(MarkupText.line($0))</code>" } ?? ""
        let link = id.flatMap { places.link(ofID: $0, isScored: isScored) }
        html += "<td>" + (link.map { "<a href=\"#\($0)\">\(name)</a>" } ?? name) + "</td>"
      }
      html += "</tr>\n"
    }
    return html + Self.tableEnd + HTMLFrame.scrollEnd
  }

  // MARK: Frame

  static func table(_ caption: String, _ columns: [String]) -> String {
    var html = "<table>\n<caption>\(caption)</caption>\n<thead><tr>"
    for column in columns { html += column.isEmpty ? "<td></td>" : "<th scope=\"col\">\(column)</th>" }
    return html + "</tr></thead>\n<tbody>\n"
  }

  static let tableEnd = "</tbody>\n</table>\n"

  private static let styles = """
    body{max-width:76rem}
    .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 1rem}
    .side{min-width:0}
    .side:target{outline:3px solid #0b57d0;outline-offset:4px}
    h3,h4{margin:.8rem 0 .2rem}
    del{background:#ffe0dc;color:#111;text-decoration:line-through}
    ins{background:#d9f2d9;color:#111;text-decoration:underline;text-decoration-thickness:2px;font-weight:600}
    @media print{
    body{max-width:none}
    .sides{grid-template-columns:1fr 1fr}
    .side,li{break-inside:avoid}
    h3,.facts,.sides{break-after:avoid}
    del,ins{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """
}
