/// An address of the web (RFC 3986), taken apart and strict: ASCII only, `http` or `https`, no user and password, no fragment.
///
/// Strictness keeps addresses harmless as arguments and in logs, and two spellings of one address rare: scheme and host are in lower
/// case and the default port is left out.
public struct WebAddress: Sendable, Hashable {
  /// `http` or `https`.
  public let scheme: String
  /// Lower case; an IPv6 address with its brackets.
  public let host: String
  /// Nil for the scheme's own.
  public let port: Int?
  /// Begins with `/`.
  public let path: String
  /// Behind the question mark; nil without one.
  public let query: String?

  init(scheme: String, host: String, port: Int?, path: String, query: String?) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// Reads an absolute address; nil for anything else. A fragment is dropped. - Complexity: O(bytes).
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https", text[colon...].hasPrefix("://") else { return nil }
    self.init(scheme: scheme, rest: text[colon...].dropFirst(3))
  }

  private init?(scheme: String, rest: Substring) {
    guard rest.utf8.count <= Self.longest, rest.utf8.allSatisfy(Self.isPlain) else { return nil }
    let rest = rest.prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard let (host, port) = Self.hostAndPort(authority) else { return nil }
    let behind = rest[authority.endIndex...]
    let path = behind.prefix { $0 != "?" }
    self.init(
      scheme: scheme, host: host, port: port == (scheme == "https" ? 443 : 80) ? nil : port,
      path: path.isEmpty ? "/" : Self.withoutDots(String(path)),
      query: path.endIndex < behind.endIndex ? String(behind[path.endIndex...].dropFirst()) : nil)
  }

  /// The address that a reference on this page leads to (RFC 3986, 5.2); nil when it is none of the web.
  public func resolving(_ reference: String) -> WebAddress? {
    let reference = reference.trimmedOfBlanks
    if let colon = reference.firstIndex(of: ":"), reference[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      !reference[..<colon].isEmpty
    {
      return WebAddress(reference)
    }
    if reference.hasPrefix("//") { return WebAddress(scheme: scheme, rest: reference.dropFirst(2)) }
    let bare = reference.prefix { $0 != "#" }
    let authority = Substring(origin.dropFirst(scheme.count + 3))
    if bare.isEmpty { return self }
    if bare.hasPrefix("/") { return WebAddress(scheme: scheme, rest: authority + bare) }
    if bare.hasPrefix("?") { return WebAddress(scheme: scheme, rest: authority + path + bare) }
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    return WebAddress(scheme: scheme, rest: authority + folder + bare)
  }

  /// Scheme, host and port: what one robots.txt speaks for.
  public var origin: String { scheme + "://" + host + (port.map { ":\($0)" } ?? "") }

  /// Path and query, as a request names them.
  public var target: String { path + (query.map { "?" + $0 } ?? "") }

  public var text: String { origin + target }

  /// Whether the host is this machine or a private network, as far as its name says.
  public var isLocal: Bool {
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    if name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local") || name.hasSuffix(".internal") { return true }
    if name.contains(":") {
      return name == "::1" || name == "::" || name.hasPrefix("fc") || name.hasPrefix("fd") || name.hasPrefix("fe8")
        || name.hasPrefix("::ffff:")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    // Whatever consists of numbers is an address: 2130706433 and 0x7f.1 are other spellings of 127.0.0.1.
    guard parts.allSatisfy({ !$0.isEmpty && ($0.allSatisfy(\.isNumber) || $0.hasPrefix("0x")) }) else { return false }
    guard parts.count == 4, let first = Int(parts[0]), let second = Int(parts[1]) else { return true }
    switch (first, second) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127): return true
    default: return false
    }
  }

  // MARK: Parts

  /// Longest address, in bytes.
  private static let longest = 4096

  /// Characters that may stand in an address; the rest must be percent-encoded by whoever writes it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && !["\"", "<", ">", "\\", "^", "`", "{", "|", "}"].contains(Character(UnicodeScalar(byte)))
  }

  private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
    var name = authority
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      let digits = authority[authority.index(after: colon)...]
      if !digits.isEmpty {
        guard digits.count <= 5, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits), 1...65535 ~= value else {
          return nil
        }
        port = value
      }
      name = authority[..<colon]
    }
    let host = name.lowercased()
    if host.hasPrefix("[") {
      guard host.hasSuffix("]"), host.dropFirst().dropLast().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }), host.count > 3 else {
        return nil
      }
      return (host, port)
    }
    let isName = host.utf8.allSatisfy { byte in
      0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
    guard isName, !host.isEmpty, host.utf8.count <= 253, !host.hasPrefix("-"), !host.hasPrefix(".") else { return nil }
    return (host, port)
  }

  /// The path without `.` and `..` (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (number, part) in all.enumerated() {
      let isLast = number == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        if !parts.isEmpty { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
