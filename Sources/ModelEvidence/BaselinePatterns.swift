public import LegalText
public import Lexicon

/// The regular expressions that the model has to beat (`models/baseline.tsv`): points for words of effect and of the State's interests, less
/// points for words of intent.
public struct BaselinePatterns {
  private let patterns: [(expression: Regex<AnyRegexOutput>, points: Double)]

  /// - Returns: All faults: of the table L001 to L013, M350 for an expression or its points.
  public static func load(_ file: SourceFile) -> (patterns: BaselinePatterns, diagnostics: [Diagnostic]) {
    let table = TabTable(file: file, columns: ["kind", "pattern", "points", "why"])
    var diagnostics = table.diagnostics
    var patterns: [(Regex<AnyRegexOutput>, Double)] = []
    for row in table.rows {
      guard let points = Double(row["points"].text), points.isFinite, let expression = try? Regex(row["pattern"].text).ignoresCase() else {
        diagnostics.append(
          Diagnostic(
            code: "M350", file: file.name, line: row.line, column: 1, message: "no regular expression, or its points are no number",
            hint: "correct the row"))
        continue
      }
      patterns.append((expression, points))
    }
    return (BaselinePatterns(patterns: patterns), diagnostics)
  }

  /// The points of the expressions that occur in a text; each counts once.
  public func points(_ text: String) -> Double {
    patterns.reduce(0) { sum, pattern in text.firstMatch(of: pattern.expression) == nil ? sum : sum + pattern.points }
  }
}
