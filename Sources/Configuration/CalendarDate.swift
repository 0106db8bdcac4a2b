import Glibc

/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1...12.
  public let month: Int
  /// 1...31.
  public let day: Int

  /// Nil for a day that does not exist. Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.dayCount(year: year, month: month) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`, nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var values: [Int] = []
    for part in [bytes[0..<4], bytes[5..<7], bytes[8..<10]] {
      guard part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      values.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    self.init(year: values[0], month: values[1], day: values[2])
  }

  /// Today in UTC, by the system's clock.
  public static func today() -> CalendarDate { CalendarDate(daysSince1970: time(nil) / 86_400) }

  /// The day so many days after 1 January 1970 (not before it).
  init(daysSince1970 count: Int) {
    var rest = count
    var year = 1970
    while rest >= Self.dayCount(year: year) {
      rest -= Self.dayCount(year: year)
      year += 1
    }
    var month = 1
    while rest >= Self.dayCount(year: year, month: month) {
      rest -= Self.dayCount(year: year, month: month)
      month += 1
    }
    self.year = year
    self.month = month
    day = rest + 1
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func dayCount(year: Int) -> Int { 337 + dayCount(year: year, month: 2) }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String { String(repeating: "0", count: max(0, width - "\(value)".count)) + "\(value)" }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
