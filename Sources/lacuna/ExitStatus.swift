import Glibc

/// What the program tells its caller (docs/contract.md, *Exit status*).
enum ExitStatus: Int32 {
  case done = 0
  /// Something is at or above `--fail-on`.
  case found = 1
  /// Some input could not be read; wins over `found`.
  case unreadable = 2
  case wrongUsage = 64
  /// Faulty lexicon, model, configuration or database.
  case faultyData = 65
  case internalFault = 70
  /// Output could not be written.
  case outputFailed = 74
  case interrupted = 130
  case terminated = 143

  /// Ends the program at once. What is to be printed has been written before.
  static func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}
