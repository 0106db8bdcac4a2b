import Glibc
import LegalText

/// Keeps two watches apart: an advisory lock on a file, which the system takes back when the process ends, however it ends.
final class WatchLock {
  private let number: Int32

  /// - Throws: `CommandFailure` 74 when another process has it, or the file cannot be made.
  init(_ path: String) throws(CommandFailure) {
    number = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .output(path, reason: SystemError.words(errno)) }
    guard lockf(number, F_TLOCK, 0) == 0 else {
      let code = errno
      close(number)
      guard code == EACCES || code == EAGAIN else { throw .output(path, reason: SystemError.words(code)) }
      throw CommandFailure(
        status: .outputFailed,
        diagnostics: [
          .init(
            code: "W601", file: path, message: "another watch has this lock",
            hint: "end it first, or name another --lock if they share nothing")
        ])
    }
  }

  deinit { close(number) }
}
