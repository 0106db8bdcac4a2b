import Acquisition
import ArgumentParser
import Glibc
import Reports

/// What a watch does, on standard error: a line an event.
struct WatchLog: Sendable {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  enum Level: String, Sendable { case info, warning, error }

  let format: Format

  /// - Parameter fields: Further facts, in the order in which they are shown.
  func write(_ level: Level, _ event: String, _ fields: [(name: String, value: Value)] = []) {
    let time = UTCTime.text(Int64(Glibc.time(nil)))
    switch format {
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.field("time", time)
        json.field("level", level.rawValue)
        json.field("event", event)
        for field in fields {
          switch field.value {
          case .text(let text): json.field(field.name, text)
          case .count(let count): json.field(field.name, count)
          case .seconds(let seconds): json.field(field.name, (seconds * 100).rounded() / 100)
          }
        }
      }
      json.endRecord()
      ErrorRenderer.write(String(decoding: json.bytes, as: UTF8.self))
    case .text:
      let facts = fields.map { " \($0.name)=\($0.value.text)" }.joined()
      let line = "\(time) \(level.rawValue) \(event)\(facts)"
      ErrorRenderer.write(
        String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 })) + "\n")
    }
  }

  /// A fact about an event.
  enum Value: Sendable {
    case text(String)
    case count(Int)
    case seconds(Double)

    var text: String {
      switch self {
      case .text(let text): text
      case .count(let count): String(count)
      case .seconds(let seconds): String((seconds * 100).rounded() / 100)
      }
    }
  }
}
