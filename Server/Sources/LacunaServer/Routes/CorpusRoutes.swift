import CorpusReports
import CorpusStore
import Indicators
import LegalText
import Reports
import Scoring

/// `/v1/corpus/…`: instruments, versions and clauses of the database, page by page. Nothing here writes.
struct CorpusRoutes: Sendable {
  /// Nil when the server was started without a database: then every address says so.
  let service: CorpusService?

  private static let paging: Set<String> = ["limit", "offset"]
  private static let columns = ["columns", "jurisdiction", "sort"]

  var all: [Route] {
    [
      route("instruments", ["jurisdiction", "sort"]) { try await instruments($0, $1, $2) },
      route("instrument", ["instrument", "version"]) { try await instrument($0, $1, $2) },
      route("history", ["instrument"]) { try await history($0, $1, $2) },
      route("diff", ["instrument", "old", "new"]) { try await diff($0, $1, $2) },
      route("search", ["q", "band", "indicator", "role", "jurisdiction", "instrument"]) { try await search($0, $1, $2) },
      route("heatmap", Self.columns) { try await heatmap($0, $1, $2) },
    ]
  }

  private func route(
    _ name: String, _ parameters: [String],
    _ answer: @escaping @Sendable (CorpusService, Query, RequestLife) async throws -> JSONWriter
  ) -> Route {
    Route(.get, "/v1/corpus/" + name, parameters: Self.paging.union(parameters)) { request, life in
      guard let service else {
        var problem = Problem(404, "no-corpus", "There is no corpus", "this server was started without a database")
        problem.hint = "start it with --db FILE; 'lacuna corpus add' makes one"
        throw problem
      }
      var json = try await answer(service, request.query, life)
      json.endRecord()
      return Reply(ScoreRoutes.json, json.bytes)
    }
  }

  // MARK: Lists

  private func instruments(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 50)
    let jurisdiction = try query.word("jurisdiction")
    let order = try query.choice("sort", InstrumentOrder.self) ?? .name
    let (found, jurisdictions) = try await service.read(life) { corpus in
      (
        try corpus.instruments(jurisdiction: jurisdiction, by: order, limit: page.limit, offset: page.offset),
        try corpus.jurisdictions(limit: 500)
      )
    }
    var json = JSONWriter()
    json.object { json in
      page.write(total: found.total, count: found.items.count, to: &json)
      json.field("ruleset", service.ruleset.comparisonHash)
      json.array("jurisdictions") { json in for one in jurisdictions { json.value(one) } }
      json.array("instruments") { json in for item in found.items { json.record(StoredRecords.instrument(item.instrument, item.version)) } }
    }
    return json
  }

  private func instrument(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 100)
    let name = try query.required("instrument")
    let number = try query.count("version", in: 1...1_000_000)
    let (found, inForce, part) = try await service.read(life) { corpus in
      let instrument = try Self.instrument(name, corpus)
      let version = try Self.version(number, of: instrument, corpus)
      let part = try corpus.reading(of: instrument, version, limit: page.limit, offset: page.offset)
      return (part.reading, instrument.currentVersion == version.id, part.total)
    }
    var json = JSONWriter()
    json.object { json in
      page.write(total: part, count: found.clauses.count, to: &json)
      json.field("instrument", json: StoredRecords.instrument(found.instrument, found.version))
      json.field("in_force", inForce)
      json.field("ruleset", service.ruleset.comparisonHash)
      json.array("clauses") { json in for clause in found.clauses { json.record(StoredRecords.clause(clause, of: found)) } }
    }
    return json
  }

  private func history(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 100)
    let name = try query.required("instrument")
    let (instrument, found) = try await service.read(life) { corpus in
      let instrument = try Self.instrument(name, corpus)
      return (instrument, try corpus.history(of: instrument.id, limit: page.limit, offset: page.offset))
    }
    var json = JSONWriter()
    json.object { json in
      page.write(total: found.total, count: found.items.count, to: &json)
      json.field("instrument", instrument.name)
      json.optionalField("title", instrument.title)
      json.optionalField("jurisdiction", instrument.jurisdiction)
      json.array("versions") { json in
        for item in found.items { json.record(StoredRecords.version(item.version, of: instrument, changes: item.changes)) }
      }
    }
    return json
  }

  // MARK: Comparison

  private func diff(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 100)
    let name = try query.required("instrument")
    let numbers = (old: try query.count("old", in: 1...1_000_000), new: try query.count("new", in: 1...1_000_000))
    let (instrument, old, new) = try await service.read(life) { corpus in
      let instrument = try Self.instrument(name, corpus)
      let new = try Self.version(numbers.new, of: instrument, corpus)
      return (instrument, try Self.version(numbers.old ?? new.number - 1, of: instrument, corpus), new)
    }
    let comparison = try await service.comparison(of: old, new, life)
    let records = page.part(of: comparison.records)
    var json = JSONWriter()
    json.object { json in
      page.write(total: comparison.records.count, count: records.count, to: &json)
      json.field("instrument", instrument.name)
      json.optionalField("title", instrument.title)
      json.field("old", json: StoredRecords.version(old, of: instrument, changes: []))
      json.field("new", json: StoredRecords.version(new, of: instrument, changes: []))
      json.field("summary", json: comparison.summary)
      json.array("records") { json in for record in records { json.record(record) } }
    }
    return json
  }

  // MARK: Search

  private func search(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 20)
    let words = query["q"] ?? ""
    guard words.unicodeScalars.count <= 200 else { throw Problem.badParameter("'q' has at most 200 characters") }
    let search = CorpusSearch(
      words, band: try query.choice("band", Band.self), indicator: try query.word("indicator"),
      role: try query.choice("role", ClauseRole.self)?.rawValue, jurisdiction: try query.word("jurisdiction"),
      instrument: try query.word("instrument"), limit: page.limit + 1, offset: page.offset)
    let found = try await service.read(life) { try $0.search(search) }
    let hits = found.prefix(page.limit)
    var json = JSONWriter()
    json.object { json in
      json.field("offset", page.offset)
      // How many there are in all would have to be counted; that there is one more is enough to go on.
      if found.count > page.limit { json.field("next", page.offset + page.limit) } else { json.nullField("next") }
      json.array("hits") { json in for hit in hits { json.record(StoredRecords.hit(hit)) } }
    }
    return json
  }

  // MARK: Heatmap

  private func heatmap(_ service: CorpusService, _ query: Query, _ life: RequestLife) async throws -> JSONWriter {
    let page = try PageRange(query, usual: 20)
    let jurisdiction = try query.word("jurisdiction")
    let columns = try query.choice("columns", CorpusMatrix.Columns.self) ?? .topic
    let order = try query.choice("sort", InstrumentOrder.self) ?? .name
    let found = try await service.read(life) { corpus in
      try corpus.instruments(jurisdiction: jurisdiction, by: order, limit: page.limit, offset: page.offset)
    }
    var rows: [CorpusMatrix.Row] = []
    let end = ContinuousClock.now + .milliseconds(service.limits.heatmapMilliseconds)
    for item in found.items {
      // A page of large laws that nobody asked for yet takes long: it ends early, and `next` says where to go on.
      if !rows.isEmpty, ContinuousClock.now > end { break }
      rows.append(try await row(item.instrument, item.version, columns, service, life))
    }
    let heads =
      columns == .topic ? service.topics.topics : IndicatorRegistry.infos.map { Topic(id: $0.id, title: $0.title) }
    let map = CorpusMatrix(columns: heads, rows: rows)
    var json = JSONWriter()
    json.object { json in
      page.write(total: found.total, count: rows.count, to: &json)
      map.write(to: &json)
    }
    return json
  }

  private func row(
    _ instrument: StoredInstrument, _ version: StoredVersion?, _ columns: CorpusMatrix.Columns, _ service: CorpusService,
    _ life: RequestLife
  ) async throws -> CorpusMatrix.Row {
    guard let version else {
      return CorpusMatrix.Row(instrument: instrument, version: nil, status: .unreadable, reason: "no version of it is stored")
    }
    var row = CorpusMatrix.Row(instrument: instrument, version: version, status: version.isPartial ? .partial : .ok)
    if row.status == .partial { row.reason = "only a part of the text was understood" }
    switch columns {
    case .indicator: row.scores = try await service.read(life) { try $0.indicatorScores(of: version.id) }
    case .topic:
      do {
        let cells = try await service.topicCells(of: version, life)
        row.scores = cells.scores
        if cells.lostCount > 0 {
          row.status = .partial
          row.reason = "\(cells.lostCount) clauses were stored by another version of the program; 'lacuna corpus sync' scores them anew"
        }
      } catch let problem as Problem where problem.status == 422 {
        row.status = .unreadable
        row.reason = problem.detail
      }
    }
    return row
  }

  // MARK: What is asked for

  private static func instrument(_ name: String, _ corpus: CorpusDatabase) throws -> StoredInstrument {
    guard let found = try corpus.instrument(named: name) else {
      throw Problem(404, "no-such-instrument", "There is no such instrument", "/v1/corpus/instruments lists those that there are")
    }
    return found
  }

  /// - Parameter number: Nil for the version in force.
  private static func version(_ number: Int?, of instrument: StoredInstrument, _ corpus: CorpusDatabase) throws -> StoredVersion {
    let found =
      if let number { try corpus.version(of: instrument.id, number: number) } else {
        try instrument.currentVersion.flatMap { try corpus.version($0) }
      }
    guard let found else {
      throw Problem(404, "no-such-version", "There is no such version", "/v1/corpus/history lists those that there are")
    }
    return found
  }
}
