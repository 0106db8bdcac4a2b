import LegalText

/// A heatmap as one HTML file without script and without anything from outside: a real table that a screen reader can walk through, a
/// keyboard can scroll and a printer can print.
public struct HeatmapHTML: Sendable {
  private let layout: HeatmapLayout
  private var matrix: HeatmapMatrix { layout.matrix }

  public init(_ layout: HeatmapLayout) { self.layout = layout }

  /// - Complexity: O(rows · columns).
  public func bytes() -> [UInt8] {
    let columns = matrix.columns
    var html = head()
    html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"caption\">\n<table>\n"
    html += "<caption id=\"caption\">\(MarkupText.line(layout.description))</caption>\n"
    html += "<thead><tr><th scope=\"col\">document</th>"
    for column in columns { html += "<th scope=\"col\"><span dir=\"auto\">\(MarkupText.line(matrix.label(of: column)))</span></th>" }
    html += "</tr></thead>\n<tbody>\n"
    for (index, (row, label)) in zip(matrix.rows, layout.rowLabels).enumerated() {
      html += self.row(row, label: label, number: index + 1, columns)
    }
    html += "</tbody>\n</table>\n</div>\n"
    html += legend()
    return Array((html + "</main>\n</body>\n</html>\n").utf8)
  }

  // MARK: Rows

  private func row(_ row: HeatmapMatrix.Row, label: String, number: Int, _ columns: [String]) -> String {
    let isPartial = row.status == .partial
    var html =
      "<tr id=\"row-\(number)\"><th scope=\"row\"><a href=\"#row-\(number)\" title=\"\(MarkupText.line(row.document))\" dir=\"auto\">\(MarkupText.escaped(label))</a>"
    if isPartial { html += " <small>partly understood</small>" }
    html += "</th>"
    if row.status == .unreadable {
      let words = MarkupText.line(layout.unreadWords(row))
      return html + "<td class=\"u\" colspan=\"\(max(columns.count, 1))\"><span>\(words)</span></td></tr>\n"
    }
    for column in columns {
      let score = matrix.score(row, column)
      let title = MarkupText.escaped(layout.cellWords(row, column: column, score))
      guard let score else {
        html += "<td class=\"e\" title=\"\(title)\">–</td>"
        continue
      }
      let mark = layout.mark(score)
      html += "<td class=\"s\(mark.number)\(isPartial ? " p" : "")\" title=\"\(title)\">\(mark.number)&nbsp;\(mark.letter)</td>"
    }
    return html + "</tr>\n"
  }

  // MARK: Frame

  private func head() -> String {
    HTMLFrame.head(title: layout.title, heading: layout.title, styles: Self.styles + shades())
  }

  /// One rule for each score that is shown.
  private func shades() -> String {
    var shown: Set<Int> = []
    for row in matrix.rows where row.status != .unreadable {
      for column in matrix.columns { if let score = matrix.score(row, column) { shown.insert(layout.mark(score).number) } }
    }
    for band in Band.allCases { shown.insert(Int(band.lowerBound)) }
    return shown.union([100]).sorted().map(layout.rule).joined()
  }

  private func legend() -> String {
    var html = "<h2>Legend</h2>\n<ul class=\"legend\">\n"
    for band in Band.allCases {
      let bound = Int(band.lowerBound)
      html += "<li><span class=\"key s\(bound)\">\(bound)&nbsp;\(BandMark.letter(band))</span> from \(bound): \(band.rawValue)</li>\n"
    }
    html += "<li><span class=\"key s100\">100&nbsp;H</span> the highest score</li>\n"
    if matrix.kind != .indicator { html += "<li><span class=\"key e\">–</span> \(layout.emptyWords)</li>\n" }
    html +=
      "<li><span class=\"key s0 p\">0&nbsp;L</span> striped foot: the document was only partly understood; the rest of it has no score</li>\n"
    return html
      + "<li><span class=\"key u\">&nbsp;</span> not read: nothing is known about the document, which is not good news about it</li>\n</ul>\n"
  }

  private static let styles = """
    :root{color-scheme:light}
    body{margin:1rem;font:14px/1.4 system-ui,sans-serif;background:#fff;color:#111}
    h1{font-size:1.4rem;margin:0 0 .5rem}
    h2{font-size:1.1rem}
    .scroll{overflow:auto;max-height:85vh;border:1px solid #767676}
    .scroll:focus-visible,a:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
    table{border-collapse:separate;border-spacing:1px;font-variant-numeric:tabular-nums}
    caption{position:sticky;left:0;caption-side:top;text-align:left;padding:.5rem;max-width:60rem}
    th{background:#fff;font-weight:600;text-align:left}
    thead th{position:sticky;top:0;z-index:1;vertical-align:bottom}
    thead th span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;max-height:22rem;overflow:hidden;text-overflow:ellipsis}
    tbody th{position:sticky;left:0;white-space:nowrap;max-width:30rem;overflow:hidden;text-overflow:ellipsis;padding:0 .5rem}
    thead th:first-child{left:0;z-index:2;padding:0 .5rem}
    th a{color:#111;text-decoration:none}
    th small{font-weight:400}
    td{min-width:3.2rem;height:1.6rem;text-align:center;white-space:nowrap}
    tr:target th,tr:focus-within th{background:#d7e6ff}
    tr:target td,tr:focus-within td{border-block:2px solid #0b57d0}
    .e{color:#595959}
    .p{background-image:repeating-linear-gradient(45deg,#000 0 3px,#fff 3px 6px);background-size:100% 4px;background-position:bottom;\
    background-repeat:no-repeat;padding-bottom:5px}
    .u{background:repeating-linear-gradient(45deg,#8a8a8a 0 2px,#fff 2px 7px);text-align:left}
    .u span{background:#fff;padding:0 .4rem;position:sticky;left:14rem}
    .legend{list-style:none;padding:0}
    .legend li{margin:.25rem 0}
    .key{display:inline-block;min-width:3.2rem;text-align:center;border:1px solid #767676}
    @media print{
    @page{size:landscape;margin:10mm}
    body{font-size:9px;margin:0}
    .scroll{overflow:visible;max-height:none;border:0}
    thead{display:table-header-group}
    thead th,tbody th,caption{position:static}
    tr{break-inside:avoid}
    td,.key,.u,.p{-webkit-print-color-adjust:exact;print-color-adjust:exact;min-width:0}
    }

    """
}
