import Indicators
public import LegalText
import Lexicon

/// `lexicons/topics.tsv`: which clause belongs to which topic of a heatmap.
///
/// Columns `topic evidence value language roles weight source note`. A row `title` makes a topic, in the order of the columns; `heading`
/// rows hold words of headings (`TopicPhrase`), `cue` rows a category of a word list, `role` rows a role.
public struct TopicTable: Sendable {
  /// No topics: nothing is asked of any clause.
  public init() {}

  static let columns = ["topic", "evidence", "value", "language", "roles", "weight", "source", "note"]

  /// One piece of evidence.
  struct Rule: Sendable {
    enum Evidence: Sendable {
      case heading([TopicPhrase])
      case cue(Cue)
      case role(ClauseRole)
    }

    /// Index in `topics`.
    var topic: Int
    var evidence: Evidence
    /// Of the document; nil for all.
    var language: String?
    /// Counts only in clauses of these roles; empty for all.
    var roles: [ClauseRole]
    var weight: Double
  }

  /// In the order of the heatmap's columns.
  public internal(set) var topics: [Topic] = []
  var rules: [Rule] = []

  public var isEmpty: Bool { topics.isEmpty }

  /// Reads several tables into one; their rows add up. Reports all faults (L001–L013, L176–L178).
  static func load(_ files: [SourceFile]) -> (table: TopicTable, diagnostics: [Diagnostic]) {
    var table = TopicTable()
    var diagnostics: [Diagnostic] = []
    for file in files {
      let rows = TabTable(file: file, columns: columns)
      diagnostics += rows.diagnostics
      for row in rows.rows {
        do throws(Fault) { try table.add(row) } catch {
          diagnostics.append(
            Diagnostic(
              code: error.code, file: file.name, line: error.cell.line, column: error.cell.column,
              message: "'\(error.cell.text)' is no \(error.what)", hint: error.hint))
        }
      }
    }
    return (table, diagnostics)
  }

  private struct Fault: Error {
    var code: String
    var cell: TabCell
    var what: String
    var hint: String
  }

  private mutating func add(_ row: TabRow) throws(Fault) {
    let (name, value) = (row["topic"], row["value"])
    let known = topics.firstIndex { $0.id == name.text }
    if row["evidence"].text == "title" {
      if let known { topics[known].title = value.text } else { topics.append(Topic(id: name.text, title: value.text)) }
      return
    }
    guard let known else {
      throw Fault(code: "L176", cell: name, what: "topic", hint: "give it a row 'title' above")
    }
    let roles = try Self.roles(row["roles"])
    guard let weight = Double(row["weight"].text), (0...10).contains(weight) else {
      throw Fault(code: "L178", cell: row["weight"], what: "weight", hint: "write a number from 0 to 10")
    }
    let language = row["language"].text
    rules.append(
      Rule(
        topic: known, evidence: try Self.evidence(row["evidence"], value), language: language.isEmpty ? nil : language, roles: roles,
        weight: weight))
  }

  private static func evidence(_ kind: TabCell, _ value: TabCell) throws(Fault) -> Rule.Evidence {
    switch kind.text {
    case "heading":
      let phrases = TopicPhrase.all(of: value.text)
      guard !phrases.isEmpty else { throw Fault(code: "L177", cell: value, what: "words of a heading", hint: "write words separated by |") }
      return .heading(phrases)
    case "cue":
      let parts = value.text.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let cue = Cue(list: String(parts[0]), category: String(parts[1])) else {
        throw Fault(code: "L177", cell: value, what: "category of a list", hint: "write LIST/CATEGORY as in categories.tsv")
      }
      return .cue(cue)
    case "role": return .role(try role(value.text, value))
    default: throw Fault(code: "L177", cell: kind, what: "evidence", hint: "write title, heading, cue or role")
    }
  }

  private static func roles(_ cell: TabCell) throws(Fault) -> [ClauseRole] {
    var roles: [ClauseRole] = []
    for name in cell.text.split(separator: ",") { roles.append(try role(String(name), cell)) }
    return roles
  }

  private static func role(_ name: String, _ cell: TabCell) throws(Fault) -> ClauseRole {
    if let role = ClauseRole(rawValue: name) { return role }
    throw Fault(
      code: "L177", cell: cell, what: "role", hint: "the roles are \(ClauseRole.allCases.map(\.rawValue).joined(separator: ", "))")
  }
}
