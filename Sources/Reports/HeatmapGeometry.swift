/// Where things stand in a heatmap's picture, in pixels of its own scale.
struct HeatmapGeometry: Sendable {
  static let (cellWidth, cellHeight, margin) = (44, 22, 16)
  /// Cells of text that names may take before they are cut.
  private static let (labelCells, headCells) = (48, 40)
  private static let titleHeight = 70
  /// The legend's keys stand side by side on this width.
  private static let leastWidth = 780
  /// From here on the names are repeated at the other end, because the eye loses the way.
  private static let (manyRows, manyColumns) = (40, 30)

  /// Names of the rows and of the columns as they are shown.
  let labels: [String]
  let heads: [String]
  /// Edges of the cells.
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int
  /// Of the whole picture.
  let width: Int
  let height: Int
  let legendTop: Int
  /// Names of the rows stand at the right as well.
  let repeatsLabels: Bool
  /// Names of the columns stand at the bottom as well.
  let repeatsHeads: Bool
  /// What the scores are not, in lines that fit.
  let notice: [String]

  /// - Parameter columns: Those of the layout's matrix, which are sorted each time they are asked for.
  init(_ layout: HeatmapLayout, columns: [String]) {
    let rowCount = layout.matrix.rows.count
    labels = DistinctNames.shortened(layout.rowLabels, to: Self.labelCells)
    heads = DistinctNames.shortened(columns.map { DisplayText.oneLine(layout.matrix.label(of: $0)) }, to: Self.headCells)
    let labelWidth = labels.map(Self.width).max() ?? 0
    let headHeight = heads.map(Self.width).max() ?? 0
    repeatsLabels = columns.count >= Self.manyColumns
    repeatsHeads = rowCount >= Self.manyRows
    left = Self.margin + labelWidth + 10
    top = Self.titleHeight + headHeight + 14
    right = left + Self.cellWidth * max(columns.count, 1)
    bottom = top + Self.cellHeight * rowCount
    width = max(right + (repeatsLabels ? labelWidth + 10 : 0) + Self.margin, Self.leastWidth)
    legendTop = bottom + (repeatsHeads ? headHeight + 14 : 0) + 24
    // 6.3 pixels a cell: a sentence has a blank for every five letters.
    notice = DisplayText.wrapped(DisplayText.oneLine(ReviewNotice.text), width: (min(width, 1200) - 2 * Self.margin) * 10 / 63)
    height = legendTop + 76 + 18 * notice.count + Self.margin
  }

  /// What a line of 12 pixel type takes, generously, as no font is known to us: the advances of DejaVu Sans, the widest of those that are
  /// asked for, by classes of characters.
  static func width(of text: String) -> Int {
    var halves = 0
    for character in text {
      switch character {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", " ", "!", "(", ")", "[", "]", "f", "t", "r", "/", "-": halves += 10
      case "m", "w", "M", "W", "…", "%", "@", "—": halves += 24
      case "A"..."Z", "_", "+", "=", "<", ">": halves += 19
      default: halves += DisplayText.width(character) * 16
      }
    }
    return (halves + 1) / 2
  }
}
