import Acquisition
import Alignment
import ArgumentParser
import CorpusStore
import Ingest
import LegalText
import Scoring

/// Times the store's writer alone: everything that can be made beforehand has been made, and one thread inserts.
struct StoreSpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-speed", abstract: "Time storing alone: laws already scored, digested and compressed, one transaction each.",
    discussion: """
      The laws are scored and prepared first, which is timed apart, and held in memory; so take some megabytes of them, not a gigabyte.
      Then they are stored in a new database. Figures are megabytes (10⁶ bytes) of law text a second. Use a release build and a quiet machine.

      Example:
        tools/make-corpus laws --instruments 700 --clauses 70000
        lacuna-dev store-speed laws --db /tmp/store.sqlite
      """)

  @Argument(help: "Folders of laws.")
  var paths: [String]

  @Option(help: "The database to make; it must not exist.")
  var db: String

  @Option(help: "Language of the laws.")
  var language = "en"

  @Option(help: "Folder with the word lists.")
  var lexicons = "lexicons"

  @Option(help: "Folder with the model.")
  var model = "models/posterior"

  func run() throws {
    let (ruleset, diagnostics) = RulesetLoader.load(RulesetLocation(lexiconFolders: [lexicons], modelFolder: model))
    guard let ruleset else { throw ValidationError(diagnostics.map(\.oneLine).joined(separator: "\n")) }
    let clock = ContinuousClock()
    let start = clock.now
    let laws = try prepared(ruleset)
    let preparing = (clock.now - start) / .seconds(1)
    let byteCount = laws.reduce(0) { $0 + $1.byteCount }
    let clauseCount = laws.reduce(0) { $0 + $1.version.clauseCount }
    let corpus = try CorpusDatabase(db, for: .writing)
    let now = "2026-01-01T00:00:00Z"
    let source = try corpus.add(StoredSource(kind: .folder, location: "/laws"), at: now)
    let rules = StoredRun(
      command: "store-speed", engine: Ruleset.engineVersion, lexicons: ruleset.lexiconHash, model: "-",
      ruleset: ruleset.comparisonHash)
    let run = try corpus.begin(rules, at: now)
    let before = clock.now
    for law in laws {
      try corpus.store(
        law.version, in: .new(name: law.name, title: nil, jurisdiction: nil, language: nil),
        from: CorpusDatabase.Provenance(source: source.id, item: law.name), run: run, isBaseline: true)
    }
    let storing = (clock.now - before) / .seconds(1)
    let closing = clock.now
    try corpus.finish()
    let finishing = (clock.now - closing) / .seconds(1)
    let megabytes = Double(byteCount) / 1e6
    print("\(laws.count) laws, \(clauseCount) clauses, \(rounded(megabytes)) MB")
    print("scored and prepared by one thread: \(rounded(megabytes / preparing)) MB/s")
    print("stored: \(rounded(megabytes / storing)) MB/s, \(Int(Double(clauseCount) / storing)) clauses/s")
    print("log taken over into the file: \(rounded(finishing)) s, with it \(rounded(megabytes / (storing + finishing))) MB/s")
  }

  private func prepared(_ ruleset: Ruleset) throws -> [(name: String, byteCount: Int, version: PreparedVersion)] {
    let scorer = try DocumentScorer(ruleset, language: .fixed(language))
    var laws: [(name: String, byteCount: Int, version: PreparedVersion)] = []
    for path in paths {
      var walk = FolderWalk(root: Array(path.utf8), endings: ["txt", "md"])
      while let step = walk.next() {
        let name = String(decoding: try step.get(), as: UTF8.self)
        let raw = try PageFile.read(name)
        let document = try InputDocument(name: name, raw: raw, format: name.hasSuffix(".md") ? .markdown : .text)
        let scored = scorer.score(document, keepsReading: true)
        guard case .scored(let result) = scored.outcome, let reading = scored.reading else { continue }
        let origin = PreparedVersion.Origin(
          document: name, raw: raw, format: "text", extractor: "lacuna-dev", fetchedAt: "2026-01-01T00:00:00Z")
        let version = InstrumentVersion(result, text: reading.text, definitions: reading.terms)
        if let prepared = PreparedVersion(version, origin: origin) { laws.append((name, raw.count, prepared)) }
      }
    }
    return laws
  }

  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
