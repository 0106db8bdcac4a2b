import Foundation

/// How much is sampled: little by default, so that the tests stay quick on a busy machine; much with `LACUNA_LONG=1` (`make verify`).
enum Sampling {
  /// All properties draw from this; a failure prints it with the round.
  static let seed: UInt64 = 20_260_801

  static let isLong = ProcessInfo.processInfo.environment["LACUNA_LONG"] == "1"

  static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }
}
