import ArgumentParser

/// How `lacuna check` prints.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, ndjson, github, markdown, sarif, junit
}
