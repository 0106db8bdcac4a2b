import LegalText
import Lexicon
import Testing
import Tokenization

/// Small lexicons written in a test.
enum LexiconFixture {
  static let columnRow = "id\tforms\tcategory\tgrade\tflags\tsource\tnote\tpositive\tnegative"

  static let categories = table(
    "lexicons/categories.tsv",
    ["list\tcategory\tdirection\ttitle", "vague\tground\trisk\tGrounds", "other\tground\tmitigation\tOthers"]
      + ["neutral\tneutral\tneutral\tHarmless"])

  static let sources = table(
    "lexicons/sources.tsv",
    ["key\ttitle\tyear\tevidence\taddress", "GC34\tGeneral comment 34\t2011\tread\thttps://undocs.org/CCPR/C/GC/34"])

  static func table(_ name: String, _ lines: [String]) -> SourceFile {
    SourceFile(name: name, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A list file whose column row is at line 6 and whose first row is at line 7.
  static func list(_ name: String, _ rows: [String], directory: String = "lexicons/en") -> SourceFile {
    let headers = ["#lacuna-lexicon\t1", "#list\t\(name)", "#language\ten", "#title\tA list", "#licence\tCC0-1.0"]
    return table("\(directory)/\(name).tsv", headers + [columnRow] + rows)
  }

  /// A sound row.
  static func row(_ id: String, _ forms: String, category: String = "ground", positive: String = "⟦x⟧", negative: String = "y") -> String {
    [id, forms, category, "2", "", "GC34 §25", "A note.", positive, negative].joined(separator: "\t")
  }

  /// A lexicon of the lists with these forms; the ids are `a`, `b`, `c` … in each list.
  static func lexicon(_ lists: [(list: String, forms: [String])]) throws -> Lexicon {
    let files = lists.map { item in
      let rows = item.forms.enumerated().map { index, forms in
        row(identifier(index), forms, category: item.list == "neutral" ? "neutral" : "ground")
      }
      return list(item.list, rows)
    }
    let (lexicon, diagnostics) = Lexicon.load(language: "en", lists: files, sources: sources, categories: categories)
    for fault in diagnostics where fault.severity == .error { Issue.record("\(fault.oneLine)") }
    return try #require(lexicon)
  }

  static func identifier(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(97 + index))) : "n\(index)"
  }

  static func tokenized(_ text: String) throws -> TokenizedText {
    try Tokenizer(abbreviations: []).tokenize(Array(text.utf8))
  }

  /// The matches as `list/id: words`.
  static func found(_ lexicon: Lexicon, _ text: String) throws -> [String] {
    let text = try tokenized(text)
    return lexicon.match(text).map { match in
      let entry = lexicon.entries[match.entry]
      return "\(entry.list)/\(entry.id): \(text.string(match.range))"
    }
  }
}
