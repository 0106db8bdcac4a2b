/// Runs a program of the system with bounds, as `git` and `curl` are run: not through a shell, with no more of our environment than it needs, for
/// a limited time, and taking a limited amount of what it prints.
public struct ToolRun {
  private let process: ChildProcess

  /// Why there is no result.
  public enum Failure: Error, Sendable, Equatable {
    /// There is no program of that name.
    case missing
    /// The system would not start it.
    case notStarted(reason: String)
    /// It was not done in time.
    case timedOut
    /// It printed more than was to be taken.
    case saidTooMuch
    /// It ended with another status than 0; the end of what it said on standard error, on one line.
    case failed(status: Int32, complaint: String)
  }

  /// - Parameters:
  ///   - program: Its name, found along `PATH`.
  ///   - variables: Names of variables that it may see beside `PATH`.
  ///   - input: What it reads from its standard input.
  ///   - outputLimit: Bytes of standard output that are taken; more ends it.
  ///   - seconds: How long it may take.
  public init(
    program: String, arguments: [String], variables: [String] = [], input: [UInt8] = [], outputLimit: Int, seconds: Double
  ) {
    process = ChildProcess(
      program: program, arguments: arguments, environment: ChildEnvironment.variables(variables), input: input, outputLimit: outputLimit,
      seconds: seconds)
  }

  /// - Returns: What it printed on standard output.
  public func run() throws(Failure) -> [UInt8] {
    let result: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      result = try process.run()
    } catch {
      throw error.isMissing ? .missing : .notStarted(reason: error.reason)
    }
    switch result.end {
    case .exited(0): return result.output
    case .exited(let status): throw .failed(status: status, complaint: result.complaint)
    // Nobody cancels it.
    case .timedOut, .cancelled: throw .timedOut
    case .saidTooMuch: throw .saidTooMuch
    }
  }
}
