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
    let source = Lock((input: source, count: 0))
    let permits = DispatchSemaphore(value: window)
    let emitter = OrderedEmitter<Result<Product, Diagnostic>>(emit: emit) { permits.signal() }
    let fault = Lock<Diagnostic?>(nil)
    let (ruleset, language, jobs) = (ruleset, language, jobs)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      do throws(Diagnostic) {
        let scorer = try DocumentScorer(ruleset, language: language, workers: jobs)
        while true {
          permits.wait()
          let isOver = cancellation.isCancelled || emitter.isStopped || fault.withLock { $0 != nil }
          guard !isOver, let (item, sequence) = Self.pull(source) else {
            // Whoever waits for this permit will find the same.
            permits.signal()
            return
          }
          switch item {
          case .success(let document): emitter.submit(.success(work(scorer, document)), at: sequence)
          case .failure(let diagnostic): emitter.submit(.failure(diagnostic), at: sequence)
          }
        }
      } catch {
        fault.withLock { $0 = error }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
    if emitter.isStopped { return .stopped }
    return cancellation.isCancelled ? .cancelled : .finished
  }

  private static func pull(
    _ source: Lock<(input: InputSource, count: Int)>
  ) -> (item: Result<InputDocument, Diagnostic>, sequence: Int)? {
    source.withLock { source in
      guard let item = source.input.next() else { return nil }
      source.count += 1
      return (item, source.count - 1)
    }
  }
}
