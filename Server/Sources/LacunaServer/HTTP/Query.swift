/// The parameters of a request. Unknown, repeated and malformed ones are refused, so that a misspelt option never passes for obeyed.
struct Query: Sendable {
  private var values: [String: String] = [:]

  init() {}

  /// - Parameters:
  ///   - text: What stands behind the question mark; nil for nothing.
  ///   - allowed: Names that the route knows.
  /// - Throws: `Problem` 400.
  init(_ text: String?, allowed: Set<String>) throws(Problem) {
    for pair in (text ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentDecoding.decode(parts[0], plusIsBlank: true),
        let value = PercentDecoding.decode(parts.count > 1 ? parts[1] : "", plusIsBlank: true)
      else { throw .badParameter("the query is not percent-encoded UTF-8") }
      guard allowed.contains(name) else {
        let known = allowed.isEmpty ? "there are none here" : "there are \(allowed.sorted().joined(separator: ", "))"
        throw .badParameter("unknown parameter '\(name.prefix(40))'; \(known)")
      }
      guard values.updateValue(value, forKey: name) == nil else { throw .badParameter("'\(name)' is given twice") }
    }
  }

  subscript(_ name: String) -> String? { values[name] }

  /// - Throws: `Problem` 400 for anything but true and false.
  func flag(_ name: String) throws(Problem) -> Bool {
    switch values[name] {
    case nil, "false": return false
    case "true": return true
    default: throw .badParameter("'\(name)' takes true or false")
    }
  }

  /// - Throws: `Problem` 400 for what is no number of the range.
  func number(_ name: String, in range: ClosedRange<Double>) throws(Problem) -> Double? {
    guard let text = values[name] else { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".eE+-".utf8.contains($0) }), let value = Double(text), range.contains(value)
    else {
      throw .badParameter("'\(name)' takes a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return value
  }

  /// - Throws: `Problem` 400 for anything but the choices.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) throws(Problem) -> Choice?
  where Choice.RawValue == String {
    guard let text = values[name] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .badParameter("'\(name)' takes \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }
}
