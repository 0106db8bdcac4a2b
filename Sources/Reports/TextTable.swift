/// A table for terminals with columns of fixed width, measured in cells; long cells run over several lines.
struct TextTable {
  struct Column {
    var title: String
    /// In terminal cells.
    var width: Int
    var isRightAligned = false
    /// A cell that needs more lines ends with `…`.
    var maximumLines = 1
  }

  struct Cell {
    var text: String
    var style: TerminalStyle?

    init(_ text: String, style: TerminalStyle? = nil) {
      self.text = text
      self.style = style
    }
  }

  var columns: [Column]
  var usesColour: Bool
  private let gap = "  "

  init(columns: [Column], usesColour: Bool) {
    self.columns = columns
    self.usesColour = usesColour
  }

  /// Cells taken by `count` gaps between columns.
  static func gapWidth(columns count: Int) -> Int { 2 * max(0, count - 1) }

  /// The titles, ended by a line feed.
  func head() -> String { row(columns.map { Cell($0.title, style: .bold) }) }

  /// One row of as many cells as there are columns, ended by a line feed, without blanks at line ends.
  func row(_ cells: [Cell]) -> String {
    let wrapped = zip(columns, cells).map { DisplayText.wrapped($1.text, width: $0.width, maximumLines: $0.maximumLines) }
    var result = ""
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      let lastColumn = wrapped.lastIndex { line < $0.count && !$0[line].isEmpty } ?? 0
      for (index, column) in columns.enumerated().prefix(lastColumn + 1) {
        if index > 0 { result += gap }
        let text = line < wrapped[index].count ? wrapped[index][line] : ""
        let blanks = String(repeating: " ", count: max(0, column.width - DisplayText.width(text)))
        let shown = usesColour ? cells[index].style?.applied(to: text) ?? text : text
        result += column.isRightAligned ? blanks + shown : index == lastColumn ? shown : shown + blanks
      }
      result += "\n"
    }
    return result
  }
}
