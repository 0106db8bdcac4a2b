import Definitions
import LegalText
import Lexicon

/// Reads `lexicons/<language>/definition.tsv`: the words by which a language defines. A kind is the name of a `DefinitionPattern`, one of
/// the lists below, or `scope-` and the name of a `ClauseKind`.
enum DefinitionWordTable {
  private static let lists = [
    "instrument", "intro", "heading", "term-word", "conjunction", "article", "demonstrative", "non-term", "unit", "other-instrument",
    "qualifier",
  ]

  /// Reads several tables into one. Reports all faults (L001–L013, L163–L166).
  static func load(_ files: [SourceFile], language: String) -> (cues: DefinitionCues, diagnostics: [Diagnostic]) {
    var words: [String: [String]] = [:]
    var scopes: [String: Set<ClauseKind>] = [:]
    var diagnostics: [Diagnostic] = []
    let known = DefinitionPattern.allCases.map(\.rawValue) + lists
    for file in files {
      var table = KindTable(file, header: "lacuna-definition", language: language)
      for row in table.rows {
        let kind = row.kind.text
        if known.contains(kind) {
          words[kind, default: []] += row.words
        } else if kind.hasPrefix("scope-"), let unit = ClauseKind(rawValue: String(kind.dropFirst(6))) {
          for word in row.words { scopes[word, default: []].insert(unit) }
        } else {
          table.reportUnknown(row.kind, known: known + ["scope-KIND"])
        }
      }
      diagnostics += table.diagnostics
    }
    return (cues(words, scopes), diagnostics)
  }

  private static func cues(_ words: [String: [String]], _ scopes: [String: Set<ClauseKind>]) -> DefinitionCues {
    func list(_ kind: String) -> [String] { words[kind] ?? [] }
    // A label has openers, not a verb.
    let patterns = DefinitionPattern.allCases.filter { $0 != .label }
    return DefinitionCues(
      verbs: patterns.flatMap { pattern in list(pattern.rawValue).map { (phrase: $0, pattern: pattern) } },
      labelOpeners: list(DefinitionPattern.label.rawValue), instrumentWords: list("instrument"), introductions: list("intro"),
      headings: list("heading"), termWords: list("term-word"), conjunctions: list("conjunction"), articles: list("article"),
      demonstratives: list("demonstrative"), nonTermWords: list("non-term"), unitWords: list("unit"),
      otherInstrumentWords: list("other-instrument"), qualifiers: list("qualifier"), scopeKinds: scopes)
  }
}
