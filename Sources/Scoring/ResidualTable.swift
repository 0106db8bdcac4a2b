import Definitions
import LegalText
import Lexicon

/// Reads `lexicons/residual-vagueness.tsv`: how much each way of leaving a definition open weighs.
enum ResidualTable {
  /// Reads several tables into one; a later row replaces an earlier one of its kind. Reports all faults (L001–L013, L171).
  static func load(_ files: [SourceFile]) -> (weights: ResidualWeights, diagnostics: [Diagnostic]) {
    var values: [String: Double] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      let table = TabTable(file: file, columns: ["kind", "weight", "source", "note"])
      diagnostics += table.diagnostics
      for row in table.rows {
        let cell = row["weight"]
        if let weight = Double(cell.text), (0...1).contains(weight) {
          values[row["kind"].text] = weight
        } else {
          diagnostics.append(
            Diagnostic(
              code: "L171", file: file.name, line: cell.line, column: cell.column, message: "'\(cell.text)' is no weight",
              hint: "write a number from 0 to 1"))
        }
      }
    }
    return (ResidualWeights(values), diagnostics)
  }
}
