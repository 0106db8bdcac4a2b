/// When a server asks to be asked again.
enum RetryAfter {
  /// Longest wait that is believed, a week.
  private static let longest: Int64 = 7 * 86_400

  /// Reads a number of seconds or a date.
  /// - Returns: Seconds since 1970-01-01 UTC, from now to a week from now; nil for anything else.
  static func parse(_ text: String, now: Int64) -> Int64? {
    let text = text.trimmedOfBlanks
    if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return now + min(Int64(text) ?? longest, longest) }
    return UTCTime.parseHTTP(text).map { min(max($0, now), now + longest) }
  }
}
