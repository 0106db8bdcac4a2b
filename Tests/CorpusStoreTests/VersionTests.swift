import GRDB
import Testing

@testable import CorpusStore

@Suite struct VersionTests {
  @Test func `a version comes back as it was scored`() throws {
    let corpus = try Corpus()
    let stored = try corpus.store(Corpus.law, validFrom: "2020-05-01", jurisdiction: "VD")
    let scored = try Corpus.scored(Corpus.law).result
    #expect(stored.number == 1 && stored.validFrom == "2020-05-01" && stored.clauseCount == scored.clauses.count)
    #expect(stored.score == scored.rollUp?.score && stored.ruleset == "rules-1")
    #expect(try corpus.database.raw(of: stored) == Array(Corpus.law.utf8))
    let clauses = try corpus.database.clauses(of: stored.id)
    let signals = try corpus.database.signals(of: stored.id)
    #expect(clauses.map(\.eid) == scored.clauses.map { scored.tree.nodes[$0.node].id })
    #expect(clauses.map(\.lineage) == Array(1...clauses.count))
    for (clause, expected) in zip(clauses, scored.clauses) {
      #expect(clause.text == scored.string(expected.clause.range) && clause.role == expected.role.rawValue)
      #expect(clause.score == expected.score.score && clause.logit == expected.score.logit && clause.line == expected.line)
      let found = signals[clause.id] ?? []
      #expect(found.map(\.indicator) == expected.score.signals.map(\.signal.indicator))
      #expect(found.map(\.contribution) == expected.score.signals.map(\.contribution))
      #expect(found.map(\.match) == expected.score.signals.map { $0.signal.range.map(scored.string) })
      #expect(found.map(\.reason) == expected.score.signals.map(\.signal.reason))
      // The stored numbers still explain the score.
      #expect(abs(clause.intercept + found.map(\.contribution).reduce(0, +) - clause.logit) < 1e-9)
    }
    #expect(try corpus.instrument.jurisdiction == "VD")
  }

  @Test func `equal words are stored once, and found where they stand now`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    let new = Corpus.law.replacing("2. Lamps", with: "2. Fish\nNo person sells fish that was caught in June.\n\n3. Lamps").replacing(
      "3. Boats", with: "4. Boats")
    try corpus.store(new)
    let texts = try corpus.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM texts") }
    #expect(texts == 4)
    let hits = try corpus.database.search(CorpusSearch("anchor bell"))
    #expect(hits.map(\.clause.eid) == ["sec_4"] && hits.map(\.clause.lineage) == [3])
    #expect(try corpus.database.search(CorpusSearch("fish")).count == 1)
  }

  @Test func `law and knowledge have times of their own`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law, validFrom: "2020-01-01", fetchedAt: "2026-01-01T00:00:00Z")
    try corpus.store(Corpus.law.replacing("two", with: "four"), validFrom: "2024-01-01", fetchedAt: "2026-02-01T00:00:00Z")
    // Somebody finds an older text later: it is not the law in force.
    try corpus.store(Corpus.law.replacing("two", with: "three"), validFrom: "2022-01-01", fetchedAt: "2026-03-01T00:00:00Z")
    let id = try corpus.instrument.id
    func number(_ day: String?, _ time: String?) throws -> Int? {
      try corpus.database.version(of: id, on: day, knownAt: time)?.number
    }
    #expect(try number(nil, nil) == 2)
    #expect(try corpus.instrument.currentVersion == corpus.database.version(of: id)?.id)
    #expect(try number("2019-12-31", nil) == nil)
    #expect(try number("2020-01-01", nil) == 1)
    #expect(try number("2023-06-01", nil) == 3)
    #expect(try number("2023-06-01", "2026-02-15") == 1)
    #expect(try number(nil, "2026-01-15T12:00:00Z") == 1)
    #expect(try number("2030-01-01", "2026-02-01") == 2)
  }

  @Test func `scoring anew keeps lineages and leaves no word behind`() throws {
    let corpus = try Corpus()
    let stored = try corpus.store(Corpus.law)
    let run = try corpus.database.begin(Corpus.rules("rules-2"), at: "2026-02-01T00:00:00Z")
    #expect(try corpus.database.outdated(ruleset: "rules-1").isEmpty)
    #expect(try corpus.database.outdated(ruleset: "rules-2").map(\.id) == [stored.id])
    // As if the new rules read one clause less.
    var anew = try Corpus.prepared(Corpus.law.replacing(#/3\. Boats\n.*\n/#, with: ""))
    anew.follow(try corpus.database.clauses(of: stored.id), next: try corpus.instrument.nextLineage)
    try corpus.database.replace(stored, with: anew, run: run)
    #expect(try corpus.database.outdated(ruleset: "rules-2").isEmpty)
    #expect(try corpus.database.clauses(of: stored.id).map(\.lineage) == [1, 2])
    #expect(try corpus.database.search(CorpusSearch("anchor")).isEmpty)
    #expect(try corpus.database.search(CorpusSearch("lamp")).count == 1)
    let (integrity, lost) = try corpus.database.read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA integrity_check"),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM signals WHERE clause_id NOT IN (SELECT id FROM clauses)")
      )
    }
    #expect(integrity == "ok" && lost == 0)
    try corpus.database.write { try $0.execute(sql: "INSERT INTO clause_words (clause_words, rank) VALUES ('integrity-check', 1)") }
  }

  @Test(arguments: [
    ("lamp", 1), ("LAMP dusk", 1), ("\"lights the lamp\"", 1), ("\"lamp the lights\"", 0), ("lamp anchor", 0), ("anch*", 1), ("anch", 0),
    ("OR", 0), ("lamp OR", 0), ("-\"'()", 3), ("heard NEAR shore", 0), ("text:lamp", 0), ("lamp\"", 1),
  ])
  func `queries are words, never commands`(query: String, count: Int) throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    #expect(try corpus.database.search(CorpusSearch(query)).count == count, "\(query)")
  }

  @Test func `filters narrow a search`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law, jurisdiction: "VD")
    func found(_ search: CorpusSearch) throws -> [String] { try corpus.database.search(search).map(\.clause.eid) }
    #expect(try found(CorpusSearch("", role: "offence")) == ["sec_1"])
    #expect(try found(CorpusSearch("", indicator: "mens-rea")) == ["sec_1"])
    #expect(try found(CorpusSearch("a", jurisdiction: "vd")).count == 2)
    #expect(try found(CorpusSearch("a", jurisdiction: "XX")).isEmpty)
    #expect(try found(CorpusSearch("", band: .high, instrument: "act")).isEmpty)
    #expect(try found(CorpusSearch("", instrument: "act", limit: 2)).count == 2)
    let hit = try #require(try corpus.database.search(CorpusSearch("dawn")).first)
    #expect(hit.snippet.contains("[dawn]") && hit.relevance.map { $0 > 0 } == true)
  }
}
