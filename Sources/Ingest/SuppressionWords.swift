/// What is wrong with a remark, in one clause.
struct SuppressionFault: Error {
  var message: String
}

/// Reads `INDICATOR reason="…" until=YYYY-MM-DD`.
enum SuppressionWords {
  static func parse(_ text: String) throws(SuppressionFault) -> (indicator: String, reason: String, until: String) {
    var rest = Substring(text).drop(while: isBlank)
    let indicator = rest.prefix { !isBlank($0) && $0 != "=" }
    rest = rest.dropFirst(indicator.count)
    let isName = !indicator.isEmpty && indicator.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    guard isName, rest.first != "=" else { throw SuppressionFault(message: "no indicator stands behind lacuna:allow") }
    var values: [Substring: String] = [:]
    while true {
      rest = rest.drop(while: isBlank)
      if rest.isEmpty { break }
      let key = rest.prefix { $0 != "=" && !isBlank($0) }
      rest = rest.dropFirst(key.count)
      guard key == "reason" || key == "until", rest.first == "=" else {
        throw SuppressionFault(message: "'\(key.prefix(40))' is neither reason=\"…\" nor until=YYYY-MM-DD")
      }
      guard values[key] == nil else { throw SuppressionFault(message: "'\(key)' stands in it twice") }
      rest = rest.dropFirst()
      values[key] = try value(&rest)
    }
    guard let reason = values["reason"], reason.contains(where: { !isBlank($0) }) else {
      throw SuppressionFault(message: "it gives no reason")
    }
    guard let until = values["until"] else { throw SuppressionFault(message: "it has no end") }
    guard isDay(until) else { throw SuppressionFault(message: "'\(until.prefix(40))' is no day") }
    return (String(indicator), reason, until)
  }

  /// In quotation marks, straight or curly, or up to the next blank.
  private static func value(_ rest: inout Substring) throws(SuppressionFault) -> String {
    guard let first = rest.first, first == "\"" || first == "“" else {
      let value = rest.prefix { !isBlank($0) }
      rest = rest.dropFirst(value.count)
      return String(value)
    }
    let value = rest.dropFirst().prefix { $0 != "\"" && $0 != "”" }
    guard value.endIndex < rest.endIndex else { throw SuppressionFault(message: "a quotation mark is not closed") }
    rest = rest[value.endIndex...].dropFirst()
    return String(value)
  }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

  /// `YYYY-MM-DD`, a day that exists.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let parts = text.split(separator: "-").map { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int($0) ?? 0 : 0 }
    guard parts.count == 3, parts[0] > 0, 1...12 ~= parts[1] else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...lengths[parts[1] - 1] ~= parts[2]
  }
}
