import Acquisition
import Alignment
import CorpusStore
import Ingest
import LegalText
import Scoring
import TestSupport
import Testing

/// A database of a test, and texts made ready for it the way the program does it.
struct Corpus {
  struct Unreadable: Error { var reason: Diagnostic }

  let folder: TemporaryFolder
  let database: CorpusDatabase
  let source: StoredSource
  let run: Int64

  var path: String { folder.path + "/corpus.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    database = try CorpusDatabase(folder.path + "/corpus.sqlite", for: .writing)
    source = try database.add(StoredSource(kind: .folder, location: "/laws"), at: "2026-01-01T00:00:00Z")
    run = try database.begin(Self.rules("rules-1"), at: "2026-01-01T00:00:00Z")
  }

  static func rules(_ name: String) -> StoredRun {
    StoredRun(command: "add", engine: "1", lexicons: "l", model: "m", ruleset: name)
  }

  static func scored(_ text: String, name: String = "act.txt") throws -> InstrumentVersion {
    let scorer = try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en"))
    let scored = scorer.score(try InputDocument(name: name, raw: Array(text.utf8), format: .text), keepsReading: true)
    switch scored.outcome {
    case .unreadable(_, let reason): throw Unreadable(reason: reason)
    case .scored(let result):
      let reading = try #require(scored.reading)
      return InstrumentVersion(result, text: reading.text, definitions: reading.terms)
    }
  }

  static func prepared(
    _ text: String, name: String = "act.txt", validFrom: String? = nil, fetchedAt: String = "2026-01-01T00:00:00Z"
  ) throws -> PreparedVersion {
    let origin = PreparedVersion.Origin(
      document: name, raw: Array(text.utf8), format: "text", extractor: "test", validFrom: validFrom, fetchedAt: fetchedAt)
    return try #require(PreparedVersion(try scored(text, name: name), origin: origin))
  }

  /// Stores a further version of `act`, or its first.
  @discardableResult
  func store(
    _ text: String, validFrom: String? = nil, fetchedAt: String = "2026-01-01T00:00:00Z", jurisdiction: String? = nil,
    isBaseline: Bool = true
  ) throws -> StoredVersion {
    var version = try Self.prepared(text, validFrom: validFrom, fetchedAt: fetchedAt)
    var destination = CorpusDatabase.Destination.new(name: "act", title: "An Act", jurisdiction: jurisdiction, language: nil)
    if let instrument = try database.instrument(named: "act") {
      destination = .existing(instrument.id)
      let before = try #require(try database.version(of: instrument.id))
      version.follow(try database.clauses(of: before.id), next: instrument.nextLineage)
    }
    let stored = try database.store(
      version, in: destination, from: CorpusDatabase.Provenance(source: source.id, item: "act.txt"), run: run, isBaseline: isBaseline)
    return try #require(try database.version(stored.version))
  }

  var instrument: StoredInstrument {
    get throws { try #require(try database.instrument(named: "act")) }
  }

  static let law = """
    1. Illegal content
    A person who dishonestly and with intent to cause harm sends malware commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk and puts it out at dawn.

    3. Boats
    A boat carries two oars, one anchor and a bell that can be heard from the shore.

    """
}
