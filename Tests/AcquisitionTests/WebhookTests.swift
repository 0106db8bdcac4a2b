import Testing

@testable import Acquisition

@Suite struct WebhookTests {
  private let server: LoopbackServer

  init() throws { server = try LoopbackServer() }

  private func deliver(_ path: String, _ body: String = "{\"a\":\"\\\"b\"}", port: Int? = nil) throws -> String? {
    let address = try #require(WebAddress("http://127.0.0.1:\(port ?? server.port)\(path)"))
    return WebhookSender(settings: TestSettings.make()).deliver(Array(body.utf8), to: address, key: "k-1")?.message
  }

  @Test("posts the body with its key, and asks no robots.txt") func posts() throws {
    #expect(try deliver("/hook") == nil)
    let request = try #require(try server.requests().first)
    #expect(request.hasPrefix("POST /hook ") && request.contains("idempotency-key=k-1") && request.hasSuffix("{\"a\":\"\\\"b\"}"))
  }

  @Test("tries again with the same key") func retries() throws {
    #expect(try deliver("/flaky-hook") == nil)
    let requests = try server.requests()
    #expect(requests.count == 2 && requests.allSatisfy { $0.contains("idempotency-key=k-1") })
  }

  @Test("says when nobody takes it") func refused() throws {
    #expect(try deliver("/closed-hook") == "the webhook answered with status 410")
    #expect(try deliver("/found") == "the webhook answered with status 302", "a body is not carried elsewhere")
    #expect(try deliver("/hook", port: 1)?.hasPrefix("the webhook could not be reached: cannot be reached") == true)
  }

  @Test("carries long bodies") func long() throws {
    #expect(try deliver("/hook", "\"" + String(repeating: "x", count: 300_000) + "\"") == nil)
  }
}
