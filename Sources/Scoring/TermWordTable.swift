import Background
import Definitions
import LegalText
import Lexicon

/// Reads `lexicons/<language>/term.tsv`: which words may make a term. A kind is one of `kinds`.
enum TermWordTable {
  private static let kinds = ["barred", "barred-ending", "modifier-ending", "content", "link", "generic", "office", "body", "determiner"]

  /// Reads several tables into one. Reports all faults (L001–L013, L163–L166).
  static func load(_ files: [SourceFile], language: String, inflection: Inflection) -> (words: TermWords, diagnostics: [Diagnostic]) {
    var words: [String: [String]] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      var table = KindTable(file, header: "lacuna-term", language: language)
      for row in table.rows {
        if kinds.contains(row.kind.text) {
          words[row.kind.text, default: []] += row.words
        } else {
          table.reportUnknown(row.kind, known: kinds)
        }
      }
      diagnostics += table.diagnostics
    }
    let made = TermWords(
      inflection: inflection, barred: words["barred"] ?? [], barredEndings: words["barred-ending"] ?? [],
      modifierEndings: words["modifier-ending"] ?? [], contents: words["content"] ?? [], links: words["link"] ?? [],
      generic: words["generic"] ?? [],
      offices: words["office"] ?? [], bodies: words["body"] ?? [], determiners: words["determiner"] ?? [])
    return (made, diagnostics)
  }
}
