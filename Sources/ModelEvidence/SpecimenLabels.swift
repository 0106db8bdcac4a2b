public import LegalText
public import Lexicon

/// The bands that the author of a fictional instrument gave its clauses (`corpus/specimens/*.labels.tsv`).
public struct SpecimenLabels: Sendable {
  public struct Label: Sendable, Hashable {
    public var clause: String
    public var band: Band
  }

  /// `aldova-terrorism-act` for `aldova-terrorism-act.loose.labels.tsv`: the pair that stays together.
  public let instrument: String
  /// `loose` or `repaired`.
  public let version: String
  public let labels: [Label]

  /// - Returns: All faults: of the table L001 to L013, M340 for a band, M341 for a name that is not `<instrument>.<version>.labels.tsv`.
  public static func load(_ file: SourceFile) -> (labels: SpecimenLabels?, diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: ["clause", "band"], optional: ["role", "undefined", "problem", "why"])
    var diagnostics = table.diagnostics
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let parts = name.split(separator: ".")
    guard parts.count == 4 else {
      diagnostics.append(
        Diagnostic(
          code: "M341", file: file.name, message: "the name does not say which version of which instrument this is",
          hint: "name it <instrument>.loose.labels.tsv or <instrument>.repaired.labels.tsv"))
      return (nil, diagnostics)
    }
    var labels: [Label] = []
    for row in table.rows {
      guard let band = Band(rawValue: row["band"].text) else {
        diagnostics.append(
          Diagnostic(
            code: "M340", file: file.name, line: row["band"].line, column: row["band"].column,
            message: "unknown band '\(row["band"].text)'",
            hint: "one of: \(Band.allCases.map(\.rawValue).joined(separator: ", "))"))
        continue
      }
      labels.append(Label(clause: row["clause"].text, band: band))
    }
    return (SpecimenLabels(instrument: String(parts[0]), version: String(parts[1]), labels: labels), diagnostics)
  }

  /// The label of a clause: its own, or for an unnumbered paragraph that of the unit around it.
  public func label(of id: String) -> Label? {
    labels.first { $0.clause == id } ?? labels.first { id.hasPrefix($0.clause + "__al_") }
  }
}
