import LegalText
import Lexicon
import Reports
import Scoring

/// Reads the colours of the heatmap's pictures, `lexicons/heatmap-colours.tsv`.
enum ColourFile {
  private static let columns = ["score", "red", "green", "blue", "source"]

  /// - Throws: `CommandFailure` with status 65 when the table is missing or faulty.
  static func load(_ home: DataHome) throws(CommandFailure) -> ColourScale {
    let path = home.lexicons + "/heatmap-colours.tsv"
    let file: SourceFile
    do throws(Diagnostic) { file = try DataFolder.read(path) } catch { throw .faultyData([error]) }
    let table = TabTable(file: file, columns: columns)
    guard table.diagnostics.isEmpty else { throw .faultyData(table.diagnostics) }
    let points = table.rows.compactMap { row -> ColourScale.Point? in
      let values = columns.dropLast().compactMap { Double(row[$0].text) }
      return values.count == 4 ? ColourScale.Point(score: values[0], red: values[1], green: values[2], blue: values[3]) : nil
    }
    guard points.count == table.rows.count, let scale = ColourScale(points) else {
      throw .faultyData([
        Diagnostic(
          code: "D502", file: path, message: "is no scale of colours", hint: "write rising scores from 0 to 100 and colours from 0 to 255")
      ])
    }
    return scale
  }
}
