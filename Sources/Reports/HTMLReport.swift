public import LegalText

/// `score --format html`: everything about some documents as one page without script and without anything from outside. Each clause has an
/// address in it, its id.
public struct HTMLReport: Sendable {
  let names: IndicatorNames
  let catalogue: [String: IndicatorInfo]
  let sources: [String: String]
  let layout: HeatmapLayout
  private let rules: [(String, String)]
  /// Clauses with a lower score are left out, and counted.
  public var minimumScore = 0.0

  /// - Parameters:
  ///   - sources: Titles by key.
  ///   - rules: What the scores were made with: names and versions or hashes.
  public init(catalogue: [IndicatorInfo], sources: [String: String], colours: ColourScale, rules: [(String, String)]) {
    names = IndicatorNames(catalogue)
    self.catalogue = Dictionary(catalogue.map { ($0.id, $0) }) { first, _ in first }
    self.sources = sources
    layout = HeatmapLayout(matrix: HeatmapMatrix(), colours: colours)
    self.rules = rules
  }

  /// - Parameter supplements: One for each outcome; missing ones leave their parts out.
  /// - Complexity: O(bytes + signals).
  public func render(_ outcomes: [DocumentOutcome], _ supplements: [PageSupplement?]) -> [UInt8] {
    var html = head(outcomes)
    html += summary(outcomes)
    var cited: Set<String> = []
    var fired: Set<String> = []
    for (index, outcome) in outcomes.enumerated() {
      let supplement = index < supplements.count ? supplements[index] : nil
      html += "<section id=\"document-\(index + 1)\">\n<h2 dir=\"auto\">\(MarkupText.line(outcome.name))</h2>\n"
      if case .scored(let result) = outcome, let rollUp = result.rollUp {
        let page = HTMLDocument(report: self, result: result, supplement: supplement, prefix: outcomes.count > 1 ? "d\(index + 1)." : "")
        html += page.html(rollUp)
        cited.formUnion(page.citedSources)
        fired.formUnion(page.firedIndicators)
      } else {
        html += "<p class=\"warning\">\(MarkupText.line(SarifReport.words(outcome)))</p>\n"
      }
      html += "</section>\n"
    }
    for id in fired { cited.formUnion(Self.keys((catalogue[id]?.sources ?? []).joined(separator: ";"))) }
    html += HTMLMeanings(report: self).html(fired) + citations(cited)
    return Array((html + "</main>\n</body>\n</html>\n").utf8)
  }

  /// `<span class="chip s87">87 H</span>`.
  func chip(_ score: Double) -> String {
    let mark = layout.mark(score)
    return "<span class=\"chip s\(mark.number)\">\(mark.number)&nbsp;\(mark.letter)</span>"
  }

  /// An indicator in words; a link to what it means where the page says so.
  func named(_ id: String) -> String {
    let words = MarkupText.escaped(names.words(for: id))
    return catalogue[id] == nil ? words : "<a href=\"#\(DocumentAddress.encoded("about." + id))\">\(words)</a>"
  }

  /// The first words of citations between semicolons.
  static func keys(_ sources: String) -> [String] {
    sources.split(separator: ";").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
  }

  /// `GC34 §25; BUDAPEST art 6(2)`: keys that the page lists are links to their titles.
  func cited(_ source: String) -> String {
    source.split(separator: ";", omittingEmptySubsequences: false).map { citation in
      let text = citation.drop { $0 == " " }
      let key = String(text.prefix { $0 != " " })
      guard sources[key] != nil else { return MarkupText.line(String(text)) }
      let place = MarkupText.line(String(text.dropFirst(key.count)))
      return "<a href=\"#\(DocumentAddress.encoded("source." + key))\">\(MarkupText.line(key))</a>" + (place.isEmpty ? "" : " " + place)
    }.joined(separator: "; ")
  }

  private func summary(_ outcomes: [DocumentOutcome]) -> String {
    var html = HTMLFrame.scrollStart("Documents") + "<table>\n<caption>Documents</caption>\n<thead><tr>"
    for name in ["document", "score", "90 % interval", "mean", "clauses", "at or above elevated", "understood"] {
      html += "<th scope=\"col\">\(name)</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for (index, outcome) in outcomes.enumerated() {
      html += "<tr><th scope=\"row\"><a href=\"#document-\(index + 1)\" dir=\"auto\">\(MarkupText.line(outcome.name))</a></th>"
      if case .scored(let result) = outcome, let rollUp = result.rollUp {
        html += "<td>\(chip(rollUp.score)) \(DecimalText.twoDecimals(rollUp.score))</td>"
        html += "<td>\(BandMark.interval(low: rollUp.low, high: rollUp.high))</td><td>\(DecimalText.twoDecimals(rollUp.mean))</td>"
        html += "<td>\(rollUp.clauseCount)</td><td>\(rollUp.aboveCount)</td>"
        html += "<td>\(DecimalText.percent(result.coverage))\(result.isPartial ? " (partial)" : "")</td></tr>\n"
      } else {
        html += "<td colspan=\"6\" class=\"warning\">\(MarkupText.line(SarifReport.words(outcome)))</td></tr>\n"
      }
    }
    return html + "</tbody>\n</table>\n" + HTMLFrame.scrollEnd
  }

  private func citations(_ keys: Set<String>) -> String {
    let known = keys.filter { sources[$0] != nil }.sorted()
    var html = ""
    if !known.isEmpty {
      html += "<section>\n<h2>Sources cited</h2>\n<dl>\n"
      for key in known {
        html +=
          "<dt id=\"\(MarkupText.line("source." + key))\">\(MarkupText.line(key))</dt><dd>\(MarkupText.line(sources[key] ?? ""))</dd>\n"
      }
      html += "</dl>\n</section>\n"
    }
    html += "<section>\n<h2>Made with</h2>\n<dl>\n"
    for (name, value) in rules { html += "<dt>\(MarkupText.line(name))</dt><dd><code>\(MarkupText.line(value))</code></dd>\n" }
    return html + "</dl>\n</section>\n"
  }

  private func head(_ outcomes: [DocumentOutcome]) -> String {
    let subject = outcomes.count == 1 ? outcomes[0].name : "\(outcomes.count) documents"
    return HTMLFrame.head(
      title: "Lacuna: how open the wording of \(subject) is to abuse", heading: "How open the wording is to abuse",
      styles: Self.styles + (0...100).map(layout.rule).joined())
      + "<p>Bands: L low below 25, M moderate below 50, E elevated below 75, H high. Numbers on colour are rounded down.</p>\n"
  }

  static let styles = """
    :root{color-scheme:light}
    body{margin:1rem auto;padding:0 1rem;max-width:60rem;font:16px/1.5 system-ui,sans-serif;background:#fff;color:#111}
    a{color:#0b4a9e}
    .scroll{overflow-x:auto}
    .scroll tbody th,.name{min-width:9rem}
    a:focus-visible,.scroll:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
    table{border-collapse:collapse;margin:1rem 0}
    h1,h2,h3,h4,p,li,dd,blockquote,tbody th,td[dir],td>bdi{overflow-wrap:anywhere}
    caption{text-align:left;font-weight:600}
    th,td{border:1px solid #767676;padding:.2rem .5rem;text-align:left;vertical-align:top}
    .chip{display:inline-block;min-width:3.2rem;padding:0 .3rem;text-align:center;font-variant-numeric:tabular-nums}
    .strip{display:flex;flex-wrap:wrap;gap:1px;list-style:none;padding:0}
    .first li{margin:.3rem 0}
    .strip a{color:inherit;text-decoration:none}
    .clause{border-top:1px solid #767676;margin-top:1.5rem}
    .clause:target{outline:3px solid #0b57d0;outline-offset:6px}
    .facts{color:#444}
    blockquote{margin:.5rem 0;padding:.5rem 1rem;border-inline-start:4px solid #767676;background:#f6f6f6}
    .around{color:#444}
    mark{color:#111;background:#ffe1a8;border-bottom:2px solid #8a4b00}
    mark.m{background:#d3e8ff;border-bottom:2px dotted #0b4a9e}
    sup{line-height:0}
    .warning{background:#fff3cd;color:#111;font-weight:600}
    dt{font-weight:600}
    code{overflow-wrap:anywhere}
    @media print{
    @page{margin:15mm}
    .scroll{overflow:visible}
    body{font-size:10pt;max-width:none}
    .chip,mark,.warning,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    h2,h3,h4{break-after:avoid}
    blockquote,tr,.signals li{break-inside:avoid}
    a{color:inherit;text-decoration:none}
    .clause{margin-top:.6rem}
    h4,p,ul,ol{margin:.3rem 0}
    }

    """
}
