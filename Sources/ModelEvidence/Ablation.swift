public import LegalText
public import Lexicon

/// What is taken away to see what it is worth (`models/ablations.tsv`).
public struct Ablation: Sendable, Hashable {
  public var name: String
  /// Features that are left out, with their interactions.
  public var features: Set<String>
  public var why: String

  /// - Returns: All faults: of the table L001 to L013, M360 for a feature that the model does not have.
  public static func load(_ file: SourceFile, known: Set<String>) -> (ablations: [Ablation], diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: ["name", "features", "why"])
    var diagnostics = table.diagnostics
    var ablations: [Ablation] = []
    for row in table.rows {
      let features = row["features"].text.split(separator: " ").map(String.init)
      for feature in features where !known.contains(feature) {
        diagnostics.append(
          Diagnostic(
            code: "M360", file: file.name, line: row["features"].line, column: row["features"].column,
            message: "the model has no feature '\(feature)'", hint: "'lacuna model show' lists them"))
      }
      ablations.append(Ablation(name: row["name"].text, features: Set(features), why: row["why"].text))
    }
    return (ablations, diagnostics)
  }
}
