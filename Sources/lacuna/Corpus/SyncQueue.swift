import Acquisition
import CorpusStore
import LegalText

/// Visits sources one after another and hands out what is to be done. Pulled by one worker at a time.
final class SyncQueue: Sendable {
  private struct State {
    /// Still to visit, the next one last.
    var sources: [StoredSource]
    /// Source that has more to give, with the state to go on with.
    var open: (source: StoredSource, state: SourceState)?
    /// Documents of that source that were handed out so far.
    var handedOutCount = 0
    /// Ready to be handed out, the next one last.
    var ready: [SyncJob] = []
    /// Names of instruments that are taken, with the document that holds them: source and name in it.
    var names: [String: String]
    var fault: StoreFault?
  }

  private let corpus: CorpusDatabase
  private let fetcher: Fetcher
  private let now: String
  private let state: Lock<State>

  /// - Parameter rescoring: Done before the sources are visited.
  init(_ corpus: CorpusDatabase, fetcher: Fetcher, sources: [StoredSource], rescoring: [SyncJob], now: String) throws(StoreFault) {
    self.corpus = corpus
    self.fetcher = fetcher
    self.now = now
    var names: [String: String] = [:]
    for instrument in try corpus.instruments() { names[instrument.name] = "" }
    state = Lock(State(sources: sources.reversed(), ready: rescoring.reversed(), names: names))
  }

  /// Why the store could not be read.
  var fault: StoreFault? { state.withLock { $0.fault } }

  func next() -> SyncJob? {
    state.withLock { state in
      while state.fault == nil {
        if let job = state.ready.popLast() { return job }
        do throws(StoreFault) {
          if let open = state.open {
            state.open = nil
            try visit(open.source, open.state, &state)
          } else if let source = state.sources.popLast() {
            state.handedOutCount = 0
            try visit(source, source.state, &state)
          } else {
            return nil
          }
        } catch {
          state.fault = error
        }
      }
      return nil
    }
  }

  // MARK: A visit

  private func visit(_ source: StoredSource, _ before: SourceState, _ state: inout State) throws(StoreFault) {
    let place: Source
    do throws(Diagnostic) {
      place = try Source(source.location)
    } catch {
      state.ready = [.visited(SourceVisit(source: source, state: before, fault: error))]
      return
    }
    let outcome = fetcher.fetch(place, before)
    var visit = SourceVisit(source: source, state: outcome.state)
    visit.suspects = outcome.state.setAside
    var jobs: [SyncJob] = []
    let items = try corpus.items(of: source.id)
    switch outcome {
    case .unchanged: break
    case .documents(let documents, _):
      // What is there when a source is added is known risk; what turns up in it later is new.
      let isFirst = before.checkedAt == nil || before.hasMore
      jobs = group(documents, source, items, &state).map { job in
        var job = job
        job.isBaseline = isFirst
        return .document(job)
      }
    case .suspect(let suspicion, let bytes, _):
      visit.suspects.append(SetAsideDocument(name: source.location, suspicion: suspicion, bytes: bytes))
    case .failed(let diagnostic, _): visit.fault = diagnostic
    }
    if source.kind == .folder, visit.fault == nil, !outcome.state.hasMore {
      visit.gone = items.values.filter { $0.goneSince == nil && outcome.state.items[$0.name] == nil }.sorted { $0.name < $1.name }
      visit.back = items.values.filter { $0.goneSince != nil && outcome.state.items[$0.name] != nil }.sorted { $0.name < $1.name }
    }
    state.handedOutCount += jobs.count
    // Of several batches, only the last one knows what was left.
    if visit.fault == nil, !outcome.state.hasMore {
      visit.unchangedCount = max(0, (source.kind == .folder ? outcome.state.items.count : items.count) - state.handedOutCount)
    }
    if outcome.state.hasMore, visit.fault == nil { state.open = (source, outcome.state) }
    state.ready = (jobs + [.visited(visit)]).reversed()
  }

  /// The versions of each document together, in the order in which the documents came first.
  private func group(
    _ documents: [FetchedDocument], _ source: StoredSource, _ items: [String: StoredItem], _ state: inout State
  ) -> [DocumentJob] {
    var jobs: [DocumentJob] = []
    var places: [String: Int] = [:]
    for document in documents {
      if let place = places[document.name] {
        jobs[place].versions.append(document)
        continue
      }
      places[document.name] = jobs.count
      let known = items[document.name]
      let name = known == nil ? instrumentName(of: document.name, source, isOnly: documents.count == 1, &state) : ""
      jobs.append(DocumentJob(source: source, item: document.name, known: known, instrument: name, versions: [document]))
    }
    return jobs
  }

  private func instrumentName(of item: String, _ source: StoredSource, isOnly: Bool, _ state: inout State) -> String {
    let holder = "\(source.id) \(item)"
    if let name = source.name { return name }
    let names = InstrumentNaming.candidates(item, in: source)
    let free = names.first { state.names[$0] == nil || state.names[$0] == holder }
    var name = free ?? names[names.count - 1]
    var count = 2
    while free == nil, let other = state.names[name], other != holder {
      name = "\(names[names.count - 1])-\(count)"
      count += 1
    }
    state.names[name] = holder
    return name
  }
}

/// How an instrument is called when the user did not say: by its place in the source, without the ending.
enum InstrumentNaming {
  /// The best first: `ke/act`, then `ke/act.txt`.
  static func candidates(_ item: String, in source: StoredSource) -> [String] {
    var name = item
    let base = source.location.hasSuffix("/") ? source.location : source.location + "/"
    if source.kind == .folder, name.hasPrefix(base) {
      name = String(name.dropFirst(base.count))
    } else if source.kind != .git {
      name = String(name.split(separator: "/").last ?? Substring(name))
    }
    if name.isEmpty { name = item }
    let slash = name.lastIndex(of: "/") ?? name.startIndex
    guard let dot = name[slash...].lastIndex(of: "."), dot > slash, name.index(after: dot) < name.endIndex else { return [name] }
    return [String(name[..<dot]), name]
  }
}
