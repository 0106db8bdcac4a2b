import GRDB
import LegalText

/// A part of a list, and how long the whole is.
public struct CorpusPage<Item: Sendable>: Sendable {
  public var total: Int
  public var items: [Item]
}

/// The order in which instruments are listed.
public enum InstrumentOrder: String, Sendable, CaseIterable {
  case name
  /// The highest score of the version in force first; instruments without a version last.
  case score
}

/// Reading in parts, for those who show a large store piece by piece. Each call sees one state of the store, also while it is written.
extension CorpusDatabase {
  /// Instruments with their versions in force.
  /// - Parameter jurisdiction: Only instruments of it, whatever its case.
  /// - Complexity: O(instruments · log instruments) for the order.
  public func instruments(
    jurisdiction: String? = nil, by order: InstrumentOrder = .name, limit: Int, offset: Int = 0
  ) throws(StoreFault) -> CorpusPage<(instrument: StoredInstrument, version: StoredVersion?)> {
    let condition = "(:jurisdiction IS NULL OR instruments.jurisdiction = :jurisdiction COLLATE NOCASE)"
    let key = order == .name ? "" : "versions.score IS NULL, versions.score DESC, "
    return try read { database in
      let total = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM instruments WHERE \(condition)", arguments: ["jurisdiction": jurisdiction])
      let instruments = try Row.fetchAll(
        database,
        sql: """
          SELECT instruments.* FROM instruments LEFT JOIN versions ON versions.id = instruments.current_version WHERE \(condition)
          ORDER BY \(key)instruments.name LIMIT :limit OFFSET :offset
          """, arguments: ["jurisdiction": jurisdiction, "limit": limit, "offset": offset]
      ).map(StoredInstrument.init)
      let items = try instruments.map { instrument in
        let version = try Row.fetchOne(
          database, sql: Self.versionColumns + " WHERE versions.id = ?", arguments: [instrument.currentVersion]
        ).map(StoredVersion.init)
        return (instrument: instrument, version: version)
      }
      return CorpusPage(total: total ?? 0, items: items)
    }
  }

  /// The jurisdictions that instruments have, in alphabetical order.
  public func jurisdictions(limit: Int) throws(StoreFault) -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT DISTINCT jurisdiction FROM instruments WHERE jurisdiction IS NOT NULL ORDER BY jurisdiction LIMIT ?",
        arguments: [limit])
    }
  }

  /// Versions of an instrument in the order in which they were stored, each with how many changes of which kind it brought.
  public func history(
    of instrument: Int64, limit: Int, offset: Int = 0
  ) throws(StoreFault) -> CorpusPage<(version: StoredVersion, changes: [(kind: String, count: Int)])> {
    try read { database in
      let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM versions WHERE instrument_id = ?", arguments: [instrument])
      let versions = try Row.fetchAll(
        database, sql: Self.versionColumns + " WHERE instrument_id = ? ORDER BY number LIMIT ? OFFSET ?",
        arguments: [instrument, limit, offset]
      ).map(StoredVersion.init)
      let items = try versions.map { version in
        let counts = try Row.fetchAll(
          database, sql: "SELECT kind, count(*) AS count FROM changes WHERE version_id = ? GROUP BY kind ORDER BY kind",
          arguments: [version.id])
        return (version: version, changes: counts.map { (kind: $0["kind"] as String, count: $0["count"] as Int) })
      }
      return CorpusPage(total: total ?? 0, items: items)
    }
  }

  public func version(of instrument: Int64, number: Int) throws(StoreFault) -> StoredVersion? {
    try read {
      try Row.fetchOne($0, sql: Self.versionColumns + " WHERE instrument_id = ? AND number = ?", arguments: [instrument, number]).map(
        StoredVersion.init)
    }
  }

  /// Some clauses of a version in the order of the text, with their findings and mitigations.
  /// - Returns: The reading holds these clauses alone; `total` counts all of them.
  public func reading(
    of instrument: StoredInstrument, _ version: StoredVersion, limit: Int, offset: Int = 0
  ) throws(StoreFault) -> (total: Int, reading: StoredReading) {
    try read { database in
      let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM clauses WHERE version_id = ?", arguments: [version.id])
      let clauses = try Row.fetchAll(
        database, sql: StoredClause.columns + " WHERE version_id = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal",
        arguments: [version.id, offset, offset + limit]
      ).map(StoredClause.init)
      let rows = try Row.fetchAll(
        database,
        sql: Self.signalColumns + """
           WHERE clauses.version_id = ? AND clauses.ordinal >= ? AND clauses.ordinal < ? ORDER BY clauses.ordinal, signals.ordinal
          """, arguments: [version.id, offset, offset + limit])
      var signals: [Int64: [StoredSignal]] = [:]
      for row in rows { signals[row["clause_id"], default: []].append(StoredSignal(row)) }
      return (total ?? 0, StoredReading(instrument: instrument, version: version, clauses: clauses, signals: signals))
    }
  }

  /// For each indicator that fired in a version, the highest score of a clause in which it did.
  public func indicatorScores(of version: Int64) throws(StoreFault) -> [String: Double] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT phrases.phrase AS indicator, max(clauses.score) AS score FROM clauses JOIN signals ON signals.clause_id = clauses.id
          JOIN phrases ON phrases.id = signals.indicator WHERE clauses.version_id = ? AND NOT signals.mitigation GROUP BY phrases.phrase
          """, arguments: [version])
      return Dictionary(rows.map { ($0["indicator"] as String, $0["score"] as Double) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Ends what is being read at this moment, from any thread; the reader gets a fault.
  public func interrupt() { connection.interrupt() }
}
