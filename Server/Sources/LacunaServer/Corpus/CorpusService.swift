import CorpusStore
import Dispatch
import LegalText
import NIOHTTP1
public import Scoring

/// The database that is shown. It is opened for reading alone; another process may write it meanwhile.
///
/// Reading waits for the disk, so that it happens one after another on a thread of its own and not on those that serve connections. What
/// has to be scored (topics, comparisons) has scorers of its own, so that whoever looks around never holds up drafts.
public struct CorpusService: Sendable {
  /// By which the corpus is scored: with topics, and without obeying remarks in other people's texts.
  let ruleset: Ruleset
  let pool: ScorerPool
  let topics: TopicCells
  let comparisons = ComparisonCache()
  let limits: ServerLimits
  private let database: CorpusDatabase
  /// A connection of its own for scorers, so that ending a search never ends their reading.
  private let texts: CorpusDatabase
  private let queue = DispatchQueue(label: "corpus")
  private let timer = DispatchQueue(label: "corpus timer")
  private let waiting = Lock(0)

  /// - Parameter path: Of an existing database.
  /// - Throws: `StoreFault`, or `Diagnostic` T001.
  public init(_ path: String, ruleset: Ruleset, limits: ServerLimits) throws {
    self.ruleset = ruleset
    self.limits = limits
    database = try CorpusDatabase(path, for: .reading)
    texts = try CorpusDatabase(path, for: .reading)
    pool = try ScorerPool(ruleset, workers: 1, limits: limits)
    topics = TopicCells(ruleset)
  }

  /// Reads something.
  /// - Throws: `Problem` 503 when too many wait, or when it takes longer than `limits.readingSeconds`; 404 for what is not there.
  func read<Product: Sendable>(
    _ life: RequestLife, _ body: @escaping @Sendable (CorpusDatabase) throws -> Product
  ) async throws -> Product {
    let isAccepted = waiting.withLock { count in
      guard count < limits.waitingReadCount else { return false }
      count += 1
      return true
    }
    guard isAccepted else {
      throw Problem.busy("\(limits.waitingReadCount) questions about the corpus are waiting already", retrySeconds: limits.retrySeconds)
    }
    return try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Product, any Error>) in
      queue.async {
        defer { waiting.withLock { $0 -= 1 } }
        continuation.resume(with: Result { try bounded(life, body) })
      }
    }
  }

  /// Runs a body on the thread of the database and ends it when its time is up.
  private func bounded<Product>(_ life: RequestLife, _ body: (CorpusDatabase) throws -> Product) throws -> Product {
    guard life.isWanted() else { throw Problem(499, "client-gone", "The client is gone", "the connection was closed before its turn came") }
    let isLate = Lock(false)
    let alarm = DispatchWorkItem { [database] in
      isLate.withLock { $0 = true }
      database.interrupt()
    }
    timer.asyncAfter(deadline: .now() + .milliseconds(limits.readingMilliseconds), execute: alarm)
    defer { alarm.cancel() }
    do {
      return try body(database)
    } catch let fault as StoreFault {
      guard !isLate.withLock({ $0 }) else {
        var problem = Problem(
          503, "slow-query", "The corpus took too long", "the answer was not found in \(limits.readingMilliseconds) milliseconds")
        problem.hint = "ask for rarer words, or for one instrument"
        throw problem
      }
      throw Problem(fault)
    }
  }

  // MARK: Scored anew

  /// Topics of the clauses of a version, as the highest score of each. Remembered.
  func topicCells(of version: StoredVersion, _ life: RequestLife) async throws -> TopicCells.Row {
    if let known = topics.known(version) { return known }
    return try await pool.run(byteCount: version.byteCount, life) { [texts, topics] scorer throws -> TopicCells.Row in
      do { return try topics.read(version, texts, scorer) } catch let fault as StoreFault { throw Problem(fault) }
    }
  }

  /// The records of `lacuna diff` for two versions of an instrument, one a line. Remembered for a while.
  /// - Throws: `Problem` 422 when a text cannot be scored any more.
  func comparison(of old: StoredVersion, _ new: StoredVersion, _ life: RequestLife) async throws -> StoredComparison {
    if let known = comparisons.known(old, new) { return known }
    let found = try await pool.run(byteCount: old.byteCount + new.byteCount, life) { [texts] scorer throws -> StoredComparison in
      do { return try StoredComparison(old, new, texts, scorer) } catch let fault as StoreFault { throw Problem(fault) }
    }
    comparisons.keep(found, old, new)
    return found
  }
}

extension Problem {
  /// A fault of the store: 404 for what is not in it, 503 for what is wrong with it.
  init(_ fault: StoreFault) {
    let isMissing = fault.kind == .missing && fault.diagnostic.code == "D613"
    self.init(
      isMissing ? 404 : 503, isMissing ? "no-such-version" : "corpus-unreadable",
      isMissing ? "There is no such version" : "The corpus cannot be read", fault.diagnostic.message)
    code = fault.diagnostic.code
    if !isMissing { fields.replaceOrAdd(name: "Retry-After", value: "10") }
  }
}
