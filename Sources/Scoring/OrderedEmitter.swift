import LegalText

/// Puts items that come in any order back into sequence and hands them on one at a time.
///
/// Whoever brings the item that is next hands on all that are ready, outside the lock; the others go on working meanwhile.
final class OrderedEmitter<Item: Sendable>: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: Item] = [:]
    var isEmitting = false
    var isStopped = false
  }

  private let state = Lock(State())
  private let emit: @Sendable (Item) -> Bool
  private let release: @Sendable (Item) -> Void

  /// - Parameters:
  ///   - emit: Called for each item in sequence, never by two threads at once; false stops.
  ///   - release: Called once for every submitted item, after it was emitted or dropped.
  init(emit: @escaping @Sendable (Item) -> Bool, release: @escaping @Sendable (Item) -> Void) {
    self.emit = emit
    self.release = release
  }

  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// - Parameter sequence: Each number from 0 on exactly once.
  func submit(_ item: Item, at sequence: Int) {
    let isMine = state.withLock { state in
      state.waiting[sequence] = item
      guard !state.isEmitting, state.waiting[state.next] != nil else { return false }
      state.isEmitting = true
      return true
    }
    guard isMine else { return }
    while let (item, isStopped) = next() {
      if !isStopped, !emit(item) { state.withLock { $0.isStopped = true } }
      release(item)
    }
  }

  private func next() -> (Item, isStopped: Bool)? {
    state.withLock { state in
      guard let item = state.waiting.removeValue(forKey: state.next) else {
        state.isEmitting = false
        return nil
      }
      state.next += 1
      return (item, state.isStopped)
    }
  }
}
