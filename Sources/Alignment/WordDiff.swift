/// The shortest way from one run of words to another: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
public struct WordDiff: Sendable, Hashable {
  public enum Operation: String, Sendable { case kept, removed, added }

  /// A run of words with one fate. Removed words come before the added ones that replace them.
  public struct Run: Sendable, Hashable {
    public var operation: Operation
    /// Indices of old words; empty where words were added.
    public var old: Range<Int>
    /// Indices of new words; empty where words were removed.
    public var new: Range<Int>
  }

  /// Insertions and deletions beyond which two texts count as rewritten: then all between the common beginning and the common end is
  /// replaced as a whole. Bounds time and memory by limit × (words + limit).
  public static let editLimit = 600

  public private(set) var runs: [Run] = []

  /// - Complexity: O((words + edits) × edits).
  public init(_ old: [UInt64], _ new: [UInt64]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let (oldEnd, newEnd) = (old.count - end, new.count - end)
    append(.kept, 0..<start, 0..<start)
    if let kept = Self.kept(Array(old[start..<oldEnd]), Array(new[start..<newEnd])) {
      var (x, y) = (start, start)
      for pair in kept {
        append(.removed, x..<(start + pair.old), y..<y)
        append(.added, (start + pair.old)..<(start + pair.old), y..<(start + pair.new))
        (x, y) = (start + pair.old + 1, start + pair.new + 1)
        append(.kept, (x - 1)..<x, (y - 1)..<y)
      }
      append(.removed, x..<oldEnd, y..<y)
      append(.added, oldEnd..<oldEnd, y..<newEnd)
    } else {
      append(.removed, start..<oldEnd, start..<start)
      append(.added, oldEnd..<oldEnd, start..<newEnd)
    }
    append(.kept, oldEnd..<old.count, newEnd..<new.count)
  }

  private mutating func append(_ operation: Operation, _ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    if let last = runs.last, last.operation == operation {
      runs[runs.count - 1].old = last.old.lowerBound..<old.upperBound
      runs[runs.count - 1].new = last.new.lowerBound..<new.upperBound
    } else {
      runs.append(Run(operation: operation, old: old, new: new))
    }
  }

  /// The pairs of words that stay, ascending; nil beyond the limit.
  private static func kept(_ old: [UInt64], _ new: [UInt64]) -> [(old: Int, new: Int)]? {
    var furthest = [1: 0]
    var history: [[Int: Int]] = []
    for edits in 0...min(editLimit, old.count + new.count) {
      history.append(furthest)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let (below, above) = (furthest[diagonal + 1] ?? -1, furthest[diagonal - 1] ?? -1)
        var x = diagonal == -edits || (diagonal != edits && above < below) ? below : above + 1
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] { x += 1 }
        furthest[diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return backtrack(history, old.count, new.count) }
      }
    }
    return nil
  }

  private static func backtrack(_ history: [[Int: Int]], _ oldCount: Int, _ newCount: Int) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var (x, y) = (oldCount, newCount)
    for edits in history.indices.reversed() {
      let furthest = history[edits]
      let diagonal = x - y
      let (below, above) = (furthest[diagonal + 1] ?? -1, furthest[diagonal - 1] ?? -1)
      let isInsertion = diagonal == -edits || (diagonal != edits && above < below)
      let before = isInsertion ? diagonal + 1 : diagonal - 1
      let beforeX = furthest[before] ?? 0
      let beforeY = beforeX - before
      while x > beforeX, y > beforeY {
        (x, y) = (x - 1, y - 1)
        kept.append((x, y))
      }
      if edits > 0 { (x, y) = (beforeX, beforeY) }
    }
    return kept.reversed()
  }
}
