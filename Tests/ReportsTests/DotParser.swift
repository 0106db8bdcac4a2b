/// A strict reader of the part of Graphviz' language that a graph of boxes and arrows needs: statements end in a semicolon, strings are quoted,
/// attributes are known. What it does not know it refuses.
struct DotParser {
  struct Fault: Error, CustomStringConvertible { var description: String }

  private(set) var nodes: [String: [String: String]] = [:]
  private(set) var edges: [(source: String, target: String, attributes: [String: String])] = []
  private(set) var labels: [String] = []
  private var tokens: [Substring] = []
  private var at = 0

  init(_ text: String) throws {
    tokens = try Self.tokens(text)
    try expect("digraph")
    _ = try name()
    try block()
    guard at == tokens.count else { throw Fault(description: "words behind the graph: \(tokens[at])") }
  }

  private static func tokens(_ text: String) throws -> [Substring] {
    var result: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, rest[end] != "\"" {
          guard rest[end] != "\n" else { throw Fault(description: "a line break in a string") }
          if rest[end] == "\\" { end = rest.index(after: end) }
          guard end < rest.endIndex else { break }
          end = rest.index(after: end)
        }
        guard end < rest.endIndex else { throw Fault(description: "a string without an end") }
        result.append(rest[...end])
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("->") {
        result.append(rest.prefix(2))
        rest = rest.dropFirst(2)
      } else if "{}[];=,".contains(first) {
        result.append(rest.prefix(1))
        rest.removeFirst()
      } else if first.isASCII, first.isLetter || first.isNumber || first == "_" {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        result.append(word)
        rest = rest[word.endIndex...]
      } else {
        throw Fault(description: "unknown character \(first)")
      }
    }
    return result
  }

  private mutating func next() throws -> Substring {
    guard at < tokens.count else { throw Fault(description: "the text ends early") }
    at += 1
    return tokens[at - 1]
  }

  private mutating func expect(_ token: String) throws {
    let found = try next()
    guard found == token else { throw Fault(description: "\(found) stands where \(token) should") }
  }

  private mutating func name() throws -> String {
    let token = try next()
    guard let first = token.first, first.isLetter || first.isNumber || first == "_" || first == "\"" else {
      throw Fault(description: "\(token) is no name")
    }
    return String(token)
  }

  private mutating func block() throws {
    try expect("{")
    while try next() != "}" {
      at -= 1
      try statement()
    }
  }

  private mutating func statement() throws {
    let first = try name()
    if first == "subgraph" {
      let cluster = try name()
      guard cluster.hasPrefix("cluster_") else { throw Fault(description: "\(cluster) draws no frame") }
      return try block()
    }
    switch try next() {
    case "=":
      let value = try name()
      if first == "label" { labels.append(value) }
    case "->":
      let target = try name()
      edges.append((first, target, try attributes()))
    default:
      at -= 1
      let found = try attributes()
      if first != "node" { nodes[first] = found }
    }
    try expect(";")
  }

  private mutating func attributes() throws -> [String: String] {
    var result: [String: String] = [:]
    guard try next() == "[" else {
      at -= 1
      return result
    }
    while true {
      let key = try name()
      guard ["label", "style", "color", "fillcolor", "penwidth", "shape"].contains(key) else { throw Fault(description: "unknown \(key)") }
      try expect("=")
      guard result.updateValue(try name(), forKey: key) == nil else { throw Fault(description: "\(key) stands twice") }
      let token = try next()
      if token == "]" { return result }
      guard token == "," else { throw Fault(description: "\(token) in attributes") }
    }
  }
}
