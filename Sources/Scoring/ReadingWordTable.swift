import LegalText
import Lexicon
import Readings

/// Reads `lexicons/<language>/reading.tsv`: the words by which a language joins, limits and cites clauses. A kind is `unit-` or `units-` and
/// the name of a `ClauseKind`, the name of a `QualificationKind`, `connector-` and the name of a `ListConnector`, or one of the lists below.
enum ReadingWordTable {
  private static let lists = [
    "article", "code", "elision", "following", "insertion", "instrument", "list", "name", "of", "preceding", "range", "tail", "that",
    "thereof",
    "this",
    "weak-instrument",
  ]

  /// Reads several tables into one. Reports all faults (L001–L013, L163–L166).
  /// - Parameter ordinals: `first` → 1, from the structure words.
  static func load(_ files: [SourceFile], language: String, ordinals: [String: Int]) -> (words: ReadingWords, diagnostics: [Diagnostic]) {
    var words = ReadingWords()
    words.ordinals = ordinals
    var diagnostics: [Diagnostic] = []
    for file in files {
      var table = KindTable(file, header: "lacuna-reading", language: language)
      for row in table.rows where !add(row, to: &words) {
        table.reportUnknown(row.kind, known: known)
      }
      diagnostics += table.diagnostics
    }
    return (words, diagnostics)
  }

  private static var known: [String] {
    lists + QualificationKind.allCases.map(\.rawValue) + ListConnector.joining.map { "connector-\($0.rawValue)" }
      + ["unit-KIND", "units-KIND"]
  }

  /// - Returns: Whether the row's kind is known.
  private static func add(_ row: KindTable.Row, to words: inout ReadingWords) -> Bool {
    let kind = row.kind.text
    if let list = list(kind) {
      words[keyPath: list].formUnion(row.words)
    } else if let qualification = QualificationKind(rawValue: kind) {
      for word in row.words { words.addOpener(word, qualification) }
    } else if kind.hasPrefix("connector-"), let connector = ListConnector(rawValue: String(kind.dropFirst(10))), connector != .mixed {
      for word in row.words { words.connectors[word] = connector }
    } else if kind.hasPrefix("unit-"), let unit = ClauseKind(rawValue: String(kind.dropFirst(5))) {
      for word in row.words { words.units[word] = unit }
    } else if kind.hasPrefix("units-"), let unit = ClauseKind(rawValue: String(kind.dropFirst(6))) {
      for word in row.words { words.pluralUnits[word] = unit }
    } else {
      return false
    }
    return true
  }

  private static func list(_ kind: String) -> WritableKeyPath<ReadingWords, Set<String>>? {
    switch kind {
    case "article": \.articles
    case "code": \.codes
    case "elision": \.elisions
    case "following": \.followingWords
    case "insertion": \.insertionWords
    case "instrument": \.instrumentWords
    case "list": \.listWords
    case "name": \.nameWords
    case "of": \.ofWords
    case "preceding": \.precedingWords
    case "range": \.rangeWords
    case "tail": \.tails
    case "that": \.thatWords
    case "thereof": \.thereofWords
    case "this": \.thisWords
    case "weak-instrument": \.weakInstrumentWords
    default: nil
    }
  }
}
