import Foundation
import LacunaServer
import Testing

/// What cannot be served is refused with a 4xx and a reason, as problem details.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("GET", "/nowhere", 404, "no-such-address"), ("GET", "/page/../openapi.json", 404, "no-such-address"),
    ("GET", "/page/%2e%2e/openapi.json", 404, "no-such-address"), ("GET", "/v1/rules/", 404, "no-such-address"),
    ("GET", "/v1/rules/%FF", 404, "no-such-address"), ("GET", "/v1/rules/a%2Fb", 404, "no-such-rule"),
    ("DELETE", "/v1/rules", 405, "wrong-method"), ("GET", "/v1/score", 405, "wrong-method"), ("OPTIONS", "/", 405, "wrong-method"),
    ("GET", "/healthz?x=1", 400, "bad-parameter"), ("GET", "/healthz?%zz", 400, "bad-parameter"),
  ])
  func `wrong addresses and methods`(_ method: String, _ path: String, _ status: Int, _ problem: String) async throws {
    try await TestServer.run { server in
      let answer = try await server.get(path, method: method)
      #expect(answer.status == status, "\(answer.text)")
      #expect(try answer.problem == problem)
      if status == 405 { #expect(answer.headers["allow"] != nil) }
    }
  }

  @Test(
    arguments: [
      ("?level=word", "text/plain", "x", 400, "bad-parameter"), ("?min_score=101", "text/plain", "x", 400, "bad-parameter"),
      ("?min_score=nan", "text/plain", "x", 400, "bad-parameter"), ("?min_score=-1", "text/plain", "x", 400, "bad-parameter"),
      ("?reading=yes", "text/plain", "x", 400, "bad-parameter"), ("?level=clause&level=clause", "text/plain", "x", 400, "bad-parameter"),
      ("?colour=red", "text/plain", "x", 400, "bad-parameter"), ("?name=", "text/plain", "x", 400, "bad-parameter"),
      ("?language=English", "text/plain", "x", 400, "bad-parameter"), ("?name=%FF", "text/plain", "x", 400, "bad-parameter"),
      ("", nil, "x", 415, "wrong-type"), ("", "image/png", "x", 415, "wrong-type"), ("", "application/pdf", "x", 415, "wrong-type"),
      ("", "text/plain; charset=latin1", "x", 415, "wrong-type"), ("", "multipart/form-data; boundary=a", "x", 415, "wrong-type"),
      ("", "application/json", "", 400, "bad-body"), ("", "application/json", "{\"text\":", 400, "bad-body"),
      ("", "application/json", "[]", 400, "bad-body"), ("", "application/json", "{}", 400, "bad-body"),
      ("", "application/json", "{\"text\":1}", 400, "bad-body"), ("", "application/json", "{\"text\":null}", 400, "bad-body"),
      ("", "application/json", "{\"text\":\"a\",\"colour\":1}", 400, "bad-body"),
      ("", "application/json", "{\"text\":\"a\",\"format\":\"pdf\"}", 400, "bad-body"),
      ("", "text/plain", "", 422, "unreadable-text"), ("", "text/plain", " \n\t", 422, "unreadable-text"),
      ("", "text/plain", "a\0b\0c\0d", 422, "unreadable-text"), ("?language=xx", "text/plain", "Section 1. x", 422, "unreadable-text"),
      ("", "application/xml", "<a>", 422, "unreadable-text"), ("", "application/xml", "<html/>", 422, "unreadable-text"),
      ("", "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", 422, "unreadable-text"),
    ] as [(String, String?, String, Int, String)])
  func `wrong parameters, types and texts`(_ query: String, _ type: String?, _ body: String, _ status: Int, _ problem: String) async throws
  {
    try await TestServer.run { server in
      for path in ["/v1/score", "/v1/score/stream"] {
        let answer = try await server.post(path + query, body, type: type)
        #expect(answer.status == status, "\(answer.text)")
        #expect(try answer.problem == problem)
        #expect(try answer.json["status"] as? Int == status)
        #expect(try (answer.json["detail"] as? String)?.isEmpty == false)
      }
    }
  }

  @Test func `a text in other bytes than UTF-8 is refused, and so is JSON of such`() async throws {
    try await TestServer.run { server in
      for (type, status) in [("text/plain", 422), ("application/json", 400)] {
        let body: [UInt8] = Array("{\"text\":\"".utf8) + [0xFF, 0xC0] + Array("\"}".utf8)
        let answer = try await server.exchange(
          ["POST /v1/score HTTP/1.1", "Host: localhost", "Connection: close", "Content-Type: \(type)", "Content-Length: \(body.count)"],
          body: body)
        #expect(answer.status == status, "\(answer.text)")
      }
    }
  }

  @Test(
    arguments: [
      ("Host: evil.example", 421, "wrong-host"), ("Host: 127.0.0.1.evil.example:80", 421, "wrong-host"),
      ("Host: LOCALHOST:1", 200, nil), ("Host: [::1]:8787", 200, nil), ("X: y", 400, "malformed-request"),
    ] as [(String, Int, String?)])
  func `only this machine's names are served on loopback`(_ host: String, _ status: Int, _ problem: String?) async throws {
    try await TestServer.run { server in
      let answer = try await server.exchange(["GET /healthz HTTP/1.1", host, "Connection: close"], body: [])
      #expect(answer.status == status)
      #expect(try answer.problem == problem)
    }
  }

  @Test func `another site's page may not send texts`() async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score", Drafts.bill, headers: ["Sec-Fetch-Site: cross-site"])
      #expect(answer.status == 403)
      #expect(answer.headers["access-control-allow-origin"] == nil)
      #expect(try await server.post("/v1/score", Drafts.bill, headers: ["Sec-Fetch-Site: same-origin"]).status == 200)
    }
  }

  @Test(arguments: [
    "NONSENSE\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nBad Header\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
    "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  ])
  func `what is no HTTP gets 400 and a reason`(_ bytes: String) async throws {
    try await TestServer.run { server in
      let answer = try await server.raw([Array(bytes.utf8)])
      #expect(answer.status == 400, "\(answer.text)")
      #expect(try answer.problem == "malformed-request")
      #expect(try await server.get("/healthz").status == 200)
    }
  }
}
