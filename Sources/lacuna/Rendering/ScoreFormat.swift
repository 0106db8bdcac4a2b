public import ArgumentParser
public import Reports

/// How `lacuna score` prints.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson, csv, markdown

  /// The framing of records, or nil for what are no records.
  var framing: RecordFraming.Format? {
    switch self {
    case .json: .json
    case .ndjson: .ndjson
    case .text, .csv, .markdown: nil
    }
  }
}

extension ReportLevel: ExpressibleByArgument {}
