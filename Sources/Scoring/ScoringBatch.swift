import Dispatch
public import Ingest
public import LegalText

/// Scores texts that are all in memory: what fitting and evaluating a model need.
public struct ScoringBatch: Sendable {
  private let ruleset: Ruleset
  private let jobs: Int

  /// - Parameter jobs: Number of workers, at least 1.
  public init(ruleset: Ruleset, jobs: Int) {
    precondition(jobs >= 1, "a batch needs a worker")
    self.ruleset = ruleset
    self.jobs = jobs
  }

  /// - Returns: One outcome for each document, in their order, whatever the number of workers.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public func outcomes(of documents: [InputDocument]) throws(Diagnostic) -> [DocumentOutcome] {
    let state = Lock((next: 0, outcomes: [DocumentOutcome?](repeating: nil, count: documents.count), fault: Diagnostic?.none))
    let ruleset = ruleset
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(documents.count, 1))) { _ in
      do throws(Diagnostic) {
        let scorer = try DocumentScorer(ruleset)
        while let index = state.withLock({ state -> Int? in
          guard state.next < documents.count else { return nil }
          state.next += 1
          return state.next - 1
        }) {
          let outcome = scorer.score(documents[index]).outcome
          state.withLock { $0.outcomes[index] = outcome }
        }
      } catch {
        state.withLock { $0.fault = error }
      }
    }
    let (_, outcomes, fault) = state.withLock { $0 }
    if let fault { throw fault }
    return outcomes.compactMap { $0 }
  }
}
