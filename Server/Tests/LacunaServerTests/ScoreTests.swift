import Foundation
import LacunaServer
import Testing

/// What the API answers to a text that can be scored.
@Suite struct ScoreTests {
  @Test func `records are those of the program, clauses first, then articles, then the document`() async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score?name=merovia.txt", Drafts.bill)
      #expect(answer.status == 200, "\(answer.text)")
      #expect(answer.headers["content-type"] == "application/json")
      let records = try answer.records
      let types = records.compactMap { $0["type"] as? String }
      #expect(types == types.sorted { ["clause": 0, "article": 1, "document": 2][$0]! < ["clause": 0, "article": 1, "document": 2][$1]! })
      #expect(types.last == "document")
      #expect(records.allSatisfy { $0["document"] as? String == "merovia.txt" })
      let first = try #require(records.first { $0["clause"] as? String == "sec_1__para_1" })
      #expect((first["score"] as? Double ?? 0) > 25)
      let findings = try #require(first["findings"] as? [[String: Any]])
      #expect(!findings.isEmpty)
      // The sum is exact.
      let all = findings + (first["mitigations"] as? [[String: Any]] ?? [])
      let sum = all.reduce(first["intercept"] as! Double) { $0 + ($1["contribution"] as! Double) }
      #expect(abs(sum - (first["logit"] as! Double)) < 1e-9)
      // Offsets point into the text that was sent.
      let range = (first["start"] as! Int)..<(first["end"] as! Int)
      #expect(String(decoding: Array(Drafts.bill.utf8)[range], as: UTF8.self) == first["text"] as? String)
    }
  }

  @Test func `a stream has the same records, a line each, and the text first where it is asked for`() async throws {
    try await TestServer.run { server in
      let draft = Drafts.long(byteCount: 40_000)
      let whole = try await server.post("/v1/score", draft)
      let stream = try await server.post("/v1/score/stream?text=true", draft)
      #expect(stream.status == 200)
      #expect(stream.headers["content-type"] == "application/x-ndjson")
      #expect(stream.headers["transfer-encoding"] == "chunked")
      let lines = stream.text.split(separator: "\n").map(String.init)
      #expect(lines.first?.hasPrefix("{\"type\":\"text\"") == true)
      let array = whole.text.split(separator: "\n").dropFirst().dropLast().map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
      #expect(Array(lines.dropFirst()) == array)
      #expect(array.count > 128, "more than one piece")
    }
  }

  @Test func `the scores of all clauses come first where they are asked for, and are those of the records`() async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score/stream?scores=true&min_score=20", Drafts.long(byteCount: 20_000))
      let lines = answer.text.split(separator: "\n")
      let records = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
      let scores = try #require(records.first)
      #expect(scores["type"] as? String == "scores")
      let clauses = records.filter { $0["type"] as? String == "clause" }
      #expect(clauses.count > 100)
      #expect(scores["start"] as? [Int] == clauses.compactMap { $0["start"] as? Int })
      #expect(scores["end"] as? [Int] == clauses.compactMap { $0["end"] as? Int })
      #expect(scores["score"] as? [Double] == clauses.compactMap { $0["score"] as? Double })
      #expect(scores["role"] as? [String] == clauses.compactMap { $0["role"] as? String })
      let letters = clauses.map { String(($0["band"] as? String ?? "").prefix(1)).uppercased() }
      #expect(scores["band"] as? String == letters.joined())
    }
  }

  @Test func `of one clause only its record is sent, with what would lower it`() async throws {
    try await TestServer.run { server in
      for path in ["/v1/score", "/v1/score/stream"] {
        let answer = try await server.post(path + "?level=clause&repairs=true&clause=sec_1__para_1", Drafts.bill)
        let second = answer.text.split(separator: "\n").dropFirst().first.map(String.init)
        let line = path.hasSuffix("stream") ? answer.text : try #require(second)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(record["clause"] as? String == "sec_1__para_1")
        #expect((record["repairs"] as? [Any])?.isEmpty == false)
      }
      #expect(try await server.post("/v1/score?level=clause&clause=nowhere", Drafts.bill).records.isEmpty)
    }
  }

  @Test func `a configuration says what holds for requests that do not`() async throws {
    try await TestServer.run(usual: RequestDefaults(language: "fr", minimumScore: 100)) { server in
      // There are no word lists for French; the words say that it is English.
      let told = try await server.post("/v1/score?min_score=0", Drafts.bill)
      #expect(told.status == 422, "\(told.text)")
      #expect(try await server.post("/v1/score?language=auto", Drafts.bill).records.isEmpty)
      #expect(try await server.post("/v1/score?language=en", Drafts.bill).records.isEmpty)
      #expect(try await server.post("/v1/score?language=auto&min_score=0", Drafts.bill).records.count > 3)
    }
  }

  @Test(arguments: [
    ("level=document", 1), ("level=article", 2), ("level=clause", 3),
  ])
  func `options choose the records`(_ query: String, _ count: Int) async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score?\(query)", Drafts.bill)
      let records = try answer.records.filter { ($0["clause"] as? String)?.hasPrefix("sec") ?? ($0["type"] as? String == "document") }
      #expect(records.count == count, "\(answer.text)")
    }
  }

  @Test func `what scores lower than asked is left out`() async throws {
    try await TestServer.run { server in
      let all = try await server.post("/v1/score", Drafts.bill).records.compactMap { $0["score"] as? Double }
      let high = try await server.post("/v1/score?min_score=60.5", Drafts.bill).records.compactMap { $0["score"] as? Double }
      #expect(high == all.filter { $0 >= 60.5 })
      #expect(high.count < all.count)
    }
  }

  @Test func `repairs say what would lower the score, and never raise it`() async throws {
    try await TestServer.run { server in
      let bare = try await server.post("/v1/score?level=clause", Drafts.bill).records
      #expect(bare.allSatisfy { $0["repairs"] == nil })
      let records = try await server.post("/v1/score?level=clause&repairs=true&reading=true", Drafts.bill).records
      #expect(records.contains { !(($0["repairs"] as? [Any])?.isEmpty ?? true) })
      for record in records {
        #expect(record["reading"] is String)
        for repair in record["repairs"] as? [[String: Any]] ?? [] {
          #expect((repair["score"] as! Double) <= (record["score"] as! Double))
          #expect(!(repair["indicators"] as! [String]).isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    ("text/plain; charset=UTF-8", Drafts.bill), ("text/markdown", "# An Act\n\n" + Drafts.bill),
    (
      "application/json",
      #"{"text":"Section 1. (1) The Minister may, as he deems fit, order anything.","name":"a","language":"en","format":"text"}"#
    ),
  ])
  func `texts come as they are, or in JSON`(_ type: String, _ body: String) async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score", body, type: type)
      #expect(answer.status == 200, "\(answer.text)")
      #expect(try answer.records.contains { $0["type"] as? String == "clause" })
    }
  }

  @Test func `markup is extracted, and the text record has what offsets point into`() async throws {
    let law = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body><section eId="sec_1"><num>1.</num>
      <heading>Orders</heading><content><p>The Minister may order whatever he deems necessary.</p></content></section></body></act></akomaNtoso>
      """
    try await TestServer.run { server in
      let answer = try await server.post("/v1/score/stream?text=true", law, type: "application/xml")
      #expect(answer.status == 200, "\(answer.text)")
      let records = try answer.text.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [String: Any] }
      let text = Array((records[0]["text"] as! String).utf8)
      let clause = try #require(records.first { $0["type"] as? String == "clause" })
      #expect(String(decoding: text[(clause["start"] as! Int)..<(clause["end"] as! Int)], as: UTF8.self) == clause["text"] as? String)
    }
  }

  @Test func `terms and drafting faults are listed`() async throws {
    try await TestServer.run { server in
      let draft = "Section 1. In this Act, \"network\" means a set of lines.\nSection 2. A network may be closed.\n"
      let terms = try await server.post("/v1/terms", draft).records
      #expect(terms.contains { $0["term"] as? String == "network" && $0["status"] as? String == "defined" })
      let lint = try await server.post("/v1/terms?lint=true", "Section 1. In this Act, \"network\" means a set of lines.\n").records
      #expect(lint.contains { $0["rule"] as? String == "unused-definition" }, "\(lint)")
    }
  }

  @Test(arguments: [
    ("csv", "text/csv; charset=utf-8", "document,clause,label"), ("html", "text/html; charset=utf-8", "<!DOCTYPE html>"),
    ("markdown", "text/markdown; charset=utf-8", "#"), ("sarif", "application/sarif+json", "{"),
  ])
  func `reports are files with a name`(_ format: String, _ type: String, _ beginning: String) async throws {
    try await TestServer.run { server in
      let answer = try await server.post("/v1/report?format=\(format)&name=..%2Fa%22b%0D%0AX:%20y.txt", Drafts.bill)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == type)
      #expect(answer.text.hasPrefix(beginning))
      #expect(answer.headers["x"] == nil)
      let name = try #require(answer.headers["content-disposition"])
      #expect(name.wholeMatch(of: /attachment; filename="[A-Za-z0-9._-]+"/) != nil, "\(name)")
    }
  }

  @Test func `rules are listed and explained`() async throws {
    try await TestServer.run { server in
      let rules = try #require(try await server.get("/v1/rules").json["rules"] as? [[String: Any]])
      #expect(rules.count > 20)
      let rule = try await server.get("/v1/rules/undefined-term")
      #expect(try rule.json["id"] as? String == "undefined-term")
      #expect(try await server.get("/v1/rules/no-such").status == 404)
    }
  }

  @Test func `health and metrics tell about the server and nothing about texts`() async throws {
    try await TestServer.run { server in
      _ = try await server.post("/v1/score?name=secret-name", "Section 1. The secret-word may be kept.\n")
      _ = try await server.get("/nowhere-secret")
      let health = try await server.get("/healthz").json
      #expect(health["status"] as? String == "ok")
      #expect((health["languages"] as? [String])?.contains("en") == true)
      let metrics = try await server.get("/metrics").text
      #expect(metrics.contains("lacuna_requests_total{route=\"/v1/score\",status=\"200\"} 1\n"), "\(metrics)")
      #expect(metrics.contains("lacuna_requests_total{route=\"none\",status=\"404\"} 1\n"))
      #expect(metrics.contains("lacuna_request_seconds_count{route=\"/v1/score\"} 1\n"))
      #expect(metrics.contains("lacuna_body_bytes_held 0\n"))
      #expect(!metrics.contains("secret"))
    }
  }
}
