import GRDB
import LegalText

extension CorpusDatabase {
  /// Which document of which source a version comes from.
  public struct Provenance: Sendable {
    public var source: Int64
    /// Name of the document in the source.
    public var item: String

    public init(source: Int64, item: String) {
      self.source = source
      self.item = item
    }
  }

  /// The instrument that a version belongs to.
  public enum Destination: Sendable {
    case existing(Int64)
    /// Made together with its first version. The name must be free, or be that of an instrument that gets a further source.
    case new(name: String, title: String?, jurisdiction: String?, language: String?)
  }

  /// Stores a version, in one transaction with its clauses, findings and changes, its place in its source and, for a new one, its
  /// instrument.
  /// - Parameters:
  ///   - isBaseline: Whether new risk is compared with it from now on, if the instrument has no baseline yet.
  /// - Returns: The ids of instrument and version.
  /// - Complexity: O(clauses + signals).
  @discardableResult
  public func store(
    _ version: PreparedVersion, in destination: Destination, from provenance: Provenance, run: Int64, isBaseline: Bool
  ) throws(StoreFault) -> (instrument: Int64, version: Int64) {
    try write { database in
      let instrument = try Self.instrument(destination, at: version.origin.fetchedAt, database)
      let id = try insert(version, instrument: instrument, run: run, database)
      try Self.keep(provenance, instrument: instrument, digest: version.digest, database)
      try database.execute(
        sql: """
          UPDATE instruments SET next_lineage = max(next_lineage, ?), current_version = (SELECT id FROM versions WHERE instrument_id = ?
          ORDER BY coalesce(valid_from, substr(fetched_at, 1, 10)) DESC, number DESC LIMIT 1) WHERE id = ?
          """, arguments: [version.nextLineage, instrument, instrument])
      if isBaseline {
        try database.execute(
          sql: """
            UPDATE instruments SET baseline_version = current_version, checked_version = current_version
            WHERE id = ? AND baseline_version IS NULL
            """, arguments: [instrument])
      }
      return (instrument, id)
    }
  }

  /// Replaces clauses, scores and definitions of a version that was scored anew under other rules.
  public func replace(_ stored: StoredVersion, with version: PreparedVersion, run: Int64) throws(StoreFault) {
    try write { database in
      let texts = try Int64.fetchAll(database, sql: "SELECT text_id FROM clauses WHERE version_id = ?", arguments: [stored.id])
      try database.execute(
        sql: """
          DELETE FROM signals WHERE clause_id IN (SELECT id FROM clauses WHERE version_id = :id);
          DELETE FROM clauses WHERE version_id = :id;
          DELETE FROM definitions WHERE version_id = :id;
          """, arguments: ["id": stored.id])
      try insertClauses(version, version: stored.id, database)
      try Self.dropUnused(texts, database)
      let roll = version.rollUp
      try database.execute(
        sql: """
          UPDATE versions SET run_id = ?, language = ?, extractor = ?, text_digest = ?, coverage = ?, partial = ?, score = ?, low = ?,
          high = ?, mean = ?, clause_count = ?, above_count = ? WHERE id = ?
          """,
        arguments: [
          run, version.language, version.origin.extractor, version.textDigest, version.coverage, version.isPartial, roll.score, roll.low,
          roll.high, roll.mean, roll.clauseCount, roll.aboveCount, stored.id,
        ])
      try database.execute(
        sql: "UPDATE instruments SET next_lineage = max(next_lineage, ?) WHERE id = ?", arguments: [version.nextLineage, stored.instrument])
    }
  }

  /// Remembers that a document was read and holds nothing new.
  public func touch(_ provenance: Provenance, instrument: Int64, digest: String) throws(StoreFault) {
    try write { try Self.keep(provenance, instrument: instrument, digest: digest, $0) }
  }

  // MARK: In a transaction

  private static func instrument(_ destination: Destination, at time: String, _ database: Database) throws -> Int64 {
    switch destination {
    case .existing(let id): return id
    case .new(let name, let title, let jurisdiction, let language):
      if let known = try Int64.fetchOne(database, sql: "SELECT id FROM instruments WHERE name = ?", arguments: [name]) { return known }
      try database.execute(
        sql: "INSERT INTO instruments (name, title, jurisdiction, language, added_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, title, jurisdiction, language, time])
      return database.lastInsertedRowID
    }
  }

  private static func keep(_ provenance: Provenance, instrument: Int64, digest: String, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO items (source_id, name, instrument_id, digest) VALUES (?, ?, ?, ?)
        ON CONFLICT (source_id, name) DO UPDATE SET digest = excluded.digest, gone_since = NULL
        """
    ).execute(arguments: [provenance.source, provenance.item, instrument, digest])
  }

  private func insert(_ version: PreparedVersion, instrument: Int64, run: Int64, _ database: Database) throws -> Int64 {
    let number = try Int.fetchOne(
      database, sql: "SELECT coalesce(max(number), 0) + 1 FROM versions WHERE instrument_id = ?", arguments: [instrument])
    let (origin, roll) = (version.origin, version.rollUp)
    try database.cachedStatement(
      sql: """
        INSERT INTO versions (instrument_id, number, run_id, document, format, language, extractor, digest, text_digest, byte_count,
        valid_from, revision, fetched_at, coverage, partial, score, low, high, mean, clause_count, above_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      instrument, number, run, origin.document, origin.format, version.language, origin.extractor, version.digest, version.textDigest,
      origin.raw.count, origin.validFrom, origin.revision, origin.fetchedAt, version.coverage, version.isPartial, roll.score, roll.low,
      roll.high, roll.mean, roll.clauseCount, roll.aboveCount,
    ])
    let id = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO contents (version_id, raw) VALUES (?, ?)").execute(
      arguments: [id, BlobBytes.data(version.compressed)])
    try insertClauses(version, version: id, database)
    let changes = try database.cachedStatement(sql: "INSERT INTO changes (version_id, ordinal, kind, record) VALUES (?, ?, ?, ?)")
    for (ordinal, change) in version.changes.enumerated() {
      try changes.execute(arguments: [id, ordinal, change.kind, change.record])
    }
    return id
  }

  private func insertClauses(_ version: PreparedVersion, version id: Int64, _ database: Database) throws {
    try phrases.withLock { phrases in
      var writer = try ClauseWriter(database, phrases: phrases)
      for (ordinal, clause) in version.clauses.enumerated() { try writer.insert(clause, ordinal: ordinal, version: id) }
      phrases = writer.phrases
    }
    let definitions = try database.cachedStatement(
      sql: "INSERT INTO definitions (version_id, ordinal, term, eid, hash, line, users) VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, one) in version.definitions.enumerated() {
      try definitions.execute(
        arguments: [id, ordinal, one.term, one.eid, one.hash, one.line, one.users.joined(separator: " ")])
    }
  }

  /// Removes texts that no clause has any more, from the index as well.
  private static func dropUnused(_ texts: [Int64], _ database: Database) throws {
    for text in Set(texts) {
      let isUsed = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM clauses WHERE text_id = ?)", arguments: [text])
      guard isUsed == false else { continue }
      try database.execute(
        sql: """
          INSERT INTO clause_words (clause_words, rowid, text) SELECT 'delete', id, text FROM texts WHERE id = :id;
          DELETE FROM texts WHERE id = :id;
          """, arguments: ["id": text])
    }
  }
}
