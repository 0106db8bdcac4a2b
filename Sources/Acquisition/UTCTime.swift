/// Points in time as whole seconds since 1970-01-01 UTC, and the ways in which sources write them.
public enum UTCTime {
  /// `2026-11-22T05:04:07Z`.
  public static func text(_ seconds: Int64) -> String {
    let (days, rest) = seconds.quotientAndFloor(by: 86_400)
    let day = civil(days)
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T"
      + "\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
  }

  /// `2026-11-22`.
  public static func dayText(_ seconds: Int64) -> String { String(text(seconds).prefix(10)) }

  /// Reads RFC 3339 (`2026-11-22T05:04:07.5+01:00`) and plain days (`2026-11-22`, midnight UTC).
  public static func parse(_ text: String) -> Int64? {
    let bytes = Array(text.trimmedOfBlanks.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), let days = self.days(year, month, day)
    else { return nil }
    if bytes.count == 10 { return days * 86_400 }
    guard bytes.count >= 19, bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20,
      let clock = clock(String(decoding: bytes[11..<19], as: UTF8.self))
    else { return nil }
    var at = 19
    if at < bytes.count, bytes[at] == 0x2E {
      at += 1
      while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
    }
    let zone = String(decoding: bytes[at...], as: UTF8.self)
    guard let offset = offset(zone.uppercased() == "Z" || zone.isEmpty ? "+0000" : zone.filter { $0 != ":" }) else { return nil }
    return days * 86_400 + clock - offset
  }

  /// Reads the dates of HTTP and e-mail (`Sun, 22 Nov 2026 05:04:07 GMT`), as RSS writes them too.
  public static func parseHTTP(_ text: String) -> Int64? {
    var words = text.trimmedOfBlanks.split(whereSeparator: {
      $0 == " " || $0 == "," || $0 == "-" && !text.contains("+") && !text.contains(" -")
    })
    if words.count >= 5, Int(words[0]) == nil { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), words[1].count >= 3,
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), var year = Int(words[2])
    else { return nil }
    if words[2].count == 2 { year += year < 70 ? 2000 : 1900 }
    let time = words[3].split(separator: ":").count == 2 ? words[3] + ":00" : words[3]
    guard let days = days(year, month + 1, day), let clock = clock(String(time)) else { return nil }
    let zone = words.count > 4 ? words[4].uppercased() : "GMT"
    guard let offset = offset(["GMT", "UTC", "UT", "Z"].contains(zone) ? "+0000" : zone) else { return nil }
    return days * 86_400 + clock - offset
  }

  // MARK: Parts

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.allSatisfy { 0x30...0x39 ~= $0 } && !digits.isEmpty ? digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) } : nil
  }

  /// `05:04:07` as seconds; a leap second counts as the one before it.
  private static func clock(_ text: String) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = number(Array(parts[0].utf8)[...]),
      let minute = number(Array(parts[1].utf8)[...]), let second = number(Array(parts[2].utf8)[...]), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// `+0130` as seconds.
  private static func offset(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[0] == 0x2B || bytes[0] == 0x2D, let hour = number(bytes[1..<3]), let minute = number(bytes[3..<5]),
      hour < 24, minute < 60
    else { return nil }
    return (bytes[0] == 0x2D ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  /// Days since 1970-01-01 of a day of the Gregorian calendar, which must exist; years 1 to 9999.
  private static func days(_ year: some BinaryInteger, _ month: some BinaryInteger, _ day: some BinaryInteger) -> Int64? {
    let (year, month, day) = (Int64(year), Int64(month), Int64(day))
    guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let count = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    let back = civil(count)
    return back.month == month && back.day == day ? count : nil
  }

  private static func civil(_ count: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = count + 719_468
    let (era, dayOfEra) = shifted.quotientAndFloor(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int64 {
  /// Quotient rounded down and what is left, which is never negative. - Parameter divisor: Above 0.
  fileprivate func quotientAndFloor(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
