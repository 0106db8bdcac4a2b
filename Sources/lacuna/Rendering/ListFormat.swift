import ArgumentParser
import Reports

/// How commands print that list what they read.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson

  var framing: RecordFraming.Format? {
    switch self {
    case .json: .json
    case .ndjson: .ndjson
    case .text: nil
    }
  }
}
