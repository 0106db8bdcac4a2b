import Acquisition
import CorpusStore
import Glibc
import Ingest
import LegalText
import RiskModel
import Scoring

/// Brings the store up to date: visits sources, scores what is new or was scored under other rules, stores it.
///
/// One transaction a document; a run that is cut off goes on where it stopped when it is started again.
struct CorpusSync {
  let corpus: CorpusDatabase
  let session: Session
  let output: OutputStream
  let jobs: Int
  /// Name of the command, for the list of runs.
  let command: String
  /// How an event is printed; an empty answer prints nothing.
  let render: @Sendable (SyncEventKind, SyncEvent) -> [UInt8]
  /// Of a program that runs more than once; nil to listen for signals during this run.
  var interruption: Interruption?

  /// What a run did.
  struct Summary: Sendable {
    var counts = RunCounts()
    /// Answers that were not taken for the law.
    var suspectCount = 0
    /// Why documents or sources could not be read.
    var faults: [Diagnostic] = []
    /// About remarks in texts that leave findings out.
    var suppressionNotes: [Diagnostic] = []
    /// Documents that their source no longer has.
    var goneCount = 0
    /// Clauses whose score moved because the rules are others.
    var otherScoreCount = 0
  }

  /// - Parameter sources: To visit; versions scored under other rules are scored anew whatever their source.
  /// - Throws: `CommandFailure`: 65 for a faulty database, 74 when it cannot be written, 70 for a fault of the program.
  func run(_ sources: [StoredSource]) throws(CommandFailure) -> Summary {
    let result: Result<Summary, CommandFailure>
    let suspicions = try CorpusFetcher.suspicions(for: sources)
    do throws(StoreFault) { result = try synchronise(sources, suspicions) } catch { throw CommandFailure(error) }
    return try result.get()
  }

  private struct Progress {
    var summary = Summary()
    /// Documents to be read again, by source.
    var failed: [Int64: Set<String>] = [:]
    var fault: StoreFault?
  }

  private func synchronise(_ sources: [StoredSource], _ suspicions: SuspicionTable) throws(StoreFault) -> Result<Summary, CommandFailure> {
    let now = UTCTime.text(Int64(time(nil)))
    let ruleset = session.ruleset
    let run = StoredRun(
      command: command, engine: Ruleset.engineVersion, lexicons: ruleset.lexiconHash, model: ruleset.model.contentHash,
      ruleset: ruleset.comparisonHash)
    let runID = try corpus.begin(run, at: now)
    let interruption = interruption ?? Interruption(output: output, console: session.console)
    let queue = try SyncQueue(
      corpus, fetcher: CorpusFetcher.make(suspicions, interruption.flag), sources: sources, rescoring: try rescoring(run.ruleset), now: now)
    let extractor = "lacuna \(VersionReport.version)"
    let storer = DocumentStorer(corpus: corpus, run: runID, now: now, extractor: extractor)
    let rescorer = Rescorer(corpus: corpus, run: runID, extractor: extractor)
    let progress = Lock(Progress())
    let pipeline = ScoringPipeline(ruleset: ruleset, language: session.language, jobs: jobs)
    let end: ScoringPipeline.End
    do throws(Diagnostic) {
      end = try pipeline.run(
        pulling: { queue.next() }, cancellation: interruption.flag,
        work: { scorer, job in
          switch job {
          case .document(let job): return storer.product(of: job, scorer)
          case .rescore(let instrument, let versions): return rescorer.product(of: instrument, versions, scorer)
          case .visited(let visit):
            var product = SyncProduct()
            product.visit = visit
            return product
          }
        },
        emit: { product in take(product, progress, now: now) })
    } catch {
      return .failure(CommandFailure(status: .internalFault, diagnostics: [error]))
    }
    session.console.clearProgress()
    if let fault = progress.withLock({ $0.fault }) ?? queue.fault { throw fault }
    let summary = progress.withLock { $0.summary }
    try corpus.end(runID, at: UTCTime.text(Int64(time(nil))), counts: summary.counts)
    if end == .cancelled, let status = interruption.status { output.leave(status) }
    return .success(summary)
  }

  private func rescoring(_ ruleset: String) throws(StoreFault) -> [SyncJob] {
    let versions = try corpus.outdated(ruleset: ruleset)
    guard !versions.isEmpty else { return [] }
    let byInstrument = Dictionary(grouping: versions, by: \.instrument)
    var jobs: [SyncJob] = []
    for instrument in try corpus.instruments() {
      if let found = byInstrument[instrument.id] { jobs.append(.rescore(instrument, found)) }
    }
    return jobs
  }

  // MARK: Results

  /// - Returns: Whether to go on.
  private func take(_ product: SyncProduct, _ progress: Lock<Progress>, now: String) -> Bool {
    session.console.show(product.notes)
    session.console.show(product.faults)
    var printed: [UInt8] = []
    progress.withLock { progress in
      progress.fault = product.storeFault
      progress.summary.counts.failed += product.faults.count
      progress.summary.faults += product.faults
      progress.summary.suppressionNotes += product.notes.filter(\.isAboutSuppressions)
      if let failed = product.failedItem { progress.failed[failed.source, default: []].insert(failed.item) }
      for outcome in product.outcomes {
        switch outcome {
        case .added(let event):
          progress.summary.counts.added += 1
          printed += render(.added, event)
        case .changed(let event):
          progress.summary.counts.changed += 1
          printed += render(.changed, event)
        case .rescored(let event):
          progress.summary.counts.rescored += 1
          progress.summary.otherScoreCount += event.otherScoreCount
          printed += render(.rescored, event)
        case .same: progress.summary.counts.unchanged += 1
        }
      }
      if let visit = product.visit {
        do throws(StoreFault) { try take(visit, &progress, now: now) } catch { progress.fault = error }
      }
    }
    if !printed.isEmpty {
      session.console.clearProgress()
      output.write(printed)
    }
    session.console.advance(bytes: product.byteCount)
    return progress.withLock { $0.fault == nil }
  }

  private func take(_ visit: SourceVisit, _ progress: inout Progress, now: String) throws(StoreFault) {
    session.console.show(visit.state.notes)
    progress.summary.counts.failed += visit.state.notes.count { $0.severity == .error }
    progress.summary.counts.unchanged += visit.unchangedCount
    if let fault = visit.fault {
      session.console.show(fault)
      progress.summary.counts.failed += 1
      progress.summary.faults.append(fault)
    }
    for suspect in visit.suspects {
      session.console.show(
        Diagnostic(
          severity: .warning, code: "D610", file: suspect.name, message: "is not taken for the law: \(suspect.suspicion.reason)",
          hint: "the answer is kept aside and the version before stays; look at the source"))
      try corpus.keepSuspect(
        suspect.bytes, of: visit.source.id, reason: "\(suspect.suspicion.kind.rawValue): \(suspect.suspicion.reason)", at: now)
      progress.summary.suspectCount += 1
    }
    for item in visit.gone {
      session.console.show(
        Diagnostic(
          severity: .warning, code: "D611", file: item.name, message: "is no longer in its source",
          hint: "its versions are kept; 'lacuna corpus history' shows them"))
    }
    progress.summary.goneCount += visit.gone.count
    try corpus.markGone(visit.gone, at: now)
    try corpus.markBack(visit.back)
    var state = visit.state
    for item in progress.failed[visit.source.id] ?? [] {
      // What could not be scored is said again next time: silence would look like a clean text.
      state.items[item] = nil
      (state.etag, state.contentDigest) = (nil, nil)
    }
    let fault = visit.fault?.oneLine ?? visit.suspects.first.map { "suspect: \($0.suspicion.reason)" }
    try corpus.update(visit.source.id, state: state, fault: fault)
  }
}

/// What a line of a run speaks of.
enum SyncEventKind: String, Sendable {
  case added, changed, rescored
}
