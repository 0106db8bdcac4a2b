import Definitions
import LegalText
import Lexicon

/// Reads `lexicons/<language>/definition.tsv`: the words by which a language defines. A kind is the name of a `DefinitionWordKind`, or `scope-`
/// and the name of a `ClauseKind`.
enum DefinitionWordTable {
  /// Reads several tables into one. Reports all faults (L001–L013, L163–L166).
  static func load(_ files: [SourceFile], language: String) -> (cues: DefinitionCues, diagnostics: [Diagnostic]) {
    var words: [DefinitionWordKind: [String]] = [:]
    var scopes: [String: Set<ClauseKind>] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      var table = KindTable(file, header: "lacuna-definition", language: language)
      for row in table.rows {
        if let kind = DefinitionWordKind(rawValue: row.kind.text) {
          words[kind, default: []] += row.words
        } else if row.kind.text.hasPrefix("scope-"), let unit = ClauseKind(rawValue: String(row.kind.text.dropFirst(6))) {
          for word in row.words { scopes[word, default: []].insert(unit) }
        } else {
          table.reportUnknown(row.kind, known: DefinitionWordKind.allCases.map(\.rawValue) + ["scope-KIND"])
        }
      }
      diagnostics += table.diagnostics
    }
    return (DefinitionCues(words, scopeKinds: scopes), diagnostics)
  }
}
