import LegalText

/// Fetches addresses with good manners: asks robots.txt, pauses between requests to a host, follows a bounded number of redirects and
/// none that is less safe, waits as long as a server asks for and tries again what may pass.
final class HTTPClient: Sendable {
  let settings: FetchSettings
  private let transport: any HTTPTransport
  private let memory = Lock(Memory())

  private struct Memory {
    /// By origin.
    var robots: [String: RobotsRules] = [:]
    /// When a host was last asked, by origin.
    var asked: [String: ContinuousClock.Instant] = [:]
  }

  init(settings: FetchSettings, transport: any HTTPTransport = CurlTransport()) {
    self.settings = settings
    self.transport = transport
  }

  /// An answer and where it came from.
  struct Answer: Sendable, Equatable {
    var response: HTTPResponse
    /// After all redirects.
    var address: WebAddress
    /// Where the address that was asked for has moved for good; nil when it has not, or only on part of the way.
    var movedTo: WebAddress?
  }

  /// Why there is no answer to work with.
  struct Refusal: Error, Sendable, Equatable {
    var diagnostic: Diagnostic
    /// The server asks not to come back before, in seconds since 1970-01-01 UTC.
    var notBefore: Int64?
    /// Of the last answer, when there was one.
    var status: Int?
  }

  /// Fetches an address. Statuses of success, `304`, and all that is no fault of the moment come back as answers.
  func get(_ address: WebAddress, _ headers: [HTTPHeader] = []) throws(Refusal) -> Answer {
    var current = address
    var visited: Set<WebAddress> = []
    var isPermanent = true
    var movedTo: WebAddress?
    for _ in 0...settings.redirectLimit {
      guard visited.insert(current).inserted else {
        throw refusal("A112", address, "redirects in a circle", "look at the address in a browser")
      }
      try askRobots(current, source: address)
      let response = try attempt(HTTPRequest(address: current, headers: headers), source: address)
      guard [301, 302, 303, 307, 308].contains(response.status) else {
        return Answer(response: response, address: current, movedTo: movedTo)
      }
      let next = try target(of: response, from: current, source: address)
      isPermanent = isPermanent && (response.status == 301 || response.status == 308)
      if isPermanent { movedTo = next }
      current = next
    }
    throw refusal("A112", address, "redirects more than \(settings.redirectLimit) times", "look at the address in a browser")
  }

  /// Sends a body, once or, when that fails for a passing reason, again; redirects are not followed.
  func post(_ address: WebAddress, _ headers: [HTTPHeader], _ body: [UInt8]) throws(Refusal) -> HTTPResponse {
    try attempt(HTTPRequest(address: address, headers: headers, body: body), source: address)
  }

  // MARK: One address

  private func target(of response: HTTPResponse, from current: WebAddress, source: WebAddress) throws(Refusal) -> WebAddress {
    guard let location = response.value("location"), let next = current.resolving(location) else {
      throw refusal("A113", source, "redirects to nothing that is an address", "look at the address in a browser", response.status)
    }
    guard current.scheme != "https" || next.scheme == "https" else {
      throw refusal(
        "A114", source, "redirects from https to http (\(next.text))", "such an answer can be anybody's; look for another address",
        response.status)
    }
    guard !next.isLocal || current.isLocal else {
      throw refusal(
        "A114", source, "redirects into a private network (\(next.text))", "name that address itself if it is meant", response.status)
    }
    return next
  }

  /// One request with further attempts after faults that may pass.
  private func attempt(_ request: HTTPRequest, source: WebAddress) throws(Refusal) -> HTTPResponse {
    var number = 0
    while true {
      try pause(before: request.address, source: source)
      var wanted: Double?
      var last: Refusal
      do throws(TransportFault) {
        let response = try transport.send(request, settings)
        guard [429, 500, 502, 503, 504].contains(response.status), !AnswerCheck.isChallenge(response, settings.suspicions) else {
          return response
        }
        let now = SystemClock.now
        let notBefore = response.value("retry-after").flatMap { RetryAfter.parse($0, now: now) }
        wanted = notBefore.map { Double($0 - now) }
        last = Refusal(diagnostic: .status(source, response.status, notBefore), notBefore: notBefore, status: response.status)
      } catch {
        last = Refusal(diagnostic: .transport(source, error))
        guard error.isPassing else { throw last }
      }
      number += 1
      guard number <= settings.retryLimit else { throw last }
      let ceiling = settings.backOffSeconds * Double(1 << min(number - 1, 16))
      let drawn = Double.random(in: ceiling / 2...max(ceiling, ceiling / 2))
      let wait = max(wanted ?? 0, drawn)
      guard wait <= settings.longestWaitSeconds, sleep(wait) else { throw last }
    }
  }

  /// Waits until the host may be asked again.
  private func pause(before address: WebAddress, source: WebAddress) throws(Refusal) {
    let now = ContinuousClock.now
    let seconds = settings.pauseSeconds
    let wait = memory.withLock { memory in
      let earliest = memory.asked[address.origin].map { max(now, $0 + .seconds(seconds)) } ?? now
      memory.asked[address.origin] = earliest
      return (earliest - now) / .seconds(1)
    }
    guard sleep(wait) else { throw Refusal(diagnostic: .cancelled(source.text)) }
  }

  /// - Returns: False when the visit was cancelled meanwhile.
  private func sleep(_ seconds: Double) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if settings.isCancelled() { return false }
      let left = (end - ContinuousClock.now) / .seconds(1)
      if left <= 0 { return true }
      SystemClock.sleep(min(left, 0.1))
    }
  }

  private func refusal(_ code: String, _ address: WebAddress, _ message: String, _ hint: String, _ status: Int? = nil) -> Refusal {
    Refusal(diagnostic: Diagnostic(code: code, file: address.text, message: message, hint: hint), status: status)
  }

  // MARK: robots.txt

  private func askRobots(_ address: WebAddress, source: WebAddress) throws(Refusal) {
    var rules = memory.withLock { $0.robots[address.origin] }
    if rules == nil {
      let read = try readRobots(address, source: source)
      memory.withLock { $0.robots[address.origin] = read }
      rules = read
    }
    guard rules?.allows(address.target) != false else {
      throw refusal(
        "A115", source, "may not be fetched: \(address.origin)/robots.txt forbids it",
        "ask the publisher, or save the text by hand and add the file")
    }
  }

  /// The rules of a host: absent with any status of 4xx, closed while the server fails (RFC 9309, 2.3.1).
  private func readRobots(_ address: WebAddress, source: WebAddress) throws(Refusal) -> RobotsRules {
    guard var current = WebAddress(address.origin + "/robots.txt") else { return .closed }
    for _ in 0...settings.redirectLimit {
      let response: HTTPResponse
      do throws(Refusal) {
        response = try attempt(HTTPRequest(address: current), source: current)
      } catch {
        guard let status = error.status else { throw Refusal(diagnostic: error.diagnostic.of(source)) }
        return status == 429 || status >= 500 ? .closed : .open
      }
      switch response.status {
      case 200..<300: return RobotsRules(response.body, robot: settings.robotName)
      case 301, 302, 303, 307, 308:
        guard let next = try? target(of: response, from: current, source: source) else { return .open }
        current = next
      case 500...: return .closed
      default: return .open
      }
    }
    return .open
  }
}
