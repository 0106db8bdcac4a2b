import Acquisition
import Foundation
import GRDB

extension CorpusDatabase {
  // MARK: Instruments

  /// In the order of their names.
  public func instruments() throws(StoreFault) -> [StoredInstrument] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM instruments ORDER BY name").map(StoredInstrument.init) }
  }

  public func instrument(named name: String) throws(StoreFault) -> StoredInstrument? {
    try read { try Row.fetchOne($0, sql: "SELECT * FROM instruments WHERE name = ?", arguments: [name]).map(StoredInstrument.init) }
  }

  public func instrument(_ id: Int64) throws(StoreFault) -> StoredInstrument? {
    try read { try Row.fetchOne($0, sql: "SELECT * FROM instruments WHERE id = ?", arguments: [id]).map(StoredInstrument.init) }
  }

  // MARK: Versions

  static let versionColumns = "SELECT versions.*, runs.ruleset FROM versions JOIN runs ON runs.id = versions.run_id"

  /// All versions of an instrument, in the order in which they were stored.
  public func versions(of instrument: Int64) throws(StoreFault) -> [StoredVersion] {
    try read {
      try Row.fetchAll($0, sql: Self.versionColumns + " WHERE instrument_id = ? ORDER BY number", arguments: [instrument]).map(
        StoredVersion.init)
    }
  }

  public func version(_ id: Int64) throws(StoreFault) -> StoredVersion? {
    try read { try Row.fetchOne($0, sql: Self.versionColumns + " WHERE versions.id = ?", arguments: [id]).map(StoredVersion.init) }
  }

  /// The versions in force of all instruments, by id of the instrument.
  public func currentVersions() throws(StoreFault) -> [Int64: StoredVersion] {
    try read { database in
      let sql = Self.versionColumns + " JOIN instruments ON instruments.current_version = versions.id"
      let versions = try Row.fetchAll(database, sql: sql).map(StoredVersion.init)
      return Dictionary(versions.map { ($0.instrument, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The version that was in force on a day, as it was known at a time.
  /// - Parameters:
  ///   - day: `YYYY-MM-DD` of the law; nil for the newest.
  ///   - time: UTC, `YYYY-MM-DDThh:mm:ssZ` or its beginning; nil for now.
  public func version(of instrument: Int64, on day: String? = nil, knownAt time: String? = nil) throws(StoreFault) -> StoredVersion? {
    let from = "coalesce(valid_from, substr(fetched_at, 1, 10))"
    return try read {
      try Row.fetchOne(
        $0,
        sql: Self.versionColumns + """
           WHERE instrument_id = :instrument AND (:day IS NULL OR \(from) <= :day)
          AND (:time IS NULL OR substr(fetched_at, 1, length(:time)) <= :time) ORDER BY \(from) DESC, number DESC LIMIT 1
          """, arguments: ["instrument": instrument, "day": day, "time": time]
      ).map(StoredVersion.init)
    }
  }

  /// The bytes of a version.
  /// - Throws: `StoreFault` when they are not those that were stored.
  public func raw(of version: StoredVersion) throws(StoreFault) -> [UInt8] {
    let data = try read { try Data.fetchOne($0, sql: "SELECT raw FROM contents WHERE version_id = ?", arguments: [version.id]) }
    guard let data, let bytes = Compression.expanded(BlobBytes.bytes(data), count: version.byteCount),
      ContentDigest.hex(of: bytes) == version.digest
    else { throw .damaged(path, reason: "the text of \(version.document) is not the one that was stored") }
    return bytes
  }

  // MARK: What a version holds

  /// In the order of the text.
  public func clauses(of version: Int64) throws(StoreFault) -> [StoredClause] {
    try read {
      try Row.fetchAll($0, sql: StoredClause.columns + " WHERE version_id = ? ORDER BY ordinal", arguments: [version]).map(
        StoredClause.init)
    }
  }

  static let signalColumns = """
    SELECT signals.*, name.phrase AS name, why.phrase AS why, cited.phrase AS cited, places.phrase AS places
    FROM clauses JOIN signals ON signals.clause_id = clauses.id JOIN phrases AS name ON name.id = signals.indicator
    JOIN phrases AS why ON why.id = signals.reason JOIN phrases AS cited ON cited.id = signals.source
    LEFT JOIN phrases AS places ON places.id = signals.searched
    """

  /// Findings and mitigations by id of the clause, in the order in which they were found.
  public func signals(of version: Int64) throws(StoreFault) -> [Int64: [StoredSignal]] {
    try read { database in
      var signals: [Int64: [StoredSignal]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          \(Self.signalColumns) WHERE clauses.version_id = ? ORDER BY clauses.ordinal, signals.ordinal
          """, arguments: [version])
      while let row = try rows.next() { signals[row["clause_id"], default: []].append(StoredSignal(row)) }
      return signals
    }
  }

  public func definitions(of version: Int64) throws(StoreFault) -> [StoredDefinition] {
    try read {
      try Row.fetchAll($0, sql: "SELECT * FROM definitions WHERE version_id = ? ORDER BY ordinal", arguments: [version]).map(
        StoredDefinition.init)
    }
  }

  /// What changed from the version before: records of `lacuna diff`, one JSON object each.
  public func changes(of version: Int64) throws(StoreFault) -> [(kind: String, record: String)] {
    try read {
      try Row.fetchAll($0, sql: "SELECT kind, record FROM changes WHERE version_id = ? ORDER BY ordinal", arguments: [version]).map {
        ($0["kind"], $0["record"])
      }
    }
  }
}
