import LegalText

/// A wish to stop, seen by all threads of a run.
public final class CancellationFlag: Sendable {
  private let flag = Lock(false)

  public init() {}

  /// Asks the run to stop after the documents in hand.
  public func cancel() { flag.withLock { $0 = true } }

  public var isCancelled: Bool { flag.withLock { $0 } }
}
