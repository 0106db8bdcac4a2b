import Alignment
import Foundation

/// Changed contributions as one JSON text, which SQLite's own functions can look into.
enum ContributionText {
  private struct Record: Codable {
    var indicator: String
    var mitigation: Bool
    var match: String?
    var old: Double?
    var new: Double?
    var points: Double
  }

  static func encoded(_ changes: [ContributionChange]) -> String {
    let records = changes.map {
      Record(indicator: $0.indicator, mitigation: $0.isMitigation, match: $0.match, old: $0.old, new: $0.new, points: $0.points)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(records)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  static func decoded(_ text: String) -> [ContributionChange] {
    let records = (try? JSONDecoder().decode([Record].self, from: Data(text.utf8))) ?? []
    return records.map { record in
      var change = ContributionChange(indicator: record.indicator, isMitigation: record.mitigation, match: record.match)
      change.old = record.old
      change.new = record.new
      change.points = record.points
      return change
    }
  }
}
