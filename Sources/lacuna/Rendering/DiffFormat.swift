import ArgumentParser

/// How `lacuna diff` prints.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, ndjson, markdown
}
