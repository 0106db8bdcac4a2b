import TestSupport
import Testing

@testable import Acquisition

/// What comes from outside may be anything: it is read or refused, and never ends the program.
@Suite struct HostileBytesTests {
  private static let pieces = [
    "HTTP/1.1 200 OK\r\n", "HTTP/2 103\r\n", "Content-Type: text/html; charset=\"", "\r\n\r\n", "\n", ":", " ", "<feed>", "<entry>",
    "<link href=\"/a\"/>", "</entry>",
    "<id>x</id>", "</feed>", "<item><guid>http://h/</guid>", "<updated>2026-01-01T00:00:00Z", "&#0;", "&amp;", "<![CDATA[", "]]>", "<!--",
    "User-agent: *\n",
    "Disallow: /*a*$", "Allow: ", "%2", "%zz", "*", "$", "http://", "[::1]", "a/../..", "?", "#", "@", ":99999999999", "2026-02-29",
    "T24:61:99", "+99:99",
    "Sun, 06 Nov 1994 08:49:37 GMT", "99999999999999999999", "\u{1}", "\u{0}", ":100644 100644 ", "blob 5\n",
    "abcdefabcdefabcdefabcdefabcdefabcdefabcd", "é", "\u{202E}",
    "+3", "-1", "git+", "feed+", "ssh://-o", "file:///", "\"", "\\",
  ]

  private static func input(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Array(pieces.randomElement(using: &generator)?.utf8 ?? "".utf8)
      }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `every reader answers on every input`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let base = WebAddress("https://laws.example/a/b")
    for number in 0..<4000 {
      let bytes = Self.input(&generator)
      let text = String(decoding: bytes, as: UTF8.self)
      if let response = HTTPAnswer.parse(bytes) {
        #expect(response.body.count <= bytes.count && 100...999 ~= response.status, "seed \(seed), input \(number)")
        _ = AnswerCheck(table: TestSettings.table).suspicion(response, before: SourceState())
      }
      _ = AnswerCheck(table: TestSettings.table).suspicion(HTTPResponse(status: 200, headers: [], body: bytes), before: SourceState())
      _ = RobotsRules(bytes, robot: "lacuna").allows("/" + text)
      let entries = (try? FeedReader.read(Array(text.utf8))) ?? []
      #expect(entries.allSatisfy { !$0.id.isEmpty && !$0.links.isEmpty }, "seed \(seed), input \(number)")
      for address in [WebAddress(text), base?.resolving(text)].compactMap({ $0 }) {
        #expect(WebAddress(address.text) == address, "seed \(seed), input \(number): \(address.text)")
        #expect(!CurlTransport.quoted(address.text).dropFirst().dropLast().contains("\""))
      }
      for seconds in [UTCTime.parse(text), UTCTime.parseHTTP(text)].compactMap({ $0 }) {
        #expect(UTCTime.parse(UTCTime.text(seconds)) == seconds)
      }
      _ = GitHistory.parse(bytes)
      _ = GitObjects.contents(bytes)
      _ = GitObjects.sizes(bytes)
      _ = GitCursor(text: text)
      _ = MediaType(text)
      _ = RetryAfter.parse(text, now: 0)
      if let source = try? Source(text) {
        #expect(!source.address.hasPrefix("-") || source.kind == .file, "seed \(seed), input \(number): \(text)")
      }
    }
  }
}
