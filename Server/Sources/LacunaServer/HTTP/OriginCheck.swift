import NIOHTTP1

/// Refuses what other sites make a browser send to a server that is meant for this machine.
struct OriginCheck: Sendable {
  /// Host names under which the server may be addressed, without a port; nil for any.
  var hosts: Set<String>?

  /// - Parameter bound: Address that the server listens at. On loopback only loopback's names are right: another name that leads here was
  ///   made to lead here by somebody else (DNS rebinding).
  init(bound: String) {
    let loopback: Set<String> = ["127.0.0.1", "localhost", "[::1]"]
    hosts = loopback.contains(bound) || bound == "::1" ? loopback : nil
  }

  /// - Throws: `Problem` 400 without a host, 421, 403.
  func check(_ head: HTTPRequestHead) throws(Problem) {
    let given = head.headers["Host"]
    guard given.count <= 1, given.count == 1 || head.version != .http1_1 else {
      throw Problem(400, "malformed-request", "This is no HTTP request", "HTTP/1.1 asks for exactly one Host")
    }
    if let hosts, let host = given.first, !hosts.contains(Self.name(host).lowercased()) {
      throw Problem(421, "wrong-host", "This server has another name", "ask for it as 127.0.0.1 or localhost")
    }
    if head.method == .POST, head.headers.first(name: "Sec-Fetch-Site") == "cross-site" {
      throw Problem(403, "cross-site", "Other sites may not use this server", "a page of another site made this request")
    }
  }

  private static func name(_ host: String) -> Substring {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return host[...end] }
    return host.prefix { $0 != ":" }
  }
}
