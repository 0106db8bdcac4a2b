import GRDB
public import LegalText

/// Why the store could not do what it was asked to; worded for the user.
public struct StoreFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The database is damaged, of a newer program, or no database of ours. It was left as it is.
    case faulty
    /// The database cannot be written: read-only, no permission, disk full, or another process is writing. What was there before stays.
    case notWritable
    /// There is no such database or instrument.
    case missing
    /// A fault of the program.
    case internalFault
  }

  public var kind: Kind
  public var diagnostic: Diagnostic

  init(_ kind: Kind, _ code: String, file: String, _ message: String, hint: String) {
    self.kind = kind
    diagnostic = Diagnostic(code: code, file: file, message: message, hint: hint)
  }

  // MARK: From errors of SQLite

  init(_ error: any Error, path: String) {
    if let fault = error as? StoreFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(
        .internalFault, "D609", file: path, "could not be used: \(error)", hint: "report this message; nothing was written by this step")
      return
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path, reason: Self.reason(error))
    case .SQLITE_FULL:
      self.init(
        .notWritable, "D605", file: path, "cannot be written: \(Self.reason(error))",
        hint: "make room on the disk and run the command again: what was stored before is kept, and the run goes on where it stopped")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_AUTH, .SQLITE_TOOBIG:
      self.init(
        .notWritable, "D604", file: path, "cannot be opened or written: \(Self.reason(error))",
        hint: "check the permissions of the file and of its folder, and the disk; what was stored before is kept")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    default:
      self.init(
        .internalFault, "D609", file: path, "could not be used: \(Self.reason(error))",
        hint: "report this message; nothing was written by this step")
    }
  }

  private static func reason(_ error: DatabaseError) -> String { error.message ?? "SQLite error \(error.extendedResultCode.rawValue)" }

  static func damaged(_ path: String, reason: String) -> StoreFault {
    StoreFault(
      .faulty, "D601", file: path, "is damaged or no database: \(reason)",
      hint: "restore it from a copy, or name another file with --db; it was left as it is")
  }

  static func newer(_ path: String) -> StoreFault {
    StoreFault(
      .faulty, "D602", file: path, "was written by a newer version of lacuna",
      hint: "update lacuna, or name another file with --db; it was left as it is")
  }

  static func foreign(_ path: String) -> StoreFault {
    StoreFault(
      .faulty, "D603", file: path, "is a database of another program", hint: "name another file with --db; it was left as it is")
  }

  static func busy(_ path: String) -> StoreFault {
    StoreFault(
      .notWritable, "D606", file: path, "is being written by another process", hint: "try again when that has ended; reading is possible")
  }

  /// An instrument has no version that was in force, or known, at the time in question.
  public static func noVersion(of instrument: String) -> StoreFault {
    StoreFault(
      .missing, "D613", file: instrument, "has no such version", hint: "'lacuna corpus history \(instrument)' lists its versions")
  }

  static func missing(_ path: String) -> StoreFault {
    StoreFault(.missing, "D607", file: path, "does not exist", hint: "'lacuna corpus add PATH' makes it, or name another file with --db")
  }
}
