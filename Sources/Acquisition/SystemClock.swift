import Glibc

/// The time of day, and waiting.
enum SystemClock {
  /// Seconds since 1970-01-01 UTC.
  static var now: Int64 { Int64(time(nil)) }

  /// Blocks the thread. - Parameter seconds: At most 0.5; less when a signal comes.
  static func sleep(_ seconds: Double) { usleep(UInt32(max(0, min(seconds, 0.5)) * 1_000_000)) }
}
