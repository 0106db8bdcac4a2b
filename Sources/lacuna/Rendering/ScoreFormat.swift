public import ArgumentParser
public import Reports

/// How `lacuna score` prints.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson, csv, markdown, html, sarif, github, junit, gitlab, webannotation

  /// The framing of records, or nil for what are no records.
  var framing: RecordFraming.Format? {
    switch self {
    case .json: .json
    case .ndjson: .ndjson
    case .text, .csv, .markdown, .html, .sarif, .github, .junit, .gitlab, .webannotation: nil
    }
  }

  /// Whether one report holds all documents, for another program: it is whole even when nothing was scored.
  var isExchange: Bool {
    switch self {
    case .sarif, .github, .junit, .gitlab, .webannotation: true
    case .text, .json, .ndjson, .csv, .markdown, .html: false
    }
  }
}

extension ReportLevel: ExpressibleByArgument {}
