import Configuration
import CorpusStore
import Glibc
import LegalText
import Reports
import Scoring

extension HeatmapCommand {
  /// One row.
  private struct Job: Sendable {
    var instrument: StoredInstrument
    var version: StoredVersion
  }

  /// The same as a document, or why the store could not give it.
  private struct Row: Sendable {
    var document: HeatmapDocument?
    /// Why its text could not be read again.
    var fault: Diagnostic?
    var storeFault: StoreFault?
    var byteCount = 0
  }

  /// What the rows have shown so far.
  private struct Progress {
    var storeFault: StoreFault?
    var hasFault = false
  }

  /// `lacuna heatmap --db`: the versions in force on a day, by the scores that are stored.
  /// - Throws: `CommandFailure`: 65 for a missing or faulty database, or when no version was in force; 64 for a jurisdiction that is not there.
  func drawDatabase() throws -> ExitStatus {
    let console = terminal.makeConsole()
    let database = try corpus.openForReading()
    let jobs = try chosen(in: database, console)
    let outputs = try makeOutputs()
    let rows = StoredHeatmap(corpus: database, rereads: columns == .topic ? .topics : shape == .long ? .headings : .nothing)
    let progress = Lock(Progress())
    let failOn: Band?
    let sheet: HeatmapSheet
    if rows.rereads == .nothing {
      failOn = try threshold.failOn ?? ConfigurationChoice.load(named: rules.config, inputs: [], console).failOn
      Self.showMixture(of: jobs, andToday: nil, database, console)
      sheet = try makeSheet(outputs, topics: [])
      for job in jobs where progress.withLock({ $0.storeFault == nil }) { Self.take(Self.row(job, rows), sheet, console, progress) }
    } else {
      let session = try Session(
        paths: [], language: nil, rules: rules, console: console, readsTopics: rows.rereads == .topics, obeysRemarks: false)
      try requireTopics(session.ruleset)
      Self.showMixture(of: jobs, andToday: rows.rereads == .topics ? session.ruleset.comparisonHash : nil, database, console)
      failOn = threshold.failOn ?? session.configuration.failOn
      sheet = try makeSheet(outputs, topics: session.ruleset.topics.topics)
      try reread(jobs, rows, session) { Self.take($0, sheet, console, progress) }
    }
    if let fault = progress.withLock({ $0.storeFault }) { throw CommandFailure(fault) }
    try write(sheet, to: outputs)
    if progress.withLock({ $0.hasFault }) { return .unreadable }
    guard let failOn else { return .done }
    return jobs.contains { Band(score: $0.version.score) >= failOn } ? .found : .done
  }

  // MARK: Rows

  private static func row(_ job: Job, _ rows: StoredHeatmap) -> Row {
    do throws(StoreFault) { return Row(document: try rows.document(of: job.instrument, job.version)) } catch {
      return Row(storeFault: error)
    }
  }

  private static func row(_ job: Job, _ rows: StoredHeatmap, _ scorer: borrowing DocumentScorer) -> Row {
    do throws(StoreFault) {
      let units = try rows.units(of: job.version, scorer)
      return Row(
        document: try rows.document(of: job.instrument, job.version, units: units), fault: units.fault, byteCount: job.version.byteCount)
    } catch {
      return Row(storeFault: error)
    }
  }

  private static func take(_ row: Row, _ sheet: HeatmapSheet, _ console: Console, _ progress: Lock<Progress>) {
    if let document = row.document { sheet.add(document) }
    if let fault = row.fault { console.show(fault) }
    console.advance(bytes: row.byteCount)
    progress.withLock { progress in
      if row.fault != nil { progress.hasFault = true }
      progress.storeFault = progress.storeFault ?? row.storeFault
    }
  }

  /// The rows in their order, made by several workers.
  private func reread(
    _ jobs: [Job], _ rows: StoredHeatmap, _ session: Session, _ take: @escaping @Sendable (Row) -> Void
  ) throws(CommandFailure) {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let interruption = Interruption(output: output, console: session.console)
    let queue = Lock(jobs[...])
    let end: ScoringPipeline.End
    do throws(Diagnostic) {
      end = try ScoringPipeline(ruleset: session.ruleset, language: session.language, jobs: inputs.workerCount).run(
        pulling: { queue.withLock { $0.popFirst() } }, byteCount: { $0.version.byteCount }, cancellation: interruption.flag,
        work: { scorer, job in Self.row(job, rows, scorer) },
        emit: { row in
          take(row)
          return row.storeFault == nil
        })
    } catch {
      throw CommandFailure(status: .internalFault, diagnostics: [error])
    }
    session.console.clearProgress()
    if end == .cancelled, let status = interruption.status { output.leave(status) }
  }

  // MARK: Which versions

  private func chosen(in database: CorpusDatabase, _ console: Console) throws(CommandFailure) -> [Job] {
    var jobs: [Job] = []
    var absent: [String] = []
    var codes: Set<String> = []
    do throws(StoreFault) {
      for (instrument, version) in try database.versionsInForce(jurisdiction: jurisdiction, on: time.asOf, knownAt: time.knownAt) {
        if let version { jobs.append(Job(instrument: instrument, version: version)) } else { absent.append(instrument.name) }
      }
      if jobs.isEmpty, absent.isEmpty { codes = Set(try database.instruments().compactMap(\.jurisdiction)) }
    } catch { throw CommandFailure(error) }
    if let jurisdiction, jobs.isEmpty, absent.isEmpty {
      throw .usage(
        "U313", file: "--jurisdiction", "no instrument of the database is of '\(jurisdiction)'",
        hint: codes.isEmpty ? "no instrument of it has a jurisdiction" : "it has \(codes.sorted().joined(separator: ", "))")
    }
    guard !jobs.isEmpty else { throw .faultyData([noVersion(of: absent, in: database, .error)]) }
    if !absent.isEmpty { console.show(noVersion(of: absent, in: database, .note)) }
    return jobs
  }

  /// What was not in force is no row, and is said.
  private func noVersion(of names: [String], in database: CorpusDatabase, _ severity: Diagnostic.Severity) -> Diagnostic {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    let words =
      names.isEmpty
      ? "holds no instrument"
      : "no version of \(names.count) instrument\(names.count == 1 ? "" : "s") was in force, or known, at that time: \(shown)"
    return Diagnostic(
      severity: severity, code: "D616", file: database.path, message: words,
      hint: names.isEmpty ? "'lacuna corpus add PATH' adds one" : "'lacuna corpus history NAME' lists the versions of one")
  }

  /// Scores of one picture should be by the same rules, and topics are always read by those of today.
  private static func showMixture(of jobs: [Job], andToday today: String?, _ database: CorpusDatabase, _ console: Console) {
    guard Set(jobs.map(\.version.ruleset) + (today.map { [$0] } ?? [])).count > 1 else { return }
    console.show(
      Diagnostic(
        severity: .warning, code: "D617", file: database.path,
        message: "not all was scored by the same word lists, model and engine, so that rows may differ for that reason alone",
        hint: "'lacuna corpus sync' scores all of it by the rules of today"))
  }
}
