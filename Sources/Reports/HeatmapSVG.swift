import LegalText

/// A heatmap as one SVG 1.1 file without script, fonts or links: to look at, to print, to put into a document.
///
/// ```swift
/// let bytes = HeatmapSVG(HeatmapLayout(matrix: matrix, colours: scale)).bytes()
/// ```
public struct HeatmapSVG: Sendable {
  private let layout: HeatmapLayout
  private let columns: [String]
  private let geometry: HeatmapGeometry
  private var matrix: HeatmapMatrix { layout.matrix }

  /// - Complexity: O(rows + columns).
  public init(_ layout: HeatmapLayout) {
    self.layout = layout
    columns = layout.matrix.columns
    geometry = HeatmapGeometry(layout, columns: columns)
  }

  /// Width and height in pixels of the picture's own scale.
  public var size: (width: Int, height: Int) { (geometry.width, geometry.height) }

  /// - Complexity: O(rows · columns).
  public func bytes() -> [UInt8] {
    var svg = head()
    svg += heads(base: geometry.top - 8, isTurnedDown: false)
    for index in matrix.rows.indices { svg += row(index) }
    if geometry.repeatsHeads { svg += heads(base: geometry.bottom + 8, isTurnedDown: true) }
    svg += legend()
    return Array((svg + "</svg>\n").utf8)
  }

  private func head() -> String {
    let (width, height) = size
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="title description" font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" xml:lang="en">
      <title id="title">\(MarkupText.line(layout.title))</title>
      <desc id="description">\(MarkupText.line(layout.description + " " + ReviewNotice.text))</desc>
      <defs>
      <pattern id="unread" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="8" height="8" fill="#ffffff"/><rect width="2" height="8" fill="#8a8a8a"/></pattern>
      <pattern id="partial" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#000000"/></pattern>
      </defs>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>
      <text x="\(HeatmapGeometry.margin)" y="34" font-size="20" font-weight="bold">\(MarkupText.line(layout.title))</text>
      <text x="\(HeatmapGeometry.margin)" y="55" fill="#444444">\(MarkupText.line(layout.summary))</text>

      """
  }

  // MARK: Labels

  private func heads(base: Int, isTurnedDown: Bool) -> String {
    var svg = ""
    for (index, text) in geometry.heads.enumerated() {
      let x = geometry.left + index * HeatmapGeometry.cellWidth + HeatmapGeometry.cellWidth / 2 + 4
      let anchor = isTurnedDown ? " text-anchor=\"end\"" : ""
      svg += "<text transform=\"translate(\(x),\(base)) rotate(-90)\"\(anchor)>\(MarkupText.escaped(text))"
      svg += "<title>\(MarkupText.line(matrix.label(of: columns[index])))</title></text>\n"
    }
    return svg
  }

  private func label(_ index: Int, base: Int) -> String {
    let text = MarkupText.escaped(geometry.labels[index])
    let title = "<title>\(MarkupText.line(matrix.rows[index].document))</title>"
    var svg = "<text x=\"\(geometry.left - 8)\" y=\"\(base)\" text-anchor=\"end\">\(text)\(title)</text>\n"
    if geometry.repeatsLabels { svg += "<text x=\"\(geometry.right + 8)\" y=\"\(base)\">\(text)\(title)</text>\n" }
    return svg
  }

  // MARK: Cells

  private func row(_ index: Int) -> String {
    let row = matrix.rows[index]
    let y = geometry.top + index * HeatmapGeometry.cellHeight
    let base = y + HeatmapGeometry.cellHeight / 2 + 4
    var svg = "<g>" + label(index, base: base)
    if row.status == .unreadable { return svg + unread(row, y: y, base: base) + "</g>\n" }
    for (index, column) in columns.enumerated() {
      svg += cell(row, column, x: geometry.left + index * HeatmapGeometry.cellWidth, y: y, base: base)
    }
    return svg + "</g>\n"
  }

  private func unread(_ row: HeatmapMatrix.Row, y: Int, base: Int) -> String {
    let width = geometry.right - geometry.left
    // Enough of the pattern stays to be seen.
    let words = DisplayText.truncated(layout.unreadWords(row), to: min(80, max(8, width * 3 / 5 / 7)))
    return rectangle(x: geometry.left, y: y, width: width, fill: "url(#unread)", title: layout.unreadWords(row))
      + "<rect x=\"\(geometry.left + 4)\" y=\"\(y + 3)\" width=\"\(HeatmapGeometry.width(of: words) + 10)\" "
      + "height=\"\(HeatmapGeometry.cellHeight - 6)\" fill=\"#ffffff\"/>"
      + "<text x=\"\(geometry.left + 9)\" y=\"\(base)\">\(MarkupText.escaped(words))</text>"
  }

  private func cell(_ row: HeatmapMatrix.Row, _ column: String, x: Int, y: Int, base: Int) -> String {
    let (width, height) = (HeatmapGeometry.cellWidth, HeatmapGeometry.cellHeight)
    let score = matrix.score(row, column)
    let title = layout.cellWords(row, column: column, score)
    guard let score else {
      return rectangle(x: x, y: y, width: width, fill: "#ffffff", title: title)
        + "<text x=\"\(x + width / 2)\" y=\"\(base)\" text-anchor=\"middle\" fill=\"#595959\">·</text>\n"
    }
    let mark = layout.mark(score)
    var svg = rectangle(x: x, y: y, width: width, fill: mark.colour.hexadecimal, title: title)
    if row.status == .partial {
      svg += "<rect x=\"\(x)\" y=\"\(y + height - 4)\" width=\"\(width)\" height=\"4\" fill=\"url(#partial)\"/>"
    }
    svg += "<text x=\"\(x + width / 2)\" y=\"\(base - (row.status == .partial ? 1 : 0))\" text-anchor=\"middle\" "
    return svg + "fill=\"\(mark.ink.hexadecimal)\">\(mark.words)</text>\n"
  }

  private func rectangle(x: Int, y: Int, width: Int, fill: String, title: String) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(HeatmapGeometry.cellHeight)\" fill=\"\(fill)\" stroke=\"#ffffff\">"
      + "<title>\(MarkupText.escaped(title))</title></rect>"
  }

  // MARK: Legend

  private func legend() -> String {
    let (margin, y) = (HeatmapGeometry.margin, geometry.legendTop)
    var svg = "<g aria-hidden=\"true\">\n"
    for score in 0..<100 {
      let colour = layout.colours.colour(of: Double(score) + 0.5).hexadecimal
      svg += "<rect x=\"\(margin + score * 4)\" y=\"\(y)\" width=\"4.2\" height=\"14\" fill=\"\(colour)\"/>"
    }
    for band in Band.allCases {
      let x = margin + Int(band.lowerBound) * 4
      svg += "\n<text x=\"\(x)\" y=\"\(y + 30)\">\(Int(band.lowerBound)) \(BandMark.words(band))</text>"
      svg += "<rect x=\"\(x)\" y=\"\(y)\" width=\"1\" height=\"18\" fill=\"#000000\"/>"
    }
    svg += "\n<text x=\"\(margin + 400)\" y=\"\(y + 30)\" text-anchor=\"middle\">100</text>\n"
    var x = margin
    for (fill, words) in [("url(#unread)", "not read"), ("url(#partial)", "partly understood (at the foot of a cell)")] {
      svg += "<rect x=\"\(x)\" y=\"\(y + 42)\" width=\"28\" height=\"14\" fill=\"\(fill)\" stroke=\"#595959\"/>"
      svg += "<text x=\"\(x + 34)\" y=\"\(y + 53)\">\(words)</text>\n"
      x += 34 + HeatmapGeometry.width(of: words) + 24
    }
    if matrix.kind != .indicator { svg += "<text x=\"\(x)\" y=\"\(y + 53)\">·  \(layout.emptyWords)</text>\n" }
    let zero = matrix.kind == .indicator ? " 0: nothing found." : ""
    for (index, line) in (["A cell is the highest score of its clauses, rounded down.\(zero)"] + geometry.notice).enumerated() {
      svg += "<text x=\"\(margin)\" y=\"\(y + 76 + 18 * index)\">\(MarkupText.line(line))</text>\n"
    }
    return svg + "</g>\n"
  }
}
