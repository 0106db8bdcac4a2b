/// A run of words that may be a term, at one place of a text.
public struct Candidate: Sendable, Hashable {
  /// Most words of a candidate.
  public static let maximumWords = 4

  public var key: UInt64
  /// First token.
  public var start: Int
  /// Number of tokens, 1 to `maximumWords`.
  public var count: Int

  public var tokens: Range<Int> { start..<(start + count) }
}

extension KeyedWords {
  /// Calls `body` for each candidate that lies inside `range`: a single content word, or two to four joined words of which the last is a
  /// content word, the first one too or a modifier, and none is barred.
  /// - Complexity: O(tokens of the range).
  @inline(__always)
  public func forEachCandidate(in range: Range<Int>, _ body: (Candidate) -> Void) {
    for start in range where parts[start] == .content || parts[start] == .modifier {
      var key = keys[start]
      if parts[start] == .content { body(Candidate(key: key, start: start, count: 1)) }
      var next = start + 1
      while next < range.upperBound, next - start < Candidate.maximumWords, isJoined[next], parts[next] != .barred {
        key = WordKey.phrase(key, keys[next])
        if parts[next] == .content { body(Candidate(key: key, start: start, count: next - start + 1)) }
        next += 1
      }
    }
  }
}
