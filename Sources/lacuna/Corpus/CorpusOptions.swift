import ArgumentParser
import CorpusStore
import Foundation
import Glibc
import LegalText

/// Which database is used.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Database (default: lacuna/corpus.sqlite in XDG_DATA_HOME, which is ~/.local/share unless it is set).", valueName: "file"),
    completion: .file())
  var db: String?

  /// Seconds that a command waits for another one that writes.
  static let patienceSeconds = 5.0

  /// - Throws: `CommandFailure` with status 65 when neither `--db` nor a home says where the database is.
  func path() throws(CommandFailure) -> String {
    if let db { return db }
    return try Self.defaultPath()
  }

  /// Where the database is unless somebody says otherwise. - Throws: As `path()`.
  static func defaultPath() throws(CommandFailure) -> String {
    // The XDG Base Directory Specification ignores relative paths.
    if let data = Environment.value("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/lacuna/corpus.sqlite" }
    guard let home = Environment.value("HOME") else {
      throw .faultyData([
        Diagnostic(
          code: "D608", file: "corpus.sqlite", message: "has no place: neither XDG_DATA_HOME nor HOME is set", hint: "name it with --db")
      ])
    }
    return home + "/.local/share/lacuna/corpus.sqlite"
  }

  func openForReading() throws(CommandFailure) -> CorpusDatabase {
    let path = try path()
    do throws(StoreFault) { return try CorpusDatabase(path, for: .reading) } catch { throw CommandFailure(error) }
  }

  /// - Parameter creates: Whether a database that does not exist is made.
  func openForWriting(creates: Bool) throws(CommandFailure) -> CorpusDatabase {
    let path = try path()
    let exists = FileManager.default.fileExists(atPath: path)
    if !exists, !creates { return try openForReading() }  // says that it is missing
    if !exists, db == nil {
      try? FileManager.default.createDirectory(atPath: String(path.dropLast("/corpus.sqlite".count)), withIntermediateDirectories: true)
    }
    do throws(StoreFault) {
      return try CorpusDatabase(path, for: .writing, patience: Self.patienceSeconds)
    } catch { throw CommandFailure(error) }
  }
}

extension CommandFailure {
  /// The status of a fault of the store (docs/contract.md).
  init(_ fault: StoreFault) {
    let status: ExitStatus =
      switch fault.kind {
      case .faulty, .missing: .faultyData
      case .notWritable: .outputFailed
      case .internalFault: .internalFault
      }
    self.init(status: status, diagnostics: [fault.diagnostic])
  }
}
