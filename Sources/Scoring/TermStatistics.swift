import Background
import LegalText
import Lexicon

/// Reads `models/terms.tsv` and `models/background.<language>.bin`: what finds terms that no list knows.
enum TermStatistics {
  /// - Parameters:
  ///   - languages: Codes of the languages whose terms can be cut.
  ///   - always: Whether the statistics are read although no score depends on them.
  /// - Returns: What there is, and all faults (L001–L013, M201–M203, M210, M211). A language without statistics has none, which is no fault.
  static func load(_ folder: String, languages: [String], always: Bool) -> (hoods: [String: TermHood], diagnostics: [Diagnostic]) {
    let path = DataFolder.join(folder, "terms.tsv")
    guard DataFolder.exists(path) else { return ([:], []) }
    var hoods: [String: TermHood] = [:]
    var diagnostics: [Diagnostic] = []
    do throws(Diagnostic) {
      let settings = settings(try DataFolder.read(path), &diagnostics)
      guard always || settings.scoreShare > 0 else { return ([:], diagnostics) }
      for language in languages {
        let path = backgroundPath(folder, language)
        guard DataFolder.exists(path) else { continue }
        let table = try BackgroundTable(bytes: try DataFolder.read(path).bytes, file: path)
        if table.language == language {
          hoods[language] = TermHood(table: table, settings: settings)
        } else {
          throw Diagnostic(
            code: "M204", file: path, message: "was counted for '\(table.language)' and bears the name of '\(language)'",
            hint: "rename it, or restore it from the distribution")
        }
      }
    } catch {
      diagnostics.append(error)
    }
    return (hoods, diagnostics)
  }

  static func backgroundPath(_ folder: String, _ language: String) -> String { DataFolder.join(folder, "background.\(language).bin") }

  private static func settings(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> TermHoodSettings {
    let table = TabTable(file: file, columns: ["setting", "value", "why"])
    diagnostics += table.diagnostics
    var settings = TermHoodSettings()
    var missing = Set(names)
    for row in table.rows {
      let (name, cell) = (row["setting"], row["value"])
      guard missing.remove(name.text) != nil else {
        diagnostics.append(
          Diagnostic(
            code: "M210", file: file.name, line: name.line, column: name.column,
            message: "'\(name.text)' is no setting of term-hood, or it stands here twice",
            hint: "the settings are \(names.joined(separator: ", "))"))
        continue
      }
      guard let value = Double(cell.text), value.isFinite, value >= 0, set(name.text, value, &settings) else {
        diagnostics.append(
          Diagnostic(
            code: "M211", file: file.name, line: cell.line, column: cell.column, message: "'\(cell.text)' is no value of '\(name.text)'",
            hint: "write a plain number: shares and unithood lie in [0, 1], clauses are whole and at least 1, bits and lengths above 0"))
        continue
      }
    }
    if !missing.isEmpty, table.isReadable {
      diagnostics.append(
        Diagnostic(
          code: "M212", file: file.name, message: "settings are missing: \(missing.sorted().joined(separator: ", "))",
          hint: "restore the file from the distribution"))
    }
    return settings
  }

  private static let names = [
    "threshold", "lean-words", "whole-bits", "unknown-unithood", "general-share", "least-clauses", "least-clauses-unknown",
    "least-clauses-capital", "score-share",
  ]

  /// - Returns: False for a value that the setting cannot have.
  private static func set(_ name: String, _ value: Double, _ settings: inout TermHoodSettings) -> Bool {
    switch name {
    case "threshold": settings.threshold = value
    case "lean-words": settings.leanWords = value
    case "whole-bits": settings.wholeBits = value
    case "unknown-unithood": settings.unknownUnithood = value
    case "general-share": settings.generalShare = value
    case "least-clauses": settings.leastClauses = Int(clamping: Int64(min(value, 1e9)))
    case "least-clauses-unknown": settings.leastClausesUnknown = Int(clamping: Int64(min(value, 1e9)))
    case "least-clauses-capital": settings.leastClausesCapital = Int(clamping: Int64(min(value, 1e9)))
    default: settings.scoreShare = value
    }
    if name.hasPrefix("least-clauses") { return value >= 1 && value == value.rounded() }
    if ["score-share", "unknown-unithood"].contains(name) { return value <= 1 }
    return value > 0 || name == "threshold"
  }
}
