import CorpusStore
import Foundation
import LacunaServer
import Testing

/// `/v1/corpus/…`: what is shown of a database, page by page, and never written.
@Suite struct CorpusTests {
  private func run(_ limits: ServerLimits = ServerLimits(), _ body: (TestServer, StoredLaws) async throws -> Void) async throws {
    let laws = try StoredLaws(try TestServer.ruleset.get())
    try await TestServer.run(limits, corpus: laws.path) { try await body($0, laws) }
  }

  private func list(_ answer: Answer, _ name: String) throws -> [[String: Any]] {
    #expect(answer.status == 200, "\(answer.text)")
    return try #require(try answer.json[name] as? [[String: Any]], "\(answer.text)")
  }

  @Test func `instruments are listed, filtered, ordered and paged`() async throws {
    try await run { server, _ in
      let all = try await server.get("/v1/corpus/instruments")
      #expect(try list(all, "instruments").map { $0["instrument"] as? String } == ["lamps", "networks/2026"])
      #expect(try all.json["total"] as? Int == 2)
      #expect(try all.json["next"] is NSNull)
      #expect(try all.json["jurisdictions"] as? [String] == ["MV", "XA"])
      let one = try await server.get("/v1/corpus/instruments?jurisdiction=mv")
      #expect(try list(one, "instruments").map { $0["title"] as? String } == ["Lamps <b>Act</b>"])
      let scores = try list(try await server.get("/v1/corpus/instruments?sort=score"), "instruments").compactMap { $0["score"] as? Double }
      #expect(scores.count == 2 && scores[0] >= scores[1])
      let first = try await server.get("/v1/corpus/instruments?limit=1")
      #expect(try list(first, "instruments").count == 1)
      #expect(try first.json["next"] as? Int == 1)
      let second = try await server.get("/v1/corpus/instruments?limit=1&offset=1")
      #expect(try list(second, "instruments").map { $0["instrument"] as? String } == ["networks/2026"])
      #expect(try list(try await server.get("/v1/corpus/instruments?offset=9"), "instruments").isEmpty)
    }
  }

  @Test func `an instrument has the clauses of the version that is asked for, with reasons`() async throws {
    try await run { server, _ in
      let current = try await server.get("/v1/corpus/instrument?instrument=lamps")
      #expect(try (current.json["instrument"] as? [String: Any])?["version"] as? Int == 2)
      #expect(try current.json["in_force"] as? Bool == true)
      let clauses = try list(current, "clauses")
      let harm = try #require(clauses.first { ($0["text"] as? String)?.contains("breaks a lamp") == true })
      #expect((harm["findings"] as? [[String: Any]])?.contains { $0["indicator"] as? String == "missing-mens-rea" } == true, "\(harm)")
      let old = try await server.get("/v1/corpus/instrument?instrument=lamps&version=1&limit=2")
      #expect(try old.json["in_force"] as? Bool == false)
      #expect(try list(old, "clauses").count == 2)
      #expect(try old.json["total"] as? Int == clauses.count)
      #expect(try list(try await server.get("/v1/corpus/instrument?instrument=networks%2F2026"), "clauses").count == 3)
    }
  }

  @Test func `the history lists versions with their scores and changes`() async throws {
    try await run { server, _ in
      let answer = try await server.get("/v1/corpus/history?instrument=lamps")
      let versions = try list(answer, "versions")
      #expect(versions.map { $0["version"] as? Int } == [1, 2])
      #expect(versions.map { $0["in_force"] as? Bool } == [false, true])
      #expect(versions.map { $0["baseline"] as? Bool } == [true, false])
      #expect((versions[1]["changes"] as? [String: Int]) == ["reworded": 1])
      let scores = versions.compactMap { $0["score"] as? Double }
      #expect(scores.count == 2 && scores[1] > scores[0], "\(scores)")
    }
  }

  @Test func `a comparison says which words went and what that did to the score`() async throws {
    try await run { server, _ in
      for query in ["instrument=lamps", "instrument=lamps&old=1&new=2"] {
        let answer = try await server.get("/v1/corpus/diff?\(query)")
        let records = try list(answer, "records")
        #expect(records.count == 2, "\(answer.text)")
        let words = try #require(records.first?["words"] as? [[String: String]])
        #expect(words.contains { $0["change"] == "removed" && $0["text"]?.contains("dishonestly") == true })
        let delta = try #require(records.first?["delta"] as? Double)
        #expect(delta > 0)
        let points = (records.first?["contributions"] as? [[String: Any]] ?? []).compactMap { $0["points"] as? Double }
        #expect(abs(points.reduce(0, +) - delta) < 0.05, "\(points) \(delta)")
        #expect(try (answer.json["summary"] as? [String: Any])?["reworded"] as? Int == 2)
      }
      // The other way round, and of one version with itself.
      let back = try list(try await server.get("/v1/corpus/diff?instrument=lamps&old=2&new=1"), "records")
      #expect((back.first?["delta"] as? Double ?? 0) < 0)
      #expect(try list(try await server.get("/v1/corpus/diff?instrument=lamps&old=1&new=1"), "records").isEmpty)
      let page = try await server.get("/v1/corpus/diff?instrument=lamps&limit=1&offset=1")
      #expect(try list(page, "records").count == 1)
      #expect(try page.json["next"] is NSNull)
    }
  }

  @Test(arguments: [
    ("q=lamp", 3), ("q=lamp*&role=offence", 1), ("q=%22breaks%20a%20lamp%22", 1), ("q=%22lamp%20breaks%22", 0),
    ("q=lamp&jurisdiction=XA", 0), ("band=low&instrument=lamps", 1), ("indicator=missing-mens-rea&instrument=lamps", 1),
    ("q=a%00b", 0), ("q=%22", 6), ("q=lamp%22%20OR%20x", 0),
    ("q=NEAR(", 0), ("", 6),
  ])
  func `clauses in force are found by words and by what was found in them`(_ query: String, _ count: Int) async throws {
    try await run { server, _ in
      let answer = try await server.get("/v1/corpus/search?\(query)")
      let hits = try list(answer, "hits")
      #expect(hits.count == count, "\(hits.map { ($0["text"], $0["score"], $0["role"]) })")
    }
  }

  @Test func `hits come page by page`() async throws {
    try await run { server, _ in
      let first = try await server.get("/v1/corpus/search?limit=4")
      #expect(try list(first, "hits").count == 4)
      #expect(try first.json["next"] as? Int == 4)
      let rest = try await server.get("/v1/corpus/search?limit=4&offset=4")
      #expect(try list(rest, "hits").count == 2)
      #expect(try rest.json["next"] is NSNull)
      let scores = try (list(first, "hits") + list(rest, "hits")).compactMap { $0["score"] as? Double }
      #expect(scores == scores.sorted(by: >))
    }
  }

  @Test(arguments: ["topic", "indicator"])
  func `a heatmap has a cell for each column, the highest stored score`(_ columns: String) async throws {
    try await run { server, _ in
      let answer = try await server.get("/v1/corpus/heatmap?columns=\(columns)")
      let heads = try list(answer, "columns")
      let rows = try list(answer, "rows")
      #expect(rows.count == 2)
      #expect(rows.allSatisfy { ($0["cells"] as? [Any])?.count == heads.count && $0["status"] as? String == "ok" })
      let wanted = columns == "topic" ? "content-offences" : "undefined-term"
      let place = try #require(heads.firstIndex { $0["id"] as? String == wanted })
      #expect(rows[0]["instrument"] as? String == "lamps")
      let cell = try #require((rows[1]["cells"] as? [Any])?[place] as? Double, "\(answer.text)")
      let search = columns == "topic" ? "q=publishes&instrument=networks%2F2026" : "indicator=undefined-term&instrument=networks%2F2026"
      let scores = try list(try await server.get("/v1/corpus/search?\(search)"), "hits").compactMap { $0["score"] as? Double }
      #expect(scores.max() == cell)
      // The second time it is remembered, and the same.
      #expect(try await server.get("/v1/corpus/heatmap?columns=\(columns)").body == answer.body)
    }
  }

  @Test func `another process may write while the server reads`() async throws {
    try await run { server, laws in
      #expect(try await server.get("/v1/corpus/instruments").json["total"] as? Int == 2)
      let corpus = try CorpusDatabase(laws.path, for: .writing)
      try laws.store(StoredLaws.lamps, as: "boats", title: nil, jurisdiction: nil, in: corpus, try TestServer.ruleset.get())
      #expect(try await server.get("/v1/corpus/instruments").json["total"] as? Int == 3)
      try corpus.finish()
      #expect(try await server.get("/v1/corpus/history?instrument=boats").status == 200)
    }
  }

  @Test func `the file stays as it is, byte for byte`() async throws {
    try await run { server, laws in
      let before = try Data(contentsOf: URL(filePath: laws.path))
      for path in ["instruments", "instrument?instrument=lamps", "diff?instrument=lamps", "search?q=lamp", "heatmap"] {
        #expect(try await server.get("/v1/corpus/\(path)").status == 200)
      }
      #expect(try Data(contentsOf: URL(filePath: laws.path)) == before)
      #expect(try await server.post("/v1/corpus/instruments", "x").status == 405)
    }
  }

  @Test(arguments: [
    ("instruments?limit=0", 400, "bad-parameter"), ("instruments?limit=201", 400, "bad-parameter"),
    ("instruments?limit=1e2", 400, "bad-parameter"),
    ("instruments?offset=-1", 400, "bad-parameter"), ("instruments?sort=size", 400, "bad-parameter"),
    ("instruments?jurisdiction=", 400, "bad-parameter"), ("instrument", 400, "bad-parameter"), ("history", 400, "bad-parameter"),
    ("instrument?instrument=none", 404, "no-such-instrument"), ("history?instrument=none", 404, "no-such-instrument"),
    ("instrument?instrument=lamps&version=3", 404, "no-such-version"), ("instrument?instrument=lamps&version=0", 400, "bad-parameter"),
    ("diff?instrument=lamps&old=7", 404, "no-such-version"), ("diff?instrument=networks%2F2026", 404, "no-such-version"),
    ("diff?instrument=lamps&new=x", 400, "bad-parameter"), ("search?band=red", 400, "bad-parameter"),
    ("search?role=king", 400, "bad-parameter"),
    ("search?x=1", 400, "bad-parameter"), ("heatmap?columns=article", 400, "bad-parameter"), ("nowhere", 404, "no-such-address"),
  ])
  func `what is not there and what is wrong is refused with a reason`(_ path: String, _ status: Int, _ problem: String) async throws {
    try await run { server, _ in
      let answer = try await server.get("/v1/corpus/\(path)")
      #expect(answer.status == status, "\(answer.text)")
      #expect(try answer.problem == problem)
      #expect(try (answer.json["detail"] as? String)?.isEmpty == false)
    }
  }

  @Test func `without a database every address says so`() async throws {
    try await TestServer.run { server in
      for path in ["instruments", "instrument?instrument=a", "history?instrument=a", "diff?instrument=a", "search", "heatmap"] {
        let answer = try await server.get("/v1/corpus/\(path)")
        #expect(answer.status == 404)
        #expect(try answer.problem == "no-corpus")
        #expect(try (answer.json["hint"] as? String)?.contains("--db") == true)
      }
      #expect(try await server.get("/healthz").json["corpus"] as? Bool == false)
    }
  }

  @Test func `too many questions at once, and too long ones, are told so`() async throws {
    var limits = ServerLimits()
    limits.waitingReadCount = 0
    try await run(limits) { server, _ in
      let answer = try await server.get("/v1/corpus/instruments")
      #expect(answer.status == 503)
      #expect(answer.headers["retry-after"] != nil)
      #expect(try answer.problem == "busy")
    }
  }

  @Test func `a database that is missing or of another program is refused at the start`() throws {
    let ruleset = try TestServer.ruleset.get()
    #expect(throws: StoreFault.self) { try CorpusService("/nowhere/corpus.sqlite", ruleset: ruleset, limits: ServerLimits()) }
  }
}
