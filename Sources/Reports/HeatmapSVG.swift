import LegalText

/// A heatmap as one SVG 1.1 file without script, fonts or links: to look at, to print, to put into a document.
///
/// ```swift
/// let bytes = HeatmapSVG(HeatmapLayout(matrix: matrix, colours: scale)).bytes()
/// ```
public struct HeatmapSVG: Sendable {
  private let layout: HeatmapLayout
  private var matrix: HeatmapMatrix { layout.matrix }

  /// Sizes in pixels of the picture's own scale.
  private enum Size {
    static let (cellWidth, cellHeight, margin) = (44, 22, 16)
    /// Of one terminal cell of 12 pixel type, generously: no font is known to us.
    static let character = 7
    static let (rowCharacters, columnCharacters) = (44, 34)
    static let (titleHeight, legendHeight, legendWidth) = (64, 118, 760)
  }

  public init(_ layout: HeatmapLayout) { self.layout = layout }

  /// - Complexity: O(rows · columns).
  public func bytes() -> [UInt8] {
    let columns = matrix.columns
    let labels = layout.rowLabels.map { DisplayText.shortened($0, to: Size.rowCharacters) }
    let heads = columns.map { DisplayText.truncated(DisplayText.oneLine(matrix.label(of: $0)), to: Size.columnCharacters) }
    let left = Size.margin + Size.character * (labels.map { DisplayText.width($0) }.max() ?? 0) + 10
    let top = Size.titleHeight + Size.character * (heads.map { DisplayText.width($0) }.max() ?? 0) + 14
    let gridWidth = Size.cellWidth * max(columns.count, 1)
    let bottom = top + Size.cellHeight * matrix.rows.count
    let width = max(left + gridWidth, Size.legendWidth) + Size.margin
    let height = bottom + Size.legendHeight
    var svg = head(width: width, height: height)
    for (index, text) in heads.enumerated() {
      let x = left + index * Size.cellWidth + Size.cellWidth / 2 + 4
      svg += "<text transform=\"translate(\(x),\(top - 8)) rotate(-90)\">\(MarkupText.escaped(text))"
      svg += "<title>\(MarkupText.line(matrix.label(of: columns[index])))</title></text>\n"
    }
    for (index, row) in matrix.rows.enumerated() {
      svg += self.row(row, label: labels[index], columns, left: left, y: top + index * Size.cellHeight, gridWidth: gridWidth)
    }
    svg += legend(y: bottom + 18)
    return Array((svg + "</svg>\n").utf8)
  }

  private func head(width: Int, height: Int) -> String {
    """
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
    <text x="\(Size.margin)" y="30" font-size="18" font-weight="bold">\(MarkupText.line(layout.title))</text>
    <text x="\(Size.margin)" y="50" fill="#444444">\(matrix.rows.count) documents by \(matrix.columns.count) \(layout.columnNoun)</text>

    """
  }

  private func row(_ row: HeatmapMatrix.Row, label: String, _ columns: [String], left: Int, y: Int, gridWidth: Int) -> String {
    let base = y + Size.cellHeight / 2 + 4
    var svg = "<g><text x=\"\(left - 8)\" y=\"\(base)\" text-anchor=\"end\">\(MarkupText.escaped(label))"
    svg += "<title>\(MarkupText.line(row.document))</title></text>\n"
    if row.status == .unreadable {
      let words = DisplayText.truncated(layout.unreadWords(row), to: max(8, gridWidth / Size.character - 4))
      svg += rectangle(x: left, y: y, width: gridWidth, fill: "url(#unread)", title: layout.unreadWords(row))
      svg += "<rect x=\"\(left + 4)\" y=\"\(y + 3)\" width=\"\(Size.character * DisplayText.width(words) + 10)\" "
      svg += "height=\"\(Size.cellHeight - 6)\" fill=\"#ffffff\"/>"
      return svg + "<text x=\"\(left + 9)\" y=\"\(base)\">\(MarkupText.escaped(words))</text></g>\n"
    }
    for (index, column) in columns.enumerated() {
      let x = left + index * Size.cellWidth
      let score = matrix.score(row, column)
      let title = layout.cellWords(row, column: column, score)
      guard let score else {
        svg += rectangle(x: x, y: y, width: Size.cellWidth, fill: "#ffffff", title: title)
        svg += "<text x=\"\(x + Size.cellWidth / 2)\" y=\"\(base)\" text-anchor=\"middle\" fill=\"#595959\">·</text>\n"
        continue
      }
      let mark = layout.mark(score)
      svg += rectangle(x: x, y: y, width: Size.cellWidth, fill: mark.colour.hexadecimal, title: title)
      if row.status == .partial {
        svg += "<rect x=\"\(x)\" y=\"\(y + Size.cellHeight - 4)\" width=\"\(Size.cellWidth)\" height=\"4\" fill=\"url(#partial)\"/>"
      }
      svg += "<text x=\"\(x + Size.cellWidth / 2)\" y=\"\(base - (row.status == .partial ? 1 : 0))\" text-anchor=\"middle\" "
      svg += "fill=\"\(mark.ink.hexadecimal)\">\(mark.words)</text>\n"
    }
    return svg + "</g>\n"
  }

  private func rectangle(x: Int, y: Int, width: Int, fill: String, title: String) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Size.cellHeight)\" fill=\"\(fill)\" stroke=\"#ffffff\">"
      + "<title>\(MarkupText.escaped(title))</title></rect>"
  }

  // MARK: Legend

  private func legend(y: Int) -> String {
    var svg = "<g aria-hidden=\"true\">\n"
    for score in 0..<100 {
      let colour = layout.colours.colour(of: Double(score) + 0.5).hexadecimal
      svg += "<rect x=\"\(Size.margin + score * 4)\" y=\"\(y)\" width=\"4.2\" height=\"14\" fill=\"\(colour)\"/>"
    }
    for band in Band.allCases {
      let x = Size.margin + Int(band.lowerBound) * 4
      svg += "\n<text x=\"\(x)\" y=\"\(y + 28)\">\(Int(band.lowerBound)) \(BandMark.words(band))</text>"
      svg += "<rect x=\"\(x)\" y=\"\(y)\" width=\"1\" height=\"18\" fill=\"#000000\"/>"
    }
    svg += "\n<text x=\"\(Size.margin + 400)\" y=\"\(y + 28)\" text-anchor=\"middle\">100</text>\n"
    let keys = [("url(#unread)", "not read"), ("url(#partial)", "partly understood (at the foot of a cell)")]
    var x = Size.margin
    for (fill, words) in keys {
      svg += "<rect x=\"\(x)\" y=\"\(y + 40)\" width=\"28\" height=\"14\" fill=\"\(fill)\" stroke=\"#595959\"/>"
      svg += "<text x=\"\(x + 34)\" y=\"\(y + 51)\">\(words)</text>\n"
      x += 34 + Size.character * words.count + 24
    }
    if matrix.kind != .indicator { svg += "<text x=\"\(x)\" y=\"\(y + 51)\">·  \(layout.emptyWords)</text>\n" }
    svg +=
      "<text x=\"\(Size.margin)\" y=\"\(y + 72)\">Highest score of the clauses, rounded down. \(layout.matrix.kind == .indicator ? "0: nothing found." : "")</text>\n"
    return svg + "<text x=\"\(Size.margin)\" y=\"\(y + 90)\">\(MarkupText.line(ReviewNotice.text))</text>\n</g>\n"
  }
}
