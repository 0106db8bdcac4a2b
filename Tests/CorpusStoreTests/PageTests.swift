import CorpusStore
import LegalText
import Testing

/// Reading a store part by part.
@Suite struct PageTests {
  private static let changed = Corpus.law.replacing("dishonestly and with intent to cause harm ", with: "")

  @Test func `instruments come page by page, by name or by score`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law, jurisdiction: "XA")
    _ = try corpus.database.store(
      try Corpus.prepared(Self.changed, name: "b.txt"), in: .new(name: "b", title: nil, jurisdiction: "xb", language: nil),
      from: CorpusDatabase.Provenance(source: corpus.source.id, item: "b.txt"), run: corpus.run, isBaseline: true)
    let all = try corpus.database.instruments(limit: 10)
    #expect(all.total == 2)
    #expect(all.items.map(\.instrument.name) == ["act", "b"])
    #expect(all.items.allSatisfy { $0.version?.id == $0.instrument.currentVersion })
    #expect(try corpus.database.instruments(by: .score, limit: 1).items.map(\.instrument.name) == ["b"])
    #expect(try corpus.database.instruments(limit: 1, offset: 1).items.map(\.instrument.name) == ["b"])
    let one = try corpus.database.instruments(jurisdiction: "XB", limit: 10)
    #expect(one.total == 1 && one.items.map(\.instrument.name) == ["b"])
    #expect(try corpus.database.jurisdictions(limit: 10) == ["XA", "xb"])
    #expect(try corpus.database.jurisdictions(limit: 1) == ["XA"])
  }

  @Test func `the history counts the changes of each version by kind`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    var second = try Corpus.prepared(Self.changed)
    second.changes = [("text", "{}"), ("text", "{}"), ("definition", "{}")]
    let instrument = try corpus.instrument
    try corpus.database.store(
      second, in: .existing(instrument.id), from: CorpusDatabase.Provenance(source: corpus.source.id, item: "act.txt"), run: corpus.run,
      isBaseline: false)
    let history = try corpus.database.history(of: instrument.id, limit: 10)
    #expect(history.total == 2)
    #expect(history.items.map(\.version.number) == [1, 2])
    #expect(history.items[0].changes.isEmpty)
    #expect(history.items[1].changes.map(\.kind) == ["definition", "text"])
    #expect(history.items[1].changes.map(\.count) == [1, 2])
    #expect(try corpus.database.history(of: instrument.id, limit: 1, offset: 1).items.map(\.version.number) == [2])
    #expect(try corpus.database.version(of: instrument.id, number: 2)?.number == 2)
    #expect(try corpus.database.version(of: instrument.id, number: 3) == nil)
  }

  @Test func `the parts of a reading are the whole one`() throws {
    let corpus = try Corpus()
    let version = try corpus.store(Self.changed)
    let instrument = try corpus.instrument
    let (total, whole) = try corpus.database.reading(of: instrument, version, limit: 100)
    #expect(total == whole.clauses.count && total > 2)
    #expect(whole.clauses == (try corpus.database.clauses(of: version.id)))
    #expect(whole.signals == (try corpus.database.signals(of: version.id)))
    var clauses: [StoredClause] = []
    for offset in 0..<total {
      let part = try corpus.database.reading(of: instrument, version, limit: 1, offset: offset).reading
      #expect(part.clauses.count == 1)
      #expect(part.signals[part.clauses[0].id] == whole.signals[part.clauses[0].id])
      clauses += part.clauses
    }
    #expect(clauses == whole.clauses)
  }

  @Test func `an indicator's score is the highest of the clauses in which it fired`() throws {
    let corpus = try Corpus()
    let version = try corpus.store(Self.changed)
    let scores = try corpus.database.indicatorScores(of: version.id)
    var expected: [String: Double] = [:]
    let signals = try corpus.database.signals(of: version.id)
    for clause in try corpus.database.clauses(of: version.id) {
      for one in signals[clause.id] ?? [] where !one.isMitigation {
        expected[one.indicator] = max(expected[one.indicator] ?? 0, clause.score)
      }
    }
    #expect(scores == expected)
    #expect(scores["missing-mens-rea"] != nil)
  }

  @Test func `hits can be left out, and a zero byte in a query is a blank`() throws {
    let corpus = try Corpus()
    try corpus.store(Corpus.law)
    let all = try corpus.database.search(CorpusSearch(""))
    #expect(all.count > 2)
    #expect(try corpus.database.search(CorpusSearch("", limit: 1, offset: 1)) == [all[1]])
    #expect(try corpus.database.search(CorpusSearch("lamp\0dusk")).count == 1)
    #expect(try corpus.database.search(CorpusSearch("\"lamp\0dusk")).isEmpty)
  }
}
