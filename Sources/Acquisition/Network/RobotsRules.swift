/// What a host asks of robots (RFC 9309).
struct RobotsRules: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    var allows: Bool
    /// Percent-encodings made alike; may hold `*` and end in `$`.
    var pattern: [UInt8]
  }

  private var rules: [Rule] = []

  /// Everything is allowed.
  static let open = RobotsRules()
  /// Nothing is allowed but robots.txt itself: the rules could not be read because the server failed (2.3.1.4).
  static let closed = RobotsRules(rules: [Rule(allows: false, pattern: Array("/".utf8))])

  private init(rules: [Rule] = []) { self.rules = rules }

  /// Bytes that are read; the standard asks for at least 500 KiB.
  static let longest = 512 << 10

  /// - Parameters:
  ///   - bytes: The file, UTF-8; what goes beyond the bound is not read.
  ///   - robot: The product token by which the groups may name us.
  init(_ bytes: [UInt8], robot: String) {
    var groups: [(names: [String], rules: [Rule])] = []
    var isNaming = false
    let lines = bytes.prefix(Self.longest).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    for line in lines {
      let text = String(decoding: line.prefix { $0 != 0x23 }, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let key = String(text[..<colon]).trimmedOfBlanks.lowercased()
      let value = String(text[text.index(after: colon)...]).trimmedOfBlanks
      switch key {
      case "user-agent", "useragent", "user agent":
        if !isNaming { groups.append(([], [])) }
        groups[groups.count - 1].names.append(value.prefix { $0 != "/" && $0 != " " }.lowercased())
        isNaming = true
      case "allow", "disallow":
        isNaming = false
        guard !groups.isEmpty, !value.isEmpty else { continue }
        groups[groups.count - 1].rules.append(Rule(allows: key == "allow", pattern: Self.normalised(value)))
      default: continue  // other records, such as sitemaps, belong to no group and end none
      }
    }
    let own = groups.filter { $0.names.contains(robot.lowercased()) }
    let chosen = own.isEmpty ? groups.filter { $0.names.contains("*") } : own
    rules = chosen.flatMap(\.rules)
  }

  /// Whether a path with its query may be fetched: the longest rule that matches says so, and allowing wins between equals.
  /// - Complexity: O(rules · path).
  func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalised(target)
    var best: Rule?
    for rule in rules where Self.matches(rule.pattern, path) {
      guard let known = best else {
        best = rule
        continue
      }
      if rule.pattern.count > known.pattern.count || rule.pattern.count == known.pattern.count && rule.allows { best = rule }
    }
    return best?.allows ?? true
  }

  /// `*` stands for any run of bytes, `$` at the end for the end.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == 0x24
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    let parts = pattern.split(separator: 0x2A, omittingEmptySubsequences: false)
    guard path.starts(with: parts[0]) else { return false }
    var at = parts[0].count
    for (number, part) in parts.enumerated().dropFirst() {
      if isWhole, number == parts.count - 1 { return path.count - at >= part.count && path.suffix(part.count).elementsEqual(part) }
      if part.isEmpty { continue }
      guard let found = path[at...].firstRange(of: part) else { return false }
      at = found.upperBound
    }
    return !isWhole || at == path.count || parts.count > 1 && parts[parts.count - 1].isEmpty
  }

  /// Unreserved characters without percent-encoding, all others with it, in upper case (2.2.2).
  private static func normalised(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      var byte = bytes[at]
      var wasEncoded = false
      if byte == 0x25, at + 2 < bytes.count, let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16) {
        byte = value
        wasEncoded = true
        at += 2
      }
      at += 1
      let isUnreserved =
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      if isUnreserved || !wasEncoded && byte < 0x80 && byte > 0x20 {
        result.append(byte)
      } else {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result
  }
}
