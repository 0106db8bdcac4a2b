import Dispatch

/// Room for so many bytes of documents; who finds none waits until another leaves.
///
/// Only one may enter at a time, or two that each hold a part could wait for each other.
struct ByteRoom: Sendable {
  private static let unitByteCount = 1 << 16

  private let units: DispatchSemaphore
  private let capacity: Int

  init(_ byteCount: Int) {
    capacity = max(1, byteCount / Self.unitByteCount)
    units = DispatchSemaphore(value: 0)
    // A semaphore that dies below its first value traps, so it begins at none.
    for _ in 0..<capacity { units.signal() }
  }

  /// - Returns: Units taken, to be given back to `leave`. More than the whole room is never asked for.
  func enter(_ byteCount: Int) -> Int {
    let count = min(capacity, byteCount / Self.unitByteCount)
    for _ in 0..<count { units.wait() }
    return count
  }

  func leave(_ count: Int) { for _ in 0..<count { units.signal() } }
}
