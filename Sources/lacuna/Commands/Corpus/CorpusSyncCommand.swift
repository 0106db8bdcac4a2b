import ArgumentParser
import CorpusStore
import Glibc
import LegalText

/// How a run over the store works and prints.
struct CorpusRunOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Number of documents worked on at once (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Option(name: .long, help: "Output: text or ndjson.")
  var format = CorpusFormat.text

  func validate() throws {
    if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }

  var workerCount: Int { jobs ?? max(1, ProcessorCount.available) }

  /// Visits sources, prints what came of it, and ends the program with the status by the contract.
  func synchronise(_ database: CorpusDatabase, _ sources: [StoredSource], session: Session, command: String) throws {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let printer = SyncPrinter(format: format)
    let sync = CorpusSync(
      corpus: database, session: session, output: output, jobs: workerCount, command: command,
      render: { kind, event in printer.event(kind, event) })
    let summary = try sync.run(sources)
    output.write(printer.summary(summary))
    try output.finish()
    try Self.finish(database)
    ExitStatus.leave(summary.counts.failed > 0 && !output.isBroken ? .unreadable : .done)
  }

  static func finish(_ database: CorpusDatabase) throws(CommandFailure) {
    do throws(StoreFault) { try database.finish() } catch { throw CommandFailure(error) }
  }
}

/// `lacuna corpus sync`: what is new at the sources.
struct CorpusSyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Ask all sources for what is new, score it, store it as new versions.",
    discussion: """
      Only what changed is read and scored; a text that differs in its layout alone is no new version. Versions in force and baselines
      that were scored under other word lists, weights or by another engine are scored anew and said apart.
      """)

  @Argument(help: ArgumentHelp("Sources as they were added (default: all).", valueName: "path-or-address"))
  var sources: [String] = []

  @OptionGroup(title: "Database") var corpus: CorpusOptions
  @OptionGroup(title: "Run") var work: CorpusRunOptions
  @OptionGroup(title: "Rules") var rules: RulesetOptions
  @OptionGroup(title: "Terminal") var terminal: ConsoleOptions

  func run() throws {
    let session = try Session(paths: [], language: nil, rules: rules, console: terminal.makeConsole(), obeysRemarks: false)
    let database = try corpus.openForWriting(creates: false)
    var chosen: [StoredSource] = []
    do throws(StoreFault) { chosen = try database.sources() } catch { throw CommandFailure(error) }
    if !sources.isEmpty {
      let names = Set(sources.flatMap { [$0, DataHome.realPath($0) ?? $0] })
      let unknown = sources.first { name in !chosen.contains { $0.location == name || $0.location == DataHome.realPath(name) } }
      if let unknown {
        throw CommandFailure.usage("U307", file: unknown, "is no source of the database", hint: "add it with 'lacuna corpus add'")
      }
      chosen = chosen.filter { names.contains($0.location) }
    }
    try work.synchronise(database, chosen, session: session, command: "sync")
  }
}
