public import LegalText

/// Reads a baseline file, one JSON object a line: a header, then clauses and definitions.
public struct BaselineReader {
  private let file: String
  private var line = 0
  private var faults: [Diagnostic] = []
  private var baseline = Baseline(ruleset: "")
  private var hasHeader = false

  private init(file: String) { self.file = file }

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  /// - Returns: The baseline, or nil and all that is wrong with the file (codes B1xx).
  public static func read(_ bytes: [UInt8], file: String) -> (baseline: Baseline?, faults: [Diagnostic]) {
    var reader = BaselineReader(file: file)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.line += 1
      reader.read(Array(line))
    }
    if !reader.hasHeader, reader.faults.isEmpty {
      reader.line = 1
      reader.add(
        "B101", "is no baseline: the first record must have \"type\":\"baseline\"", "name another file, or remove this one to begin anew")
    }
    return (reader.faults.isEmpty ? reader.baseline : nil, reader.faults)
  }

  private mutating func add(_ code: String, _ message: String, _ hint: String, column: Int? = nil) {
    faults.append(Diagnostic(code: code, file: file, line: line, column: column, message: message, hint: hint))
  }

  private mutating func read(_ bytes: [UInt8]) {
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    let members: [String: JSONValue]
    do throws(JSONValue.Fault) {
      members = try JSONValue.object(bytes)
    } catch {
      return add("B102", "is not valid JSON: \(error.message)", "write one JSON object a line, or restore the file", column: error.column)
    }
    guard let type = string("type", members) else { return }
    if type != "baseline", !hasHeader, faults.isEmpty {
      hasHeader = true  // said once
      return add(
        "B101", "is no baseline: the first record must have \"type\":\"baseline\"", "name another file, or remove this one to begin anew")
    }
    switch type {
    case "baseline": readHeader(members)
    case "clause": readClause(members)
    case "definition": readDefinition(members)
    default: add("B103", "has an unknown type '\(type)'", "a baseline holds records of type baseline, clause and definition")
    }
  }

  private mutating func readHeader(_ members: [String: JSONValue]) {
    hasHeader = true
    guard case .number(let version)? = members["version"], version == Double(Baseline.formatVersion) else {
      return add(
        "B104", "is of another format version than \(Baseline.formatVersion)", "make it anew with the version of lacuna that reads it")
    }
    if let ruleset = string("ruleset", members) { baseline.ruleset = ruleset }
  }

  private mutating func readClause(_ members: [String: JSONValue]) {
    guard let document = string("document", members), let clause = string("clause", members), let hash = string("hash", members),
      let role = string("role", members), let findings = strings("findings", members), let mitigations = strings("mitigations", members)
    else { return }
    guard case .number(let score)? = members["score"], 0...100 ~= score else {
      return add("B105", "'score' is not a number from 0 to 100", "restore the line")
    }
    var entry = Baseline.Entry(
      document: document, clause: clause, hash: hash, role: role, score: score, findings: findings, mitigations: mitigations)
    if let value = members["accepted"] {
      guard let accepted = acceptance(value) else { return }
      entry.accepted = accepted
    }
    baseline.entries.append(entry)
  }

  private mutating func acceptance(_ value: JSONValue) -> Baseline.Acceptance? {
    guard case .object(let members) = value, case .string(let reason)? = members["reason"], reason.contains(where: { !$0.isWhitespace })
    else {
      add("B106", "'accepted' needs a reason", "write \"accepted\":{\"reason\":\"…\",\"expires\":\"2030-12-31\"}; expires may be left out")
      return nil
    }
    guard let expires = members["expires"] else { return Baseline.Acceptance(reason: reason) }
    guard case .string(let date) = expires, Self.isDate(date) else {
      add("B107", "'expires' is no date", "write a day as in 2030-12-31")
      return nil
    }
    return Baseline.Acceptance(reason: reason, expires: date)
  }

  private mutating func readDefinition(_ members: [String: JSONValue]) {
    guard let document = string("document", members), let term = string("term", members), let clause = string("clause", members),
      let hash = string("hash", members)
    else { return }
    baseline.definitions.append(Baseline.Definition(document: document, term: term, clause: clause, hash: hash))
  }

  private mutating func string(_ key: String, _ members: [String: JSONValue]) -> String? {
    if case .string(let text)? = members[key] { return text }
    add("B105", members[key] == nil ? "'\(key)' is missing" : "'\(key)' is not a string", "restore the line")
    return nil
  }

  private mutating func strings(_ key: String, _ members: [String: JSONValue]) -> [String]? {
    if case .array(let values)? = members[key] {
      let texts = values.compactMap { value in if case .string(let text) = value { text } else { nil } }
      if texts.count == values.count { return texts }
    }
    add("B105", "'\(key)' is not an array of strings", "restore the line")
    return nil
  }

  /// `YYYY-MM-DD` with a month and day that exist in some year.
  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && 1...12 ~= month && 1...days[month - 1] ~= day
  }
}
