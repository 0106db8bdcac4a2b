import Foundation
import GRDB
import LegalText

/// The file that holds instruments, their versions and what was found in them.
///
/// ```swift
/// let corpus = try CorpusDatabase(path, for: .writing)       // made when it does not exist
/// for instrument in try corpus.instruments() { … }
/// ```
/// Write-ahead log: one process writes while others read, and each transaction is there whole or not at all, whenever the process ends.
/// Use one value for each file and run. - Note: Safe from any thread; writers wait for each other.
public final class CorpusDatabase: Sendable {
  public enum Access: Sendable {
    /// The file must exist; nothing in it or beside it is changed beyond what SQLite needs for reading.
    case reading
    /// The file is made when it does not exist, and brought to the newest schema. Held by one process at a time.
    case writing
  }

  public let path: String
  let connection: any DatabaseWriter
  private let lock: WriterLock?
  /// Used by the one transaction that is being written.
  let phrases = Lock(PhraseTable())

  /// - Parameter patience: Seconds to wait for another process that writes.
  /// - Throws: `StoreFault`: missing, damaged, of a newer schema, of another program, not writable, or being written. An existing file is
  ///   left as it is in all these cases.
  public init(_ path: String, for access: Access, patience: Double = 0) throws(StoreFault) {
    self.path = path
    let exists = FileManager.default.fileExists(atPath: path)
    do {
      switch access {
      case .reading:
        guard exists else { throw StoreFault.missing(path) }
        lock = nil
        var configuration = Self.configuration
        configuration.readonly = true
        connection = try DatabaseQueue(path: path, configuration: configuration)
        try connection.read { try Self.verify($0, path, mayBeEmpty: false) }
      case .writing:
        var early: WriterLock?
        if exists {
          do { try Self.verifyFile(path) } catch let fault as StoreFault {
            // Half a schema is what another run is making at this moment: beside it lies the lock of who makes it.
            guard fault.diagnostic.code == StoreFault.foreign(path).diagnostic.code,
              FileManager.default.fileExists(atPath: WriterLock.file(of: path))
            else { throw fault }
            early = try WriterLock(path, patience: patience)
            try Self.verifyFile(path)
          }
        }
        lock = try early ?? WriterLock(path, patience: patience)
        let pool = try DatabasePool(path: path, configuration: Self.configuration)
        connection = pool
        try pool.read { try Self.verify($0, path, mayBeEmpty: true) }
        try CorpusSchema.migrator.migrate(pool)
      }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)  // readers wait while the log is taken over; writers are kept apart by the lock
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -32000")
      if !database.configuration.readonly { try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000") }
    }
    return configuration
  }

  /// Looks at an existing file before anything is opened for writing, which would already change a foreign one.
  private static func verifyFile(_ path: String) throws {
    var configuration = configuration
    configuration.readonly = true
    try DatabaseQueue(path: path, configuration: configuration).read { try verify($0, path, mayBeEmpty: true) }
  }

  private static func verify(_ database: Database, _ path: String, mayBeEmpty: Bool) throws {
    // A run that was killed at once may have left the list of migrations and nothing else.
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
    if tables > 0 || !mayBeEmpty {
      let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
      guard id == CorpusSchema.applicationID else { throw StoreFault.foreign(path) }
    }
    if try CorpusSchema.migrator.hasBeenSuperseded(database) { throw StoreFault.newer(path) }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFault) -> Value {
    do { return try connection.read(body) } catch { throw StoreFault(error, path: path) }
  }

  /// Runs `body` in a transaction: all of it is stored, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFault) -> Value {
    do {
      return try connection.write(body)
    } catch {
      phrases.withLock { $0 = PhraseTable() }  // what it remembers may have been undone
      throw StoreFault(error, path: path)
    }
  }

  /// Takes the write-ahead log over into the file and closes it, so that it can be copied, or read where nothing can be written. Nothing
  /// else may be asked of the value afterwards.
  public func finish() throws(StoreFault) {
    do {
      if lock != nil {
        // Statistics for the planner from a sample: counting a million clauses would take seconds.
        try connection.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
      try connection.close()
    } catch {
      throw StoreFault(error, path: path)
    }
  }
}
