import Dispatch
public import LegalText
public import Scoring

/// Scorers, each on a thread of its own, and the texts that wait for them.
///
/// Threads that serve connections never score: they hand a job over and are resumed with its result. Only the first worker takes long
/// texts, so that a short one waits for short ones alone as soon as there are two workers. Among the waiting ones those that are due first
/// come first (`JobQueue`).
public final class ScorerPool: Sendable {
  typealias Job = @Sendable (borrowing DocumentScorer) -> Void

  private struct State {
    var short = JobQueue<Job>()
    var long = JobQueue<Job>()
    var count = 0
    var idle: Set<Int> = []
    var isClosed = false
  }

  private let state = Lock(State())
  private let wakeUps: [DispatchSemaphore]
  private let limits: ServerLimits

  /// - Parameter workers: Number of threads, at least 1.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public init(_ ruleset: Ruleset, workers: Int, limits: ServerLimits) throws(Diagnostic) {
    precondition(workers >= 1, "a pool needs a worker")
    self.limits = limits
    wakeUps = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
    _ = try DocumentScorer(ruleset)
    for index in 0..<workers {
      // A queue for each one: its only block lasts as long as the pool, so that the scorer never changes the thread.
      DispatchQueue(label: "scorer \(index)").async { [self] in
        guard let scorer = try? DocumentScorer(ruleset, workers: workers) else { return }
        while let job = next(index) { job(scorer) }
      }
    }
  }

  /// Texts that wait.
  public var waitingCount: Int { state.withLock { $0.count } }

  /// Lets the workers end after what they are at. What still waits is never done.
  public func close() {
    state.withLock { $0.isClosed = true }
    for wakeUp in wakeUps { wakeUp.signal() }
  }

  /// Does some work with a scorer.
  /// - Throws: As `start`; whatever `work` throws.
  func run<Product: Sendable>(
    byteCount: Int, _ life: RequestLife, _ work: @escaping @Sendable (borrowing DocumentScorer) throws -> Product
  ) async throws -> Product {
    try await start(byteCount: byteCount, life) { scorer, ready in ready(Result { try work(scorer) }) }
  }

  /// Begins some work with a scorer, which may go on after its product was handed over.
  /// - Parameters:
  ///   - byteCount: Of the text.
  ///   - life: Of the request: when nobody waits any more, the work is not begun.
  ///   - work: Calls its second argument exactly once.
  /// - Throws: `Problem` 503 when too many texts wait, 499 when nobody waits; what the work hands over as a failure.
  func start<Product: Sendable>(
    byteCount: Int, _ life: RequestLife,
    _ work: @escaping @Sendable (borrowing DocumentScorer, @Sendable (Result<Product, any Error>) -> Void) -> Void
  ) async throws -> Product {
    try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Product, any Error>) in
      let accepted = submit(byteCount: byteCount) { scorer in
        guard life.isWanted() else {
          waiting.resume(
            throwing: Problem(499, "client-gone", "The client is gone", "the connection was closed before the text was scored"))
          return
        }
        work(scorer) { waiting.resume(with: $0) }
      }
      if !accepted {
        waiting.resume(throwing: Problem.busy("\(limits.waitingJobCount) texts are waiting already", retrySeconds: limits.retrySeconds))
      }
    }
  }

  /// - Returns: False when too many wait.
  private func submit(byteCount: Int, _ job: @escaping Job) -> Bool {
    let isLong = byteCount >= limits.longTextByteCount
    let woken: Int?? = state.withLock { state in
      guard state.count < limits.waitingJobCount, !state.isClosed else { return nil }
      state.count += 1
      let now = Int(DispatchTime.now().uptimeNanoseconds)
      if isLong { state.long.append(job, byteCount: byteCount, now: now) } else { state.short.append(job, byteCount: byteCount, now: now) }
      // Others before the first one, which has to stay free for long texts.
      let chosen = isLong ? (state.idle.contains(0) ? 0 : nil) : state.idle.max()
      if let chosen { state.idle.remove(chosen) }
      return .some(chosen)
    }
    guard let woken else { return false }
    if let index = woken { wakeUps[index].signal() }
    return true
  }

  /// The next job of a worker; waits for one. - Returns: Nil when the pool is closed.
  private func next(_ index: Int) -> Job? {
    while true {
      let (job, isClosed): (Job?, Bool) = state.withLock { state in
        if state.isClosed { return (nil, true) }
        let job = (index == 0 ? state.long.popFirst() : nil) ?? state.short.popFirst()
        if job == nil { state.idle.insert(index) } else { state.count -= 1 }
        return (job, false)
      }
      if isClosed { return nil }
      if let job { return job }
      wakeUps[index].wait()
    }
  }
}
