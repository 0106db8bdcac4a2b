import Dispatch
import LegalText

/// Shares work by Dispatch.
enum ParallelWork {
  /// A document of fewer bytes is not worth sharing.
  static let leastByteCount = 1 << 17

  /// - Parameter workers: One for none but the caller.
  static func sharing(_ workers: Int) -> WorkSharing {
    guard workers > 1 else { return .alone }
    return WorkSharing { count, body in
      let next = Lock(0)
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while true {
          let number = next.withLock { value in
            defer { value += 1 }
            return value
          }
          guard number < count else { return }
          body(number)
        }
      }
    }
  }
}
