import Acquisition
import LegalText

/// One run of `lacuna check`: the only place where a watch knows how the check is called and what it prints.
///
/// A process of its own, so that its memory is given back between checks and nothing that it meets can end the watch.
struct CheckRun: Sendable {
  private let program: String
  private let arguments: [String]
  private let stop: StopSignal

  /// - Parameter arguments: Of `lacuna check`, without its name and format.
  init(arguments: [String], stop: StopSignal) throws(CommandFailure) {
    guard let program = DataHome.realPath("/proc/self/exe") else {
      throw CommandFailure(status: .internalFault)
    }
    self.program = program
    // Of the database, all open alerts: the watch itself knows what it told, and what a round could not deliver comes again.
    let isOfDatabase = !arguments.contains { $0 == "--baseline" || $0.hasPrefix("--baseline=") }
    self.arguments = isOfDatabase && !arguments.contains("--all") ? arguments + ["--all"] : arguments
    self.stop = stop
  }

  struct Outcome: Sendable {
    /// Of the check, by the contract; nil when it was ended because the watch ends.
    var status: Int32?
    /// New risk, one JSON object each, as `check --format ndjson` prints it.
    var alarms: [String]
    /// Its last record, with the counts; empty when it did not come so far.
    var summary: String
    /// Lines of its standard error.
    var complaints: [String]
  }

  func run() throws(CommandFailure) -> Outcome {
    let stop = stop
    let result: ChildRun.Result
    do throws(ChildRun.Failure) {
      result = try ChildRun(
        program: program, arguments: ["check"] + arguments + ["--format", "ndjson", "--color", "never", "--progress", "never"],
        outputLimit: 256 << 20, isCancelled: { stop.status != nil }
      ).run()
    } catch {
      throw CommandFailure(
        status: .internalFault,
        diagnostics: [
          .init(code: "W602", file: program, message: "the check cannot be started: \(error.reason)", hint: "look at the machine's limits")
        ])
    }
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    return Outcome(
      status: result.status, alarms: lines.filter { $0.hasPrefix("{\"type\":\"alarm\"") },
      summary: lines.last { $0.hasPrefix("{\"type\":\"summary\"") } ?? "",
      complaints: String(decoding: result.errors, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// What the check keeps: its baseline or database, after which the lock is named; without either a file in the user's folder for such.
  static func target(of arguments: [String]) throws(CommandFailure) -> String {
    for name in ["--baseline", "--db"] {
      for (index, argument) in arguments.enumerated() {
        if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
        if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
      }
    }
    let folder = (Environment.value("XDG_STATE_HOME") ?? (Environment.value("HOME") ?? "") + "/.local/state") + "/lacuna"
    if let reason = OwnFolder.make(folder) { throw .output(folder, reason: reason) }
    return folder + "/corpus"
  }
}
