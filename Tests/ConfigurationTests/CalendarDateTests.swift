import Testing

@testable import Configuration

@Suite("Calendar date")
struct CalendarDateTests {
  @Test("reads days that exist", arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func valid(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(
    "refuses all else",
    arguments: [
      "", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-1", "24-01-01", "2024-01-01T00:00", "2024/01/01",
      "0000-01-01", "٢٠٢٤-٠١-٠١",
    ])
  func invalid(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(
    "counts days from 1970",
    arguments: [(0, "1970-01-01"), (59, "1970-03-01"), (789, "1972-02-29"), (11_016, "2000-02-29"), (20_254, "2025-06-15")])
  func fromDays(count: Int, text: String) { #expect(CalendarDate(daysSince1970: count).description == text) }

  @Test("orders by year, month and day")
  func order() throws {
    let days = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"].compactMap { CalendarDate($0) }
    #expect(days == days.shuffled().sorted())
    #expect(CalendarDate.today() > days[0])
  }
}
