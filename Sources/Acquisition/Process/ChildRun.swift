import Glibc

/// Runs a program of ours in a process of its own, for as long as it takes, with our environment.
public struct ChildRun {
  private let process: ChildProcess

  /// What came of it.
  public struct Result: Sendable {
    /// Its exit status, 128 and the signal's number when a signal ended it; nil when it was ended because the caller asked for it.
    public var status: Int32?
    public var output: [UInt8]
    /// The beginning of what it said on standard error.
    public var errors: [UInt8]
  }

  /// Why it could not be started.
  public struct Failure: Error {
    public var reason: String
  }

  /// - Parameters:
  ///   - program: Its path.
  ///   - outputLimit: Bytes of standard output that are taken; more ends it with status 137.
  ///   - isCancelled: Asked ten times a second; true asks it to end (SIGTERM) and ends it five seconds later.
  public init(program: String, arguments: [String], outputLimit: Int, isCancelled: @escaping @Sendable () -> Bool) {
    process = ChildProcess(
      program: program, arguments: arguments, environment: ChildEnvironment.everything, outputLimit: outputLimit, seconds: 30 * 86_400,
      graceSeconds: 5, isCancelled: isCancelled)
  }

  public func run() throws(Failure) -> Result {
    do throws(ChildProcess.Failure) {
      let result = try process.run()
      let status: Int32? =
        switch result.end {
        case .exited(let status): status
        case .cancelled: nil
        case .timedOut, .saidTooMuch: 128 + SIGKILL
        }
      return Result(status: status, output: result.output, errors: result.errors)
    } catch {
      throw Failure(reason: error.reason)
    }
  }
}
