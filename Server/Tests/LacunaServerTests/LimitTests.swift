import Foundation
import LacunaServer
import Testing

/// Bounds of size, time and number: whoever breaks one is told so, and others do not notice.
@Suite struct LimitTests {
  @Test func `a body that is announced too long is refused before it is sent`() async throws {
    try await TestServer.run { server in
      let answer = try await server.exchange(
        [
          "POST /v1/score HTTP/1.1", "Host: localhost", "Connection: close", "Content-Type: text/plain", "Expect: 100-continue",
          "Content-Length: 99999999",
        ], body: [])
      #expect(answer.status == 413)
      #expect(try answer.problem == "body-too-large")
    }
  }

  @Test func `a body that grows too long is refused, chunked or not, and the reason arrives`() async throws {
    var limits = ServerLimits()
    limits.bodyByteCount = 1000
    try await TestServer.run(limits) { server in
      let body = Array(repeating: UInt8(ascii: "a"), count: 2500)
      let head = "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\n"
      let plain = try await server.raw([Array((head + "Content-Length: 2500\r\n\r\n").utf8) + body])
      #expect(plain.status == 413)
      let chunked = try await server.raw([
        Array((head + "Transfer-Encoding: chunked\r\n\r\n9c4\r\n").utf8) + body + Array("\r\n0\r\n\r\n".utf8)
      ])
      #expect(chunked.status == 413)
      #expect(try chunked.problem == "body-too-large")
      #expect(try await server.post("/v1/score", String(Drafts.bill.prefix(500))).status == 200)
    }
  }

  @Test func `a slow head and a slow body get 408, while others are served`() async throws {
    var limits = ServerLimits()
    limits.headSeconds = 1
    limits.bodySeconds = 1
    try await TestServer.run(limits) { server in
      let head = "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n"
      async let slowHead = server.raw(["GET /", " HTTP/1.1\r\n", "Host:", " local"].map { Array($0.utf8) }, pauseMilliseconds: 400)
      async let slowBody = server.raw([head, "a", "b", "c", "d"].map { Array($0.utf8) }, pauseMilliseconds: 400)
      let start = ContinuousClock.now
      #expect(try await server.post("/v1/score", Drafts.bill).status == 200)
      #expect(ContinuousClock.now - start < .milliseconds(900))
      for answer in try await [slowHead, slowBody] {
        #expect(answer.status == 408)
        #expect(try answer.problem == "slow-request")
      }
      #expect(try await server.get("/metrics").text.contains("lacuna_closed_connections_total{reason=\"slow_body\"} 1\n"))
    }
  }

  @Test func `too many waiting texts are told to come again`() async throws {
    var limits = ServerLimits()
    limits.waitingJobCount = 1
    limits.longTextByteCount = 1
    try await TestServer.run(limits, workers: 1) { server in
      let draft = Drafts.long(byteCount: 200_000)
      let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
        for _ in 0..<8 { group.addTask { try await server.post("/v1/score?level=document", draft) } }
        return try await group.reduce(into: [Answer]()) { $0.append($1) }
      }
      let refused = answers.filter { $0.status == 503 }
      #expect(Set(answers.map(\.status)) == [200, 503])
      for answer in refused {
        #expect(answer.headers["retry-after"] == "1")
        #expect(try answer.problem == "busy")
      }
      #expect(try await server.get("/metrics").text.contains("lacuna_body_bytes_held 0\n"))
    }
  }

  @Test func `bodies are held up to a sum`() async throws {
    var limits = ServerLimits()
    limits.heldByteCount = 100
    try await TestServer.run(limits) { server in
      let answer = try await server.post("/v1/score", Drafts.bill)
      #expect(answer.status == 503)
      #expect(answer.headers["retry-after"] != nil)
    }
  }

  @Test func `one connection too many is told so`() async throws {
    var limits = ServerLimits()
    limits.connectionCount = 1
    limits.headSeconds = 3
    try await TestServer.run(limits) { server in
      async let holding = server.raw([Array("GET ".utf8)], pauseMilliseconds: 500)
      try await Task.sleep(for: .milliseconds(200))
      let answer = try await server.get("/healthz")
      #expect(answer.status == 503)
      #expect(try answer.problem == "busy")
      #expect(try await holding.status == 408)
      // The surplus connection is closed a second after its answer.
      try await Task.sleep(for: .milliseconds(1500))
      #expect(try await server.get("/healthz").status == 200)
    }
  }

  @Test func `a short text does not wait for long ones`() async throws {
    var limits = ServerLimits()
    limits.longTextByteCount = 100_000
    try await TestServer.run(limits) { server in
      let long = Drafts.long(byteCount: 800_000)
      async let first = server.post("/v1/score?level=document", long)
      async let second = server.post("/v1/score?level=document", long)
      try await Task.sleep(for: .milliseconds(100))
      #expect(try await server.post("/v1/score", Drafts.bill).status == 200)
      // Both long ones, one after the other, are still at work.
      #expect(try await server.get("/metrics").text.contains("lacuna_requests_in_flight 3\n"))
      #expect(try await [first.status, second.status] == [200, 200])
    }
  }

  @Test func `requests follow each other on one connection, pipelined too`() async throws {
    try await TestServer.run { server in
      let one = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let last = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      let answer = try await server.raw([Array((one + one + last).utf8)])
      #expect(answer.status == 200)
      #expect(answer.text.components(separatedBy: "HTTP/1.1 200 OK").count == 3, "\(answer.text)")
    }
  }
}
