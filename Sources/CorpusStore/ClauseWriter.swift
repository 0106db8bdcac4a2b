import Foundation
import GRDB
import LegalText

/// Inserts the clauses of one version: text, score, signals, words to search for.
struct ClauseWriter {
  private let clauses: Statement
  private let texts: Statement
  private let words: Statement
  private let signals: Statement
  private let database: Database
  private(set) var phrases: PhraseTable

  init(_ database: Database, phrases: PhraseTable) throws {
    self.database = database
    self.phrases = phrases
    clauses = try database.cachedStatement(
      sql: """
        INSERT INTO clauses (version_id, ordinal, lineage, eid, printed, article, label, heading, role, flags, start, "end", line, text_id,
        hash, score, low, high, logit, intercept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    texts = try database.cachedStatement(sql: "INSERT INTO texts (text) VALUES (?)")
    words = try database.cachedStatement(sql: "INSERT INTO clause_words (rowid, text) VALUES (?, ?)")
    signals = try database.cachedStatement(
      sql: """
        INSERT INTO signals (clause_id, ordinal, indicator, mitigation, start, "end", contribution, inherited, strength, words, searched,
        reason, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  mutating func insert(_ clause: PreparedVersion.Clause, ordinal: Int, version: Int64) throws {
    let text: Int64
    if let shared = clause.sharedText {
      text = shared
    } else {
      try run(texts, [clause.text.databaseValue])
      text = database.lastInsertedRowID
      try run(words, [text.databaseValue, clause.text.databaseValue])
    }
    let (node, score, range) = (clause.node, clause.clause.score, clause.clause.clause.range)
    try run(
      clauses,
      [
        version.databaseValue, ordinal.databaseValue, clause.lineage.databaseValue, node.id.databaseValue,
        node.path.joined(separator: " ").databaseValue, clause.article.databaseValue, node.label.databaseValue, node.heading.databaseValue,
        clause.clause.role.rawValue.databaseValue, ClauseFlags(node).rawValue.databaseValue, range.start.databaseValue,
        range.end.databaseValue, clause.clause.line.databaseValue, text.databaseValue, Int64(bitPattern: clause.hash).databaseValue,
        score.score.databaseValue, score.low.databaseValue, score.high.databaseValue, score.logit.databaseValue,
        score.intercept.databaseValue,
      ])
    let id = database.lastInsertedRowID
    for (ordinal, weighed) in score.signals.enumerated() {
      let signal = weighed.signal
      let searched = signal.searched.isEmpty ? nil : try phrases.number(of: signal.searched.joined(separator: " "), database)
      try run(
        signals,
        [
          id.databaseValue, ordinal.databaseValue, try phrases.number(of: signal.indicator, database).databaseValue,
          (signal.direction == .mitigation).databaseValue, signal.range?.start.databaseValue ?? .null,
          signal.range?.end.databaseValue ?? .null, weighed.contribution.databaseValue, signal.isInherited.databaseValue,
          signal.strength?.rawValue.databaseValue ?? .null, clause.matches[ordinal]?.databaseValue ?? .null,
          searched?.databaseValue ?? .null, try phrases.number(of: signal.reason, database).databaseValue,
          try phrases.number(of: signal.source, database).databaseValue,
        ])
    }
  }

  /// The number of arguments is right by the source above; checking it for each row would take as long as a small insert.
  private func run(_ statement: Statement, _ arguments: [DatabaseValue]) throws {
    statement.setUncheckedArguments(StatementArguments(arguments))
    try statement.execute()
  }
}

/// What is special about a clause, in one number.
struct ClauseFlags: OptionSet {
  let rawValue: Int

  static let synthetic = ClauseFlags(rawValue: 1)
  static let quoted = ClauseFlags(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ node: ClauseNode) {
    self = []
    if node.isSynthetic { insert(.synthetic) }
    if node.isQuoted { insert(.quoted) }
  }
}

/// Bytes on their way into the database and out of it.
enum BlobBytes {
  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
  static func bytes(_ data: Data) -> [UInt8] { Array(data) }
}
