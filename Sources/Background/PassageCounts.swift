/// How often each wording stands in one passage of a text.
struct PassageCounts {
  private(set) var keys: [UInt64] = []
  private(set) var counts: [Int] = []

  /// Cuts a text into passages and hands each one's counts to `body`, ascending by key; a candidate belongs to the passage in which it begins, and may
  /// reach into the next one.
  /// - Complexity: O(tokens · log passage).
  static func forEach(of words: KeyedWords, passageWords: Int, _ body: (PassageCounts) -> Void) {
    var found: [UInt64] = []
    var passage = PassageCounts()
    var start = 0
    while start < words.keys.count {
      let end = min(start + passageWords, words.keys.count)
      found.removeAll(keepingCapacity: true)
      words.forEachCandidate(in: start..<min(end + Candidate.maximumWords - 1, words.keys.count)) { candidate in
        if candidate.start < end { found.append(candidate.key) }
      }
      found.sort()
      passage.read(found)
      body(passage)
      start = end
    }
  }

  /// - Parameter found: Ascending.
  private mutating func read(_ found: [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    for key in found {
      if keys.last == key {
        counts[counts.count - 1] += 1
      } else {
        keys.append(key)
        counts.append(1)
      }
    }
  }
}
