public import LegalText
public import Lexicon

/// A clause that was written and labelled for training (`corpus/training/*.tsv`, `models/annotation-guideline.md`).
public struct TrainingClause: Sendable, Hashable {
  public var id: String
  /// Minimal pair or family.
  public var cluster: String
  public var topic: String
  public var tradition: String
  public var role: ClauseRole
  /// 1 open to abuse as worded, 0 not, or between them.
  public var label: Double
  public var text: String

  private static let columns = ["id", "cluster", "topic", "tradition", "role", "label", "note", "text"]

  /// Reads several tables. - Returns: The clauses in the order of the files, and all faults: of tables L001 to L013, of clauses M310 to M315.
  public static func load(_ files: [SourceFile]) -> (clauses: [TrainingClause], diagnostics: [Diagnostic]) {
    var clauses: [TrainingClause] = []
    var diagnostics: [Diagnostic] = []
    var first: [String: String] = [:]
    for file in files {
      let table = TabTable(file: file, columns: columns)
      diagnostics += table.diagnostics
      if table.isReadable, table.headers["lacuna-training"]?.text != "1" {
        diagnostics.append(
          Diagnostic(
            code: "M310", file: file.name, line: 1, column: 1, message: "not a table of training clauses of version 1",
            hint: "begin the file with the line '#lacuna-training', a tab and '1'"))
      }
      for row in table.rows {
        let place = "\(file.name):\(row["id"].line)"
        if let clause = clause(row, file.name, &diagnostics), isNew(row["id"], place, file.name, &first, &diagnostics) {
          clauses.append(clause)
        }
      }
    }
    return (clauses, diagnostics)
  }

  private static func clause(_ row: TabRow, _ file: String, _ diagnostics: inout [Diagnostic]) -> TrainingClause? {
    let before = diagnostics.count
    func report(_ code: String, _ column: String, _ message: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(code: code, file: file, line: row[column].line, column: row[column].column, message: message, hint: hint))
    }
    for name in ["id", "cluster", "topic", "tradition", "text"] where row[name].text.allSatisfy(\.isWhitespace) {
      report("M311", name, "'\(name)' is empty", "fill it; a clause without it cannot be grouped or read")
    }
    let role = ClauseRole(rawValue: row["role"].text)
    if role == nil {
      let known = ClauseRole.allCases.map(\.rawValue).joined(separator: ", ")
      report("M312", "role", "unknown role '\(row["role"].text)'", "one of: \(known)")
    }
    let label = label(row["label"].text)
    if label == nil { report("M313", "label", "'\(row["label"].text)' is no label", "1 for open to abuse as worded, 0 for not") }
    guard diagnostics.count == before, let role, let label else { return nil }
    return TrainingClause(
      id: row["id"].text, cluster: row["cluster"].text, topic: row["topic"].text, tradition: row["tradition"].text, role: role,
      label: label,
      text: unescaped(row["text"].text))
  }

  private static func isNew(
    _ id: TabCell, _ place: String, _ file: String, _ first: inout [String: String], _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    if let known = first[id.text] {
      diagnostics.append(
        Diagnostic(
          code: "M314", file: file, line: id.line, column: id.column, message: "duplicate id '\(id.text)'", hint: "first given at \(known)")
      )
      return false
    }
    first[id.text] = place
    return true
  }

  static func label(_ text: String) -> Double? {
    guard let value = Double(text), (0...1).contains(value) else { return nil }
    return value
  }

  /// The two characters `\n` stand for a line break, as a cell holds none.
  static func unescaped(_ text: String) -> String { text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n") }
}
