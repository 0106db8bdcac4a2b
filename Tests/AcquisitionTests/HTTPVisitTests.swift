import Foundation
import LegalText
import Testing

@testable import Acquisition

/// Visits to a real server on loopback that misbehaves on purpose.
@Suite struct HTTPVisitTests {
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  private func fetch(_ path: String, _ state: SourceState = SourceState(), change: (inout FetchSettings) -> Void = { _ in }) throws
    -> FetchOutcome
  {
    var settings = TestSettings.make()
    change(&settings)
    return Fetcher(settings: settings).fetch(try server.source(path), state)
  }

  private func text(_ outcome: FetchOutcome) -> String? {
    guard case .documents(let documents, _) = outcome, documents.count == 1 else { return nil }
    return String(decoding: documents[0].bytes, as: UTF8.self)
  }

  private func fault(_ outcome: FetchOutcome) -> String? {
    guard case .failed(let diagnostic, _) = outcome else { return nil }
    return "\(diagnostic.code) \(diagnostic.message)"
  }

  private func suspicion(_ outcome: FetchOutcome) -> Suspicion.Kind? {
    guard case .suspect(let suspicion, _, _) = outcome else { return nil }
    return suspicion.kind
  }

  static let law = String(repeating: "1. A person must keep the lamp of the harbour lit.\n", count: 100)

  @Test("reads a text once and hears afterwards that it is unchanged", arguments: ["/law.txt", "/dated"])
  func conditional(path: String) throws {
    let first = try fetch(path)
    #expect(text(first) == Self.law)
    guard case .documents(let documents, let state) = first else { return }
    #expect(documents[0].mediaType == "text/plain")
    #expect(documents[0].validFrom == 784_111_777)
    #expect(state.contentByteCount == Self.law.utf8.count && state.lastStatus == 200 && state.contentDigest?.count == 64)
    let second = try fetch(path, state)
    guard case .unchanged(let after) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(after.lastStatus == 304 && after.contentDigest == state.contentDigest && after.etag == state.etag)
  }

  @Test("takes the same bytes without a validator for unchanged")
  func sameBytes() throws {
    guard case .documents(_, let state) = try fetch("/hints") else {
      Issue.record("not read")
      return
    }
    guard case .unchanged = try fetch("/hints", state) else {
      Issue.record("read again")
      return
    }
  }

  @Test("says who asks") func userAgent() throws {
    _ = try fetch("/law.txt")
    let request = try #require(try server.requests().first)
    #expect(request.contains("user-agent=lacuna/test (checks law texts"))
    #expect(!request.contains("Mozilla"))
  }

  @Test(
    "gives slow and broken answers up",
    arguments: [
      ("/slow-head", "A110 did not answer in time"), ("/slow-body", "A110 did not answer in time"),
      ("/short", "A110 was not delivered whole"),
      ("/endless-head", "A110 "), ("/endless", "A110 is larger than the bound"), ("/huge", "A110 is larger than the bound"),
      ("/busy-gone", "A111 is not there"),
      ("/no-http", "A110 was not delivered whole"), ("/silent", "A110 was not delivered whole"),
      ("/gone", "A111 is not there (status 404)"),
      ("/broken", "A111 fails (status 500)"), ("/unasked-304", "A111 answered with status 304"), ("/loop-a", "A112 redirects in a circle"),
      ("/chain/9", "A112 redirects more than 5 times"), ("/nowhere", "A113 redirects to nothing that is an address"),
    ])
  func faults(path: String, message: String) throws {
    let start = ContinuousClock.now
    let outcome = try fetch(path) { $0.retryLimit = path == "/broken" ? 1 : 0 }
    #expect(fault(outcome)?.hasPrefix(message) == true, "\(fault(outcome) ?? "\(outcome)")")
    #expect(outcome.state.failureCount == 1 && outcome.state.contentDigest == nil && outcome.state.etag == nil)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(
    "keeps aside what is not the law",
    arguments: [
      ("/challenge", .challenge), ("/challenge-of-success", .challenge), ("/challenge-503", .challenge), ("/challenge-202", .challenge),
      ("/lost", .errorPage), ("/empty", .empty), ("/blank", .empty), ("/no-content", .empty), ("/latin1", .wrongEncoding),
      ("/latin1-said-utf8", .wrongEncoding), ("/picture", .wrongType), ("/pdf-said-text", .wrongType), ("/gzip", .wrongType),
      ("/broken-gzip", .wrongType), ("/gzip-bomb", .wrongType),
    ] as [(String, Suspicion.Kind)])
  func suspects(path: String, kind: Suspicion.Kind) throws {
    let outcome = try fetch(path)
    #expect(suspicion(outcome) == kind, "\(outcome)")
    #expect(outcome.state.contentDigest == nil && outcome.state.contentByteCount == nil && outcome.state.etag == nil)
  }

  @Test("keeps a text aside that has shrunk, and the law as it was")
  func shrunken() throws {
    guard case .documents(_, let state) = try fetch("/shrinking") else {
      Issue.record("not read")
      return
    }
    let outcome = try fetch("/shrinking", state)
    guard case .suspect(let suspicion, let bytes, let after) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(suspicion == Suspicion(.shrunken, "200 bytes where there were \(Self.law.utf8.count)"))
    #expect(bytes.count == 200 && after.contentDigest == state.contentDigest && after.contentByteCount == state.contentByteCount)
    var accepting = after
    accepting.contentByteCount = nil
    #expect(text(try fetch("/shrinking", accepting))?.utf8.count == 200)
  }

  @Test("keeps a page aside where there was a text") func pageInstead() throws {
    guard case .documents(_, let state) = try fetch("/turning-page") else {
      Issue.record("not read")
      return
    }
    #expect(suspicion(try fetch("/turning-page", state)) == .wrongType)
  }

  @Test("reads what is only odd", arguments: ["/no-gzip", "/hints", "/trailer", "/found", "/chain/4", "/flaky", "/utf8-said-latin1"])
  func odd(path: String) throws {
    let outcome = try fetch(path)
    #expect(text(outcome) != nil, "\(outcome)")
  }

  @Test("says when an address has moved for good, and not when it has for now")
  func moved() throws {
    let address = "http://127.0.0.1:\(server.port)/law.txt"
    let moved = try fetch("/moved").state
    #expect(moved.movedTo == address && moved.notes.map(\.code) == ["A117"])
    #expect(try fetch("/found").state.movedTo == nil)
  }

  @Test("waits as long as a server asks, if that is short") func retryAfter() throws {
    let start = ContinuousClock.now
    #expect(text(try fetch("/busy")) == Self.law)
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(try server.requests().count == 2)
  }

  @Test("leaves a server alone that asks for an hour") func longRetryAfter() throws {
    let outcome = try fetch("/busy-for-an-hour")
    let state = outcome.state
    #expect(fault(outcome)?.hasPrefix("A111 asks for fewer requests (status 429), not before") == true)
    #expect(try #require(state.notBefore) > SystemClock.now + 3500)
    #expect(fault(try fetch("/busy-for-an-hour", state))?.hasPrefix("A116") == true)
    #expect(try server.requests().count == 1, "the second visit asks nothing")
  }

  @Test("ends when it is cancelled") func cancelled() throws {
    let start = ContinuousClock.now
    let outcome = try fetch("/slow-body") { settings in
      settings.requestSeconds = 30
      settings.isCancelled = { ContinuousClock.now - start > .milliseconds(300) }
    }
    #expect(fault(outcome) != nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(
    "asks robots.txt first",
    arguments: [
      ("User-agent: *\nDisallow: /law", false), ("User-agent: *\nDisallow: /\n\nUser-agent: Lacuna\nAllow: /", true), ("404", true),
      ("403", true),
      ("500", false), ("", true),
    ])
  func robots(rules: String, isAllowed: Bool) throws {
    let server = try LoopbackServer(robots: rules)
    let outcome = Fetcher(settings: TestSettings.make()).fetch(try server.source("/law.txt"))
    #expect((text(outcome) != nil) == isAllowed, "\(outcome)")
    #expect(try server.requests().isEmpty == !isAllowed)
    if !isAllowed { #expect(fault(outcome)?.hasPrefix("A115") == true) }
  }

  @Test("says when there is no server") func refused() throws {
    let source = try Source("http://127.0.0.1:1/law.txt")
    var settings = TestSettings.make()
    settings.retryLimit = 0
    #expect(fault(Fetcher(settings: settings).fetch(source))?.hasPrefix("A110 cannot be reached") == true)
  }
}
