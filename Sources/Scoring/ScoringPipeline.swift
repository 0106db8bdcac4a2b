import Dispatch
public import Ingest
public import LegalText

/// Works through many documents on several threads; results come out in the order of the input, whatever the number of threads.
///
/// Each worker pulls a document, does its work and hands the result to the emitter. At most `window` documents are pulled and not yet
/// emitted, so that one slow document among fast ones cannot pile up memory.
public struct ScoringPipeline: Sendable {
  /// How a run ended.
  public enum End: Sendable {
    /// All documents were emitted.
    case finished
    /// The cancellation flag was seen; all documents before that were emitted.
    case cancelled
    /// `emit` asked to stop.
    case stopped
  }

  private let ruleset: Ruleset
  private let language: LanguageChoice
  private let jobs: Int

  /// - Parameter jobs: Number of workers, at least 1.
  public init(ruleset: Ruleset, language: LanguageChoice, jobs: Int) {
    precondition(jobs >= 1, "a run needs a worker")
    self.ruleset = ruleset
    self.language = language
    self.jobs = jobs
  }

  /// Documents pulled and not yet emitted, at most.
  var window: Int { 4 * jobs }
  /// Bytes of such documents, at most, but for one that is larger alone: memory grows with them, and a stream of large documents is worked
  /// through one by one, each shared among the workers.
  static let windowByteCount = 2 << 20

  /// Runs until the source is empty, the flag is set or `emit` returns false.
  /// - Parameters:
  ///   - source: Pulled by one worker at a time.
  ///   - work: What to do with a document, on any worker; all heavy work belongs here, rendering too.
  ///   - emit: Receives in the order of the input what `work` returned, or the source's diagnostic in the place of a document that
  ///     could not be read; never called by two threads at once. Returns whether to go on.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public func run<Product: Sendable>(
    _ source: InputSource, cancellation: CancellationFlag, work: @escaping @Sendable (borrowing DocumentScorer, InputDocument) -> Product,
    emit: @escaping @Sendable (Result<Product, Diagnostic>) -> Bool
  ) throws(Diagnostic) -> End {
    let input = Lock(source)
    return try run(
      pulling: { input.withLock { $0.next() } },
      byteCount: { item in if case .success(let document) = item { document.bytes.count } else { 0 } },
      cancellation: cancellation,
      work: { scorer, item in
        switch item {
        case .success(let document): .success(work(scorer, document))
        case .failure(let diagnostic): .failure(diagnostic)
        }
      }, emit: emit)
  }

  /// The same for work of any kind that needs a scorer.
  /// - Parameters:
  ///   - next: The next piece of work, or nil after the last; called by one worker at a time, and again after the last by each worker.
  ///   - byteCount: How much room a piece takes until it is emitted (`windowByteCount`).
  ///   - work: What to do with it, on any worker.
  ///   - emit: Receives in the order in which the pieces were pulled what `work` returned; never called by two threads at once. Returns
  ///     whether to go on.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public func run<Job: Sendable, Product: Sendable>(
    pulling next: @escaping @Sendable () -> Job?, byteCount: @escaping @Sendable (Job) -> Int = { _ in 0 }, cancellation: CancellationFlag,
    work: @escaping @Sendable (borrowing DocumentScorer, Job) -> Product, emit: @escaping @Sendable (Product) -> Bool
  ) throws(Diagnostic) -> End {
    let count = Lock(0)
    let permits = DispatchSemaphore(value: window)
    let room = ByteRoom(Self.windowByteCount)
    let emitter = OrderedEmitter<(product: Product, units: Int)>(
      emit: { emit($0.product) },
      release: {
        room.leave($0.units)
        permits.signal()
      })
    let fault = Lock<Diagnostic?>(nil)
    let (ruleset, language, jobs) = (ruleset, language, jobs)
    let worker: @Sendable () -> Void = {
      do throws(Diagnostic) {
        let scorer = try DocumentScorer(ruleset, language: language, workers: jobs)
        while true {
          permits.wait()
          let isOver = cancellation.isCancelled || emitter.isStopped || fault.withLock { $0 != nil }
          guard !isOver, let (job, sequence, units) = Self.pull(next, count, byteCount, room) else {
            // Whoever waits for this permit will find the same.
            permits.signal()
            return
          }
          emitter.submit((work(scorer, job), units), at: sequence)
        }
      } catch {
        fault.withLock { $0 = error }
      }
    }
    // No `concurrentPerform` here: one inside another runs on one thread, and then a large document could not be shared.
    let others = DispatchGroup()
    for _ in 1..<max(1, jobs) { DispatchQueue.global().async(group: others) { worker() } }
    worker()
    others.wait()
    if let fault = fault.withLock({ $0 }) { throw fault }
    if emitter.isStopped { return .stopped }
    return cancellation.isCancelled ? .cancelled : .finished
  }

  private static func pull<Job>(
    _ next: () -> Job?, _ count: Lock<Int>, _ byteCount: (Job) -> Int, _ room: ByteRoom
  ) -> (job: Job, sequence: Int, units: Int)? {
    count.withLock { count in
      guard let job = next() else { return nil }
      count += 1
      // Waiting here keeps the others from reading on; what leaves the room needs nothing of this lock.
      return (job, count - 1, room.enter(byteCount(job)))
    }
  }
}
