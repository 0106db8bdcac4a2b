import ClauseStructure
import LegalText
import Lexicon
import Tokenization

/// Reads `lexicons/<language>/structure.tsv`: the words by which a language names and cites the parts of a law. A kind is the name of a
/// `ClauseKind`, one of the lists below, `letters`, `ordinal-N` or `insertion-N`.
enum StructureTable {
  private static let lists = [
    "abbreviation", "abbreviation-before-number", "citation", "citation-tail", "conjunction", "contents", "cross-heading", "defining",
    "non-term", "proviso",
    "range", "unfinished", "untitled",
  ]

  /// Reads several tables into one. Reports all faults (L001–L013, L163–L166).
  static func load(_ files: [SourceFile], language: String) -> (words: StructureWords, diagnostics: [Diagnostic]) {
    var words = StructureWords()
    var diagnostics: [Diagnostic] = []
    for file in files {
      var table = KindTable(file, header: "lacuna-structure", language: language)
      for row in table.rows where !add(row, to: &words) {
        table.reportUnknown(row.kind, known: ClauseKind.allCases.map(\.rawValue) + lists + ["insertion-N", "letters", "ordinal-N"])
      }
      diagnostics += table.diagnostics
    }
    return (words, diagnostics)
  }

  /// - Returns: Whether the row's kind is known.
  private static func add(_ row: KindTable.Row, to words: inout StructureWords) -> Bool {
    let kind = row.kind.text
    if let unit = ClauseKind(rawValue: kind) {
      for word in row.words {
        if let frame = NumberFrame(word, kind: unit) { words.frames.append(frame) } else { words.kinds[word] = unit }
      }
    } else if kind == "letters" {
      words.letterOrders.append(LetterOrder(row.words))
    } else if let list = list(kind) {
      words[keyPath: list].formUnion(row.words)
    } else if kind.hasPrefix("ordinal-"), let number = Int(kind.dropFirst(8)), number > 0 {
      for word in row.words { words.ordinals[word] = number }
    } else if kind.hasPrefix("insertion-"), let number = Int(kind.dropFirst(10)), number > 0 {
      for word in row.words { words.insertions[word] = number }
    } else {
      return false
    }
    return true
  }

  private static func list(_ kind: String) -> WritableKeyPath<StructureWords, Set<String>>? {
    switch kind {
    case "abbreviation": \.abbreviations.anywhere
    case "abbreviation-before-number": \.abbreviations.beforeNumbers
    case "citation": \.citationWords
    case "citation-tail": \.citationTails
    case "conjunction": \.conjunctions
    case "contents": \.contentsHeadings
    case "cross-heading": \.crossHeadings
    case "defining": \.definingWords
    case "non-term": \.nonTermWords
    case "proviso": \.provisoWords
    case "range": \.rangeWords
    case "unfinished": \.unfinishedWords
    case "untitled": \.untitledUnits
    default: nil
    }
  }
}
