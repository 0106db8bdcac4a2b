import LegalText
import Yams

/// Reads a YAML document into a `Configuration` and gathers everything that is wrong with it.
struct ConfigurationReader {
  let file: String
  let today: CalendarDate
  let indicators: Set<String>?
  var diagnostics: [Diagnostic] = []

  init(file: String, today: CalendarDate, indicators: Set<String>?) {
    self.file = file
    self.today = today
    self.indicators = indicators
  }

  private static let keys = ["language", "min-score", "fail-on", "thresholds", "allow", "lexicons", "model"]
  private static let thresholdKeys = ["partial-coverage"]

  mutating func read(_ bytes: [UInt8]) -> Configuration {
    var configuration = Configuration()
    configuration.file = file
    guard let root = parse(bytes) else { return configuration }
    if root.isNull { return configuration }
    guard let members = members(of: root, keys: Self.keys, where: "the configuration") else { return configuration }
    for (key, node) in members {
      switch key {
      case "language": configuration.language = language(node)
      case "min-score": configuration.minimumScore = number(node, key: key, within: 0...100)
      case "fail-on": configuration.failOn = band(node)
      case "thresholds":
        for (name, node) in self.members(of: node, keys: Self.thresholdKeys, where: "'thresholds'") ?? [] {
          if let value = number(node, key: name, within: 0...1) { configuration.partialCoverage = value }
        }
      case "allow": configuration.allowances = allowances(node)
      case "lexicons": configuration.lexiconFolders = list(node, key: key).compactMap { text($0, key: key) }.map(joined)
      default: configuration.model = text(node, key: key).map(joined)
      }
    }
    return configuration
  }

  /// The members of a mapping in the order of the file; reports everything that is not one of `keys`.
  mutating func members(of node: Node, keys: [String], where place: String) -> [(key: String, node: Node)]? {
    guard let mapping = node.mapping else {
      report("C111", node, "\(place) is \(node.kindName), not a mapping", "write 'key: value' lines: \(keys.joined(separator: ", "))")
      return nil
    }
    var members: [(key: String, node: Node)] = []
    for (keyNode, node) in mapping {
      if let key = keyNode.scalar?.string, keys.contains(key) {
        members.append((key, node))
      } else {
        let name = keyNode.scalar?.string ?? keyNode.kindName
        let near = SpellingHint.nearest(to: name, among: keys).map { "did you mean '\($0)'?" }
        report("C110", keyNode, "unknown key '\(name)' in \(place)", near ?? "the keys are \(keys.joined(separator: ", "))")
      }
    }
    return members
  }

  /// The text of a scalar that is not blank; other types are reported.
  mutating func text(_ node: Node, key: String) -> String? {
    guard let scalar = node.scalar else {
      report("C111", node, "'\(key)' is \(node.kindName), not a text", "write one text")
      return nil
    }
    guard !node.isOtherScalar else {
      let hint = node.isNull ? "write a text or remove the key" : "put it in quotation marks if it is meant as text: \"\(scalar.string)\""
      report("C111", node, "'\(key)' is \(node.kindName), not a text", hint)
      return nil
    }
    guard scalar.string.contains(where: { !$0.isWhitespace }) else {
      report("C112", node, "'\(key)' is blank", "write a text or remove the key")
      return nil
    }
    return scalar.string
  }

  mutating func list(_ node: Node, key: String) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    report("C111", node, "'\(key)' is \(node.kindName), not a list", "write one item a line, each after '- '")
    return []
  }

  mutating func report(_ code: String, _ node: Node, _ message: String, _ hint: String, severity: Diagnostic.Severity = .error) {
    diagnostics.append(
      Diagnostic(
        severity: severity, code: code, file: file, line: node.mark?.line, column: node.mark?.column, message: message, hint: hint))
  }

  private mutating func number(_ node: Node, key: String, within range: ClosedRange<Double>) -> Double? {
    let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
    guard let value = node.plainNumber else {
      report("C111", node, "'\(key)' is \(node.kindName), not a number", "write a number from \(low) to \(high)")
      return nil
    }
    guard range.contains(value) else {
      report("C112", node, "'\(key)' is out of range", "write a number from \(low) to \(high)")
      return nil
    }
    return value
  }

  private mutating func language(_ node: Node) -> String? {
    guard let text = text(node, key: "language") else { return nil }
    let code = text.lowercased()
    guard code == "auto" || (2...3 ~= code.utf8.count && code.utf8.allSatisfy { 0x61...0x7A ~= $0 }) else {
      report("C112", node, "'\(text)' is no language code", "write a code of two letters such as en, or auto")
      return nil
    }
    return code
  }

  private mutating func band(_ node: Node) -> Band? {
    guard let text = text(node, key: "fail-on") else { return nil }
    let names = Band.allCases.map(\.rawValue)
    guard let band = Band(rawValue: text) else {
      let near = SpellingHint.nearest(to: text, among: names).map { "did you mean '\($0)'?" }
      report("C112", node, "'\(text)' is no band", near ?? "write one of \(names.joined(separator: ", "))")
      return nil
    }
    return band
  }

  /// A path as the file means it: relative to the file's folder.
  private func joined(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.utf8.lastIndex(of: 0x2F) else { return path }
    return String(file[...slash]) + path
  }
}
