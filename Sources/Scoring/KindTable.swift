import LegalText
import Lexicon
import Tokenization

/// A table of words by kind, `kind words source note`, with ` | ` between the words of a cell: the form in which a language's structure
/// and definition words are written. Rows of the same kind add up.
struct KindTable {
  /// One row.
  struct Row {
    var kind: TabCell
    /// Folded, blanks between words single; at least one.
    var words: [String]
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  let file: String

  /// Reports all faults (L001–L013, L163–L165).
  /// - Parameter header: Name of the header line that holds the version, as in `lacuna-structure`.
  init(_ source: SourceFile, header: String, language: String) {
    file = source.name
    let table = TabTable(file: source, columns: ["kind", "words", "source", "note"])
    diagnostics = table.diagnostics
    if let version = table.headers[header], version.text != "1" {
      report("L163", version, "version '\(version.text)' of the table is not known", "this program reads version 1")
    }
    if let cell = table.headers["language"], cell.text != language {
      report(
        "L164", cell, "the table is for '\(cell.text)' but stands in the folder of '\(language)'", "correct the header or move the file")
    }
    for row in table.rows {
      let words = row["words"].text.utf8.split(separator: UInt8(ascii: "|")).map(Self.folded).filter { !$0.isEmpty }
      if words.isEmpty {
        report("L165", row["words"], "the row has no words", "write words separated by ' | ' or remove the row")
      } else {
        rows.append(Row(kind: row["kind"], words: words))
      }
    }
  }

  mutating func reportUnknown(_ kind: TabCell, known: [String]) {
    report("L166", kind, "unknown kind '\(kind.text)'", "the kinds are \(known.joined(separator: ", "))")
  }

  private mutating func report(_ code: String, _ cell: TabCell, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(code: code, file: file, line: cell.line, column: cell.column, message: message, hint: hint))
  }

  private static func folded(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    for word in text.split(separator: UInt8(ascii: " ")) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      let word = Array(word)
      WordFolding.appendFolded(word, word.indices, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
