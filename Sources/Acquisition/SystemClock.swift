import Glibc

/// The time of day.
enum SystemClock {
  /// Seconds since 1970-01-01 UTC.
  static var now: Int64 { Int64(time(nil)) }
}
