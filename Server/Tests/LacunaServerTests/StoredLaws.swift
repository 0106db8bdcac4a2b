import Alignment
import CorpusStore
import Foundation
import Ingest
import LacunaServer
import LegalText
import Scoring
import Testing

/// A database of fictional laws, in a folder of its own that goes with it.
final class StoredLaws: Sendable {
  let folder: URL
  var path: String { folder.appending(path: "corpus.sqlite").path }

  private static let run = StoredRun(command: "add", engine: "1", lexicons: "l", model: "m", ruleset: "rules-1")

  /// - Throws: `StoreFault`.
  init(_ ruleset: Ruleset) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lacuna-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let corpus = try CorpusDatabase(path, for: .writing)
    try store(Self.lamps, as: "lamps", title: "Lamps <b>Act</b>", jurisdiction: "MV", in: corpus, ruleset)
    try store(Self.lampsAmended, as: "lamps", title: nil, jurisdiction: nil, in: corpus, ruleset)
    try store(Drafts.bill, as: "networks/2026", title: nil, jurisdiction: "XA", in: corpus, ruleset)
    try corpus.finish()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A further version of an instrument, or its first.
  func store(_ text: String, as name: String, title: String?, jurisdiction: String?, in corpus: CorpusDatabase, _ ruleset: Ruleset) throws {
    let count = try corpus.instruments().count
    let time = "2026-01-0\(count + 1)T00:00:00Z"
    let run = try corpus.begin(Self.run, at: time)
    let source =
      try corpus.sources().first ?? (try corpus.add(StoredSource(kind: .folder, location: "/laws"), at: time))
    let scorer = try DocumentScorer(ruleset, language: .fixed("en"))
    let scored = scorer.score(try InputDocument(name: name + ".txt", raw: Array(text.utf8), format: .text), keepsReading: true)
    guard case .scored(let result) = scored.outcome, let reading = scored.reading else { throw CancellationError() }
    let version = InstrumentVersion(result, text: reading.text, definitions: reading.terms)
    let origin = PreparedVersion.Origin(
      document: name + ".txt", raw: Array(text.utf8), format: "text", extractor: "test", fetchedAt: time)
    guard var prepared = PreparedVersion(version, origin: origin) else { throw CancellationError() }
    var destination = CorpusDatabase.Destination.new(name: name, title: title, jurisdiction: jurisdiction, language: nil)
    if let known = try corpus.instrument(named: name), let before = try corpus.version(of: known.id) {
      destination = .existing(known.id)
      prepared.follow(try corpus.clauses(of: before.id), next: known.nextLineage)
      prepared.changes = [(kind: "reworded", record: "{}")]
    }
    _ = try corpus.store(
      prepared, in: destination, from: CorpusDatabase.Provenance(source: source.id, item: name + ".txt"), run: run, isBaseline: true)
  }

  static let lamps = """
    AN ACT to order the lamps of Merovia

    Section 1. Lighting
    (1) The keeper shall light each lamp within thirty minutes of dusk.
    (2) Any person who dishonestly and without right breaks a lamp commits an offence <script>window.pwned = 1</script>.

    Section 2. Orders
    (1) The keeper may, with the leave of a court, inspect a lamp.

    """

  static let lampsAmended = """
    AN ACT to order the lamps of Merovia

    Section 1. Lighting
    (1) The keeper shall light each lamp within thirty minutes of dusk.
    (2) Any person who breaks a lamp commits an offence <script>window.pwned = 1</script>.

    Section 2. Orders
    (1) The keeper may inspect a lamp where he deems it necessary in the national interest.

    """
}
