/// Jobs that wait, the most urgent first.
///
/// A job is due some time after it came, the longer its text the later: short texts pass long ones, and a long one waits only for those
/// that came before it was due, so that none waits for ever. Jobs that are due at the same time keep the order in which they came.
public struct JobQueue<Job> {
  /// Nanoseconds that a byte postpones a job: about four times as long as scoring it takes.
  public static var nanosecondsAByte: Int { 2_000 }

  private struct Entry {
    /// Nanoseconds since an arbitrary moment.
    var due: Int
    var number: Int
    var job: Job

    func precedes(_ other: Entry) -> Bool { (due, number) < (other.due, other.number) }
  }

  /// A binary heap.
  private var entries: [Entry] = []
  private var number = 0

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// - Parameters:
  ///   - now: Nanoseconds since the same moment in all calls.
  ///   - byteCount: Of the text.
  /// - Complexity: O(log jobs).
  public mutating func append(_ job: Job, byteCount: Int, now: Int) {
    number += 1
    entries.append(Entry(due: now + byteCount * Self.nanosecondsAByte, number: number, job: job))
    var child = entries.count - 1
    while child > 0, entries[child].precedes(entries[(child - 1) / 2]) {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// - Complexity: O(log jobs).
  public mutating func popFirst() -> Job? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first.job }
    entries[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child].precedes(entries[least]) { least = child }
      }
      if least == parent { break }
      entries.swapAt(parent, least)
      parent = least
    }
    return first.job
  }
}
