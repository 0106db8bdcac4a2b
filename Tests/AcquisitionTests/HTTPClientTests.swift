import LegalText
import Testing

@testable import Acquisition

/// Answers from a table, and remembers what it was asked.
final class TableTransport: HTTPTransport {
  private let answers: @Sendable (HTTPRequest, Int) -> Result<HTTPResponse, TransportFault>
  private let asked = Lock<[HTTPRequest]>([])

  init(_ answers: @escaping @Sendable (HTTPRequest, Int) -> Result<HTTPResponse, TransportFault>) { self.answers = answers }

  var requests: [HTTPRequest] { asked.withLock { $0 } }

  func send(_ request: HTTPRequest, _ settings: FetchSettings) throws(TransportFault) -> HTTPResponse {
    let number = asked.withLock { asked in
      asked.append(request)
      return asked.count(where: { $0.address == request.address })
    }
    return try answers(request, number).get()
  }
}

@Suite struct HTTPClientTests {
  private func client(_ answers: @escaping @Sendable (HTTPRequest, Int) -> Result<HTTPResponse, TransportFault>) -> (
    HTTPClient, TableTransport
  ) {
    let transport = TableTransport { request, number in
      request.address.path == "/robots.txt" ? .success(HTTPResponse(status: 404, headers: [], body: [])) : answers(request, number)
    }
    return (HTTPClient(settings: TestSettings.make(), transport: transport), transport)
  }

  private func code(_ from: String, to location: String) throws -> String? {
    let (client, _) = client { request, _ in
      request.address.text == from
        ? .success(HTTPResponse(status: 301, headers: [HTTPHeader("Location", location)], body: []))
        : .success(HTTPResponse(status: 200, headers: [], body: Array("law".utf8)))
    }
    let address = try #require(WebAddress(from))
    do throws(HTTPClient.Refusal) {
      _ = try client.get(address)
      return nil
    } catch {
      return error.diagnostic.code
    }
  }

  @Test(
    "follows no redirect that is less safe",
    arguments: [
      ("https://laws.example/a", "http://laws.example/a", "A114"), ("https://laws.example/a", "https://127.0.0.1/a", "A114"),
      ("https://laws.example/a", "https://169.254.169.254/latest", "A114"), ("https://laws.example/a", "https://[::1]/", "A114"),
      ("https://laws.example/a", "https://2130706433/", "A114"), ("http://laws.example/a", "//localhost/x", "A114"),
      ("https://laws.example/a", "javascript:alert(1)", "A113"), ("https://laws.example/a", "https://user:secret@laws.example/", "A113"),
      ("https://laws.example/a", "https://other.example/b", nil), ("http://laws.example/a", "https://laws.example/a", nil),
      ("http://127.0.0.1/a", "http://127.0.0.1/b", nil),
    ] as [(String, String, String?)])
  func redirects(from: String, location: String, code expected: String?) throws {
    #expect(try code(from, to: location) == expected)
  }

  @Test(
    "tries again what may pass, and nothing else",
    arguments: [
      (.timedOut, 3), (.unreachable("refused"), 3), (.broken("cut"), 3), (.tooLarge, 1), (.untrusted("expired"), 1),
      (.noProgram("gone"), 1),
    ] as [(TransportFault, Int)])
  func retries(fault: TransportFault, count: Int) throws {
    let (client, transport) = client { _, _ in .failure(fault) }
    #expect(throws: HTTPClient.Refusal.self) { try client.get(try #require(WebAddress("https://laws.example/a"))) }
    #expect(transport.requests.count(where: { $0.address.path == "/a" }) == count)
  }

  @Test("asks robots.txt once for a host") func robotsOnce() throws {
    let (client, transport) = client { _, _ in .success(HTTPResponse(status: 200, headers: [], body: [])) }
    for path in ["/a", "/b", "/c"] { _ = try client.get(try #require(WebAddress("https://laws.example\(path)"))) }
    #expect(transport.requests.map(\.address.path) == ["/robots.txt", "/a", "/b", "/c"])
  }

  @Test("takes a robots.txt that cannot be reached for no permission") func robotsUnreachable() throws {
    let transport = TableTransport { _, _ in .failure(.unreachable("refused")) }
    let client = HTTPClient(settings: TestSettings.make(), transport: transport)
    #expect(throws: HTTPClient.Refusal.self) { try client.get(try #require(WebAddress("https://laws.example/a"))) }
    #expect(transport.requests.allSatisfy { $0.address.path == "/robots.txt" })
  }

  @Test("writes orders for curl in which nothing can break out") func orders() throws {
    var request = HTTPRequest(address: try #require(WebAddress("https://laws.example/a?b=%22")))
    request.headers = [HTTPHeader("If-None-Match", "\"x\\\"\r\noutput = \"/etc/passwd")]
    let orders = CurlTransport.orders(request, bodyPath: nil, TestSettings.make())
    #expect(orders.contains("\nheader = \"if-none-match: \\\"x\\\\\\\"output = \\\"/etc/passwd\"\n"))
    #expect(!orders.split(separator: "\n").contains { $0.hasPrefix("output") })
    #expect(orders.contains("url = \"https://laws.example/a?b=%22\"\n"))
  }

  @Test(
    "reads Retry-After",
    arguments: [
      ("120", 1120), ("0", 1000), ("99999999999999999999", 605_800), ("Thu, 01 Jan 1970 00:30:00 GMT", 1800),
      ("Thu, 01 Jan 1970 00:00:01 GMT", 1000),
      ("soon", nil), ("-5", nil), ("", nil),
    ] as [(String, Int64?)])
  func retryAfter(text: String, until: Int64?) { #expect(RetryAfter.parse(text, now: 1000) == until) }

  @Test(
    "takes answers apart",
    arguments: [
      ("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody", 200, "b", "body"), ("HTTP/2 404\r\na:  b c \r\n\r\n", 404, "b c", ""),
      ("HTTP/1.1 103 E\r\nA: x\r\n\r\nHTTP/1.1 200 OK\r\nA: y\r\n\r\nz", 200, "y", "z"),
      ("HTTP/1.0 200\nA: b\n c\n\nd\n", 200, "b c", "d\n"),
      ("HTTP/1.1 2000 OK\r\n\r\n", nil, nil, nil), ("nothing", nil, nil, nil), ("", nil, nil, nil),
      ("HTTP/1.1 200 OK\r\nA: b\r\n", nil, nil, nil),
    ] as [(String, Int?, String?, String?)])
  func answers(text: String, status: Int?, header: String?, body: String?) {
    let response = HTTPAnswer.parse(Array(text.utf8))
    #expect(
      response?.status == status && response?.value("a") == header && response.map { String(decoding: $0.body, as: UTF8.self) } == body)
  }
}
