import Glibc
import LegalText

/// Runs another program with bounds: on its time, on what it may say, and with no more of our own state than it needs.
///
/// The program gets a process group of its own, so that all that it starts ends with it; no descriptor but its three streams; default signals;
/// and only the environment that it is given. It is never run through a shell.
struct ChildProcess {
  /// Name, found along `PATH`.
  var program: String
  var arguments: [String]
  /// `NAME=VALUE`.
  var environment: [String]
  /// What it reads from its standard input.
  var input: [UInt8] = []
  /// Bytes of its standard output that are taken; more ends it.
  var outputLimit: Int
  var seconds: Double
  /// How long it may go on after it was asked to end (SIGTERM); 0 ends it at once.
  var graceSeconds = 0.0
  /// Asked ten times a second; true ends it.
  var isCancelled: @Sendable () -> Bool = { false }

  enum End: Sendable, Equatable {
    /// By itself, with this status; 128 and the signal's number when a signal ended it.
    case exited(Int32)
    case timedOut
    case saidTooMuch
    case cancelled
  }

  struct Result: Sendable {
    var end: End
    var output: [UInt8]
    /// The first 64 KiB of what it said on standard error.
    var errors: [UInt8]

    /// What it said on standard error, on one line, for a message.
    var complaint: String {
      let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
      return String(lines.suffix(2).joined(separator: "; ").prefix(300).filter { !$0.isNewline && $0 != "\u{1B}" })
    }
  }

  /// The system would not start it.
  struct Failure: Error, Equatable {
    var code: Int32
    /// No program of that name.
    var isMissing: Bool { code == ENOENT }
    var reason: String {
      guard let words = unsafe strerror(code) else { return "error \(code)" }
      return unsafe String(cString: words)
    }
  }

  private static let errorLimit = 64 << 10
  private static let chunk = 64 << 10

  /// Runs it to its end. - Throws: `Failure` when it cannot be started.
  func run() throws(Failure) -> Result {
    let started = try Self.starting.withLock { _ in Swift.Result { () throws(Failure) in try start() } }.get()
    var result = exchange(started.input, started.output, started.errors)
    let isEnded = result.end == .exited(0)
    if !isEnded, graceSeconds > 0 { kill(started.process, SIGTERM) }
    let status = wait(for: started.process, seconds: isEnded ? 5 : graceSeconds)
    if case .exited = result.end { result.end = .exited(status) }
    return result
  }

  /// One program is started at a time, so that none inherits the pipes of another.
  private static let starting = Lock(())

  private func start() throws(Failure) -> (process: pid_t, input: PipeEnd, output: PipeEnd, errors: PipeEnd) {
    let (input, output, errors) = (try Pipe(isSocket: true), try Pipe(), try Pipe())
    let process = try ProcessSpawn.start(
      program, arguments: arguments, environment: environment,
      streams: (input.readEnd.number, output.writeEnd.number, errors.writeEnd.number))
    input.readEnd.close()
    output.writeEnd.close()
    errors.writeEnd.close()
    return (process, input.writeEnd, output.readEnd, errors.readEnd)
  }

  /// Feeds and reads until both of its outputs have ended, or a bound is met.
  private func exchange(_ input: PipeEnd, _ output: PipeEnd, _ errors: PipeEnd) -> Result {
    var result = Result(end: .exited(0), output: [], errors: [])
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    var fed = 0
    input.setNonblocking()
    if self.input.isEmpty { input.close() }
    while output.isOpen || errors.isOpen {
      if isCancelled() { return ended(.cancelled, result) }
      if clock.now >= deadline { return ended(.timedOut, result) }
      let ready = PipeEnd.poll(reading: [output, errors], writing: [input], milliseconds: 100)
      if ready.contains(input) {
        fed += input.write(self.input[fed...])
        if fed == self.input.count { input.close() }
      }
      if ready.contains(output) {
        output.read(onto: &result.output, Self.chunk)
        if result.output.count > outputLimit { return ended(.saidTooMuch, result) }
      }
      if ready.contains(errors) {
        var more: [UInt8] = []
        errors.read(onto: &more, Self.chunk)
        result.errors += more.prefix(max(0, Self.errorLimit - result.errors.count))
      }
    }
    return result
  }

  private func ended(_ end: End, _ result: Result) -> Result {
    var result = result
    result.end = end
    return result
  }

  /// Waits for a program that has closed its outputs, for a moment, and then ends it with all that it started.
  /// - Returns: Its status.
  private func wait(for process: pid_t, seconds: Double) -> Int32 {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    var status: Int32 = 0
    var isKilled = false
    while true {
      let found = unsafe waitpid(process, &status, isKilled ? 0 : WNOHANG)
      if found == process { break }
      if found < 0, errno != EINTR { return 127 }
      if clock.now >= deadline, !isKilled {
        kill(-process, SIGKILL)
        kill(process, SIGKILL)
        isKilled = true
      } else if !isKilled {
        usleep(2000)
      }
    }
    // Grandchildren that outlived it hold nothing of ours and are not wanted either.
    kill(-process, SIGKILL)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
