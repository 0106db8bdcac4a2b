public import Acquisition
import Foundation
import GRDB

extension CorpusDatabase {
  // MARK: Sources

  /// In the order in which they were added.
  public func sources() throws(StoreFault) -> [StoredSource] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM sources ORDER BY id").map { try StoredSource($0) } }
  }

  /// Adds a source, or returns the one that is there: adding twice is adding once. What the user says about its instruments now replaces
  /// what was said before, as far as it is said.
  /// - Parameters:
  ///   - source: Its id is not looked at.
  ///   - time: UTC.
  public func add(_ source: StoredSource, at time: String) throws(StoreFault) -> StoredSource {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO sources (kind, location, input, name, title, jurisdiction, language, valid_from, added_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (location) DO UPDATE SET input = excluded.input, name = coalesce(excluded.name, name),
          title = coalesce(excluded.title, title), jurisdiction = coalesce(excluded.jurisdiction, jurisdiction),
          language = coalesce(excluded.language, language), valid_from = coalesce(excluded.valid_from, valid_from)
          """,
        arguments: [
          source.kind.rawValue, source.location, source.input, source.name, source.title, source.jurisdiction, source.language,
          source.validFrom, time,
        ])
      let row = try Row.fetchOne(database, sql: "SELECT * FROM sources WHERE location = ?", arguments: [source.location])
      guard let row else { throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "an added source is not there") }
      return try StoredSource(row)
    }
  }

  /// Remembers what a visit left behind.
  /// - Parameter fault: Why it brought nothing that is trusted; nil when it did.
  public func update(_ source: Int64, state: SourceState, fault: String? = nil) throws(StoreFault) {
    try write {
      let text = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
      try $0.execute(
        sql: "UPDATE sources SET etag = ?, last_modified = ?, last_status = ?, checked_at = ?, state = ?, fault = ? WHERE id = ?",
        arguments: [
          state.etag, state.lastModified, state.lastStatus, state.checkedAt.map(UTCTime.text), text, fault, source,
        ])
    }
  }

  /// Keeps what a source sent and nobody should take for the law, for people to look at; the last one of each source.
  public func keepSuspect(_ bytes: [UInt8], of source: Int64, reason: String, at time: String) throws(StoreFault) {
    let compressed = BlobBytes.data(Compression.compressed(bytes))
    try write {
      try $0.execute(
        sql: """
          INSERT INTO suspects (source_id, reason, fetched_at, byte_count, raw) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (source_id) DO UPDATE SET reason = excluded.reason, fetched_at = excluded.fetched_at,
          byte_count = excluded.byte_count, raw = excluded.raw
          """, arguments: [source, reason, time, bytes.count, compressed])
    }
  }

  /// What was kept aside of a source.
  public func suspect(of source: Int64) throws(StoreFault) -> (reason: String, fetchedAt: String, bytes: [UInt8])? {
    let row = try read { try Row.fetchOne($0, sql: "SELECT * FROM suspects WHERE source_id = ?", arguments: [source]) }
    guard let row else { return nil }
    let data: Data = row["raw"]
    guard let bytes = Compression.expanded(BlobBytes.bytes(data), count: row["byte_count"]) else {
      throw .damaged(path, reason: "a text that was kept aside cannot be read")
    }
    return (row["reason"], row["fetched_at"], bytes)
  }

  // MARK: Items

  /// The documents of a source, by their names in it.
  public func items(of source: Int64) throws(StoreFault) -> [String: StoredItem] {
    try read { database in
      var items: [String: StoredItem] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM items WHERE source_id = ?", arguments: [source])
      while let row = try rows.next() {
        let item = StoredItem(row)
        items[item.name] = item
      }
      return items
    }
  }

  /// Marks documents that a source no longer has. Their instruments and versions stay.
  public func markGone(_ items: [StoredItem], at time: String) throws(StoreFault) {
    guard !items.isEmpty else { return }
    try write { database in
      for item in items {
        try database.execute(sql: "UPDATE items SET gone_since = ? WHERE id = ? AND gone_since IS NULL", arguments: [time, item.id])
      }
    }
  }

  /// Marks documents that a source has again, with the same bytes.
  public func markBack(_ items: [StoredItem]) throws(StoreFault) {
    guard !items.isEmpty else { return }
    try write { database in
      for item in items { try database.execute(sql: "UPDATE items SET gone_since = NULL WHERE id = ?", arguments: [item.id]) }
    }
  }

  // MARK: Runs

  /// Notes that a run begins. - Returns: Its id.
  public func begin(_ run: StoredRun, at time: String) throws(StoreFault) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO runs (command, started_at, engine, lexicons, model, ruleset) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [run.command, time, run.engine, run.lexicons, run.model, run.ruleset])
      return database.lastInsertedRowID
    }
  }

  /// Notes what a run did.
  public func end(_ run: Int64, at time: String, counts: RunCounts) throws(StoreFault) {
    try write {
      try $0.execute(
        sql: "UPDATE runs SET ended_at = ?, added = ?, changed = ?, rescored = ?, unchanged = ?, failed = ? WHERE id = ?",
        arguments: [time, counts.added, counts.changed, counts.rescored, counts.unchanged, counts.failed, run])
    }
  }

  /// The versions that decide about new risk (in force, or baseline) and were scored under other rules than these.
  public func outdated(ruleset: String) throws(StoreFault) -> [StoredVersion] {
    try read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT DISTINCT versions.*, runs.ruleset FROM runs JOIN versions ON versions.run_id = runs.id
          JOIN instruments ON instruments.id = versions.instrument_id
          WHERE runs.ruleset <> ? AND versions.id IN (instruments.current_version, instruments.baseline_version)
          ORDER BY instruments.name, versions.number
          """, arguments: [ruleset]
      ).map(StoredVersion.init)
    }
  }
}
