public import LegalText
public import Lexicon

/// What makes an answer suspect: the table `models/acquisition/suspicion.tsv`.
public struct SuspicionTable: Sendable, Hashable {
  /// Media types that law texts come in.
  public var lawTypes: Set<String> = []
  /// A text below this share of the bytes that it had before is suspect; 0...1.
  public var shrunkenShare = 0.0
  /// Texts that had fewer bytes before may shrink as they like.
  public var shrunkenFromBytes = 0
  /// Longest page that is searched for phrases, in bytes.
  public var pageBytes = 0
  /// Names of headers that come with challenges, lower case.
  public var challengeHeaders: [String] = []
  /// In lower case, as they stand in the source of pages.
  public var challengePhrases: [String] = []
  public var errorPhrases: [String] = []

  /// An empty table: any type is suspect, nothing else is.
  public init() {}

  /// Reads and checks the table.
  /// - Returns: The table, or nil with everything that is wrong with the file, each at its place (code A160, and those of tables).
  /// - Complexity: O(bytes).
  public static func read(_ file: SourceFile) -> (table: SuspicionTable?, faults: [Diagnostic]) {
    let rows = TabTable(file: file, columns: ["rule", "value", "source", "note"])
    var table = SuspicionTable()
    var faults = rows.diagnostics
    var seen: Set<String> = []
    for row in rows.rows {
      let (rule, value) = (row["rule"].text, row["value"])
      func fault(_ cell: TabCell, _ message: String, _ hint: String) {
        faults.append(Diagnostic(code: "A160", file: file.name, line: cell.line, column: cell.column, message: message, hint: hint))
      }
      if value.text.isEmpty { fault(value, "the rule '\(rule)' has no value", "write one, or take the row out") }
      if row["source"].text.isEmpty { fault(row["source"], "the rule '\(rule)' has no source", "say where it comes from, or 'judgement'") }
      if !seen.insert(rule + "\t" + value.text).inserted
        || (rule.hasPrefix("shrunken") || rule == "page-bytes") && !seen.insert(rule).inserted
      {
        fault(row["rule"], "'\(rule)' with this value stands here twice, or can stand only once", "keep one of the rows")
      }
      switch rule {
      case "law-type": table.lawTypes.insert(value.text.lowercased())
      case "challenge-header": table.challengeHeaders.append(value.text.lowercased())
      case "challenge-phrase": table.challengePhrases.append(value.text.lowercased())
      case "error-phrase": table.errorPhrases.append(value.text.lowercased())
      case "shrunken-share":
        guard let share = Double(value.text), 0...1 ~= share else {
          fault(value, "'\(value.text)' is no share", "write a number from 0 to 1")
          break
        }
        table.shrunkenShare = share
      case "shrunken-from-bytes", "page-bytes":
        guard let count = Int(value.text), count >= 0 else {
          fault(value, "'\(value.text)' is no number of bytes", "write a whole number")
          break
        }
        if rule == "page-bytes" { table.pageBytes = count } else { table.shrunkenFromBytes = count }
      default:
        fault(
          row["rule"], "unknown rule '\(rule)'",
          "rules are law-type, shrunken-share, shrunken-from-bytes, page-bytes, challenge-header, challenge-phrase, error-phrase")
      }
    }
    return (faults.contains { $0.severity == .error } ? nil : table, faults)
  }
}
