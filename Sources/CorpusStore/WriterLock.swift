import Glibc

/// That one process at a time writes a database: a lock on a file beside it, which the system takes back when the process ends, however
/// it ends. SQLite's own lock holds for one transaction; this one holds for a whole run, so that two runs never score the same texts.
public final class WriterLock: Sendable {
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: Of the database.
  ///   - patience: Seconds to wait for another process.
  /// - Throws: `StoreFault` when another process holds it, or when the file cannot be made.
  public init(_ path: String, patience: Double = 0) throws(StoreFault) {
    let name = Self.file(of: path)
    let number = unsafe open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard number >= 0 else {
      throw StoreFault(
        .notWritable, "D604", file: path, "cannot be written: \(SystemReason.words(errno))",
        hint: "check the permissions of the file and of its folder")
    }
    var waited = 0.0
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      guard waited < patience else {
        _ = close(number)
        throw .busy(path)
      }
      usleep(50_000)
      waited += 0.05
    }
    descriptor = number
  }

  deinit { _ = close(descriptor) }

  /// The file that is locked.
  static func file(of path: String) -> String { path + ".lock" }
}

/// Errors of the operating system.
enum SystemReason {
  /// What the system calls an error, e.g. `No space left on device`.
  static func words(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
