import LegalText

/// What the pictures of a heatmap have in common: a matrix, its colours, and what they say about themselves.
public struct HeatmapLayout: Sendable {
  public var matrix: HeatmapMatrix
  public var colours: ColourScale
  /// What the picture is called.
  public var title: String

  public init(matrix: HeatmapMatrix, colours: ColourScale, title: String = "How open laws are to abuse") {
    self.matrix = matrix
    self.colours = colours
    self.title = title
  }

  /// What a cell shows: the score as a whole number, rounded down so that it never leaves its band, and the band's letter.
  struct Mark {
    var number: Int
    var letter: String
    var colour: Colour

    var ink: Colour { colour.ink }
    var words: String { "\(number) \(letter)" }
  }

  func mark(_ score: Double) -> Mark {
    let number = Int(score.rounded(.down))
    return Mark(number: number, letter: BandMark.letter(Band(score: score)), colour: colours.colour(of: Double(number)))
  }

  /// The style rule of a score's cells, by the class `s` and the number.
  func rule(_ number: Int) -> String {
    let mark = mark(Double(number))
    return ".s\(number){background-color:\(mark.colour.hexadecimal);color:\(mark.ink.hexadecimal)}\n"
  }

  /// The names of the rows without the folder that all of them share, which would only hide what tells them apart.
  var rowLabels: [String] {
    let names = matrix.rows.map(\.document)
    guard names.count > 1 else { return names.map(DisplayText.oneLine) }
    let parts = names.map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    // The last part is the file's own name.
    let depth = parts.map { $0.count - 1 }.min() ?? 0
    let shared = (0..<depth).prefix { level in parts.allSatisfy { $0[level] == parts[0][level] } }.count
    let dropped = parts[0].prefix(shared).reduce(0) { $0 + $1.count + 1 }
    return names.map { DisplayText.oneLine(String($0.dropFirst(dropped))) }
  }

  /// What the columns are, in the plural.
  var columnNoun: String {
    switch matrix.kind {
    case .article: "articles"
    case .indicator: "indicators"
    case .topic: "topics"
    }
  }

  /// What an empty cell means.
  var emptyWords: String {
    switch matrix.kind {
    case .article: "no such article"
    case .indicator: "not read"
    case .topic: "no clause on this topic"
    }
  }

  /// `40 documents by 60 articles`.
  var summary: String {
    let rows = matrix.rows.count
    let columns = matrix.columns.count
    return "\(rows) \(rows == 1 ? "document" : "documents") by \(columns) \(columns == 1 ? String(columnNoun.dropLast()) : columnNoun)"
  }

  /// `40 documents by 60 articles. …`: what the reader must know to read the cells.
  var description: String {
    summary
      + ". A cell holds the highest score of its clauses from 0 to 100, rounded down, and its band: L low below 25, M moderate below 50, "
      + "E elevated below 75, H high."
  }

  /// `not read: no text layer`.
  func unreadWords(_ row: HeatmapMatrix.Row) -> String {
    row.reason.isEmpty ? "not read" : "not read: " + DisplayText.oneLine(row.reason)
  }

  /// What each cell says when it is asked.
  func cellWords(_ row: HeatmapMatrix.Row, column: String, _ score: Double?) -> String {
    let place = DisplayText.oneLine(row.document) + ", " + DisplayText.oneLine(matrix.label(of: column)) + ": "
    guard let score else { return place + emptyWords }
    return place + DecimalText.twoDecimals(score) + " " + Band(score: score).rawValue
  }
}
