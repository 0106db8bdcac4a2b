import ArgumentParser

/// How `lacuna terms` prints.
enum TermFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson, dot

  /// The format of a list, or nil for the graph.
  var list: ListFormat? { ListFormat(rawValue: rawValue) }
}
