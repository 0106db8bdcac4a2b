import Dispatch
public import Ingest
public import LegalText

/// Works through texts that are all in memory: what fitting and evaluating a model need.
public struct ScoringBatch: Sendable {
  private let ruleset: Ruleset
  private let jobs: Int

  /// - Parameter jobs: Number of workers, at least 1.
  public init(ruleset: Ruleset, jobs: Int) {
    precondition(jobs >= 1, "a batch needs a worker")
    self.ruleset = ruleset
    self.jobs = jobs
  }

  /// - Parameter work: On any thread.
  /// - Returns: What `work` made of each document, in their order, whatever the number of workers.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public func products<Product: Sendable>(
    of documents: [InputDocument], work: @escaping @Sendable (borrowing DocumentScorer, InputDocument) -> Product
  ) throws(Diagnostic) -> [Product] {
    let state = Lock((next: 0, products: [Product?](repeating: nil, count: documents.count), fault: Diagnostic?.none))
    let ruleset = ruleset
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(documents.count, 1))) { _ in
      do throws(Diagnostic) {
        let scorer = try DocumentScorer(ruleset)
        while true {
          let index = state.withLock { state -> Int in
            state.next += 1
            return state.next - 1
          }
          guard index < documents.count else { return }
          let product = work(scorer, documents[index])
          state.withLock { $0.products[index] = product }
        }
      } catch {
        state.withLock { $0.fault = error }
      }
    }
    let (_, products, fault) = state.withLock { $0 }
    if let fault { throw fault }
    return products.compactMap { $0 }
  }
}
