import Glibc
import LegalText

/// A stream that results are written to, in large pieces. Each call hands over whole records, so that whatever was written when the
/// program is interrupted is whole too.
final class OutputStream: Sendable {
  /// Why writing failed.
  private enum Failure {
    /// The reader has gone: nothing is wrong with us.
    case brokenPipe
    case system(String)
  }

  private struct State {
    var buffer: [UInt8] = []
    var failure: Failure?
  }

  /// Bytes gathered before they are written.
  private static let bufferByteCount = 1 << 18

  private let descriptor: Int32
  private let name: String
  private let limit: Int
  private let state = Lock(State())

  init(descriptor: Int32, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
    // Somebody who watches wants to see each document as it is done.
    limit = isatty(descriptor) == 1 ? 1 : Self.bufferByteCount
  }

  /// - Returns: False once writing has failed; nothing more is written then.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    state.withLock { state in
      guard state.failure == nil else { return false }
      state.buffer += bytes
      if state.buffer.count >= limit { Self.flush(&state, descriptor) }
      return state.failure == nil
    }
  }

  /// Writes what is left.
  /// - Throws: `CommandFailure` with status 74 when something could not be written; a broken pipe is no failure.
  func finish() throws(CommandFailure) {
    let failure = state.withLock { state in
      if state.failure == nil { Self.flush(&state, descriptor) }
      return state.failure
    }
    if case .system(let reason) = failure { throw .output(name, reason: reason) }
  }

  /// Writes what is left and ends the program, with nobody able to write in between.
  func leave(_ status: ExitStatus) -> Never {
    state.withLock { state in
      if state.failure == nil { Self.flush(&state, descriptor) }
      _exit(status.rawValue)
    }
  }

  /// Whether the reader has gone.
  var isBroken: Bool {
    state.withLock { state in if case .brokenPipe = state.failure { true } else { false } }
  }

  private static func flush(_ state: inout State, _ descriptor: Int32) {
    var start = 0
    while start < state.buffer.count {
      let count = unsafe state.buffer.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        state.failure = code == EPIPE ? .brokenPipe : .system(SystemError.words(code))
        break
      }
      start += count
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}

/// Errors of the operating system.
enum SystemError {
  /// What the system calls an error, e.g. `No space left on device`.
  static func words(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
