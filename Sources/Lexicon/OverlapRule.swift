/// Settles overlaps: the longest match wins within a list, and a neutral match removes what lies wholly inside it.
enum OverlapRule {
  /// - Parameters:
  ///   - tokenCount: Number of tokens in the searched range.
  ///   - isNeutral: Whether a list is the neutral one.
  /// - Returns: The survivors, in no useful order.
  /// - Complexity: O(candidates · log candidates + tokens).
  static func survivors(of candidates: [MatchCandidate], tokenCount: Int, isNeutral: (_ list: UInt32) -> Bool) -> [MatchCandidate] {
    var kept: [MatchCandidate] = []
    // The list that took a token last, + 1; lists come one after another, so one array serves all.
    var takenBy = [UInt32](repeating: 0, count: tokenCount)
    // The neutral match over a token, as an index into `kept`, + 1; neutral matches do not overlap.
    var neutralOver = [UInt32](repeating: 0, count: tokenCount)
    for candidate in candidates.sorted(by: <) {
      let tokens = Int(candidate.start)..<(Int(candidate.start) + Int(candidate.length))
      let mark = candidate.list + 1
      if tokens.contains(where: { takenBy[$0] == mark }) { continue }
      kept.append(candidate)
      for token in tokens { takenBy[token] = mark }
      if isNeutral(candidate.list) { for token in tokens { neutralOver[token] = UInt32(kept.count) } }
    }
    return kept.filter { match in
      let first = neutralOver[Int(match.start)]
      return isNeutral(match.list) || first == 0 || neutralOver[Int(match.start) + Int(match.length) - 1] != first
    }
  }
}
