import Background
import Definitions
import Indicators
import LegalText
import Tokenization

/// What undefined terms that only statistics know add to the clauses that use them; nothing where `score-share` is 0.
struct StatisticalSignals {
  private let document: DocumentContext
  private let uses: [ByteRange]
  private let share: Double

  /// - Complexity: O(tokens · log entries); O(1) where nothing is added.
  init(_ document: DocumentContext, pack: LanguagePack, words: TermWords?, hood: TermHood?) {
    self.document = document
    share = hood?.settings.scoreShare ?? 0
    guard share > 0, let words else {
      uses = []
      return
    }
    let search = UndefinedSearch(
      document: document, names: pack.definitions.names(in: document.text, tree: document.tree), words: words, hood: hood)
    uses = search.wordings().filter { $0.record.origin == .statistics }.flatMap(\.uses).sorted()
  }

  /// One weak sign for each use in the clause's sentence.
  func signals(of clause: Int) -> [Signal] {
    guard !uses.isEmpty, OperativeText.roles.contains(document.roles[clause].role) else { return [] }
    var result: [Signal] = []
    for segment in document.clauses[clause].reading {
      for use in uses where segment.range.contains(use) {
        let words = document.text.string(use).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        result.append(
          Signal(
            indicator: UndefinedTerm.info.id, direction: .risk, value: share, range: use, isInherited: segment.isInherited,
            searched: ["article", "chapter", "instrument"],
            reason: "‘\(words)’ is hardly used in other laws, is not defined here, and the rule turns on it.",
            source: UndefinedTerm.info.sources.joined(separator: "; ")))
      }
    }
    return result
  }
}
