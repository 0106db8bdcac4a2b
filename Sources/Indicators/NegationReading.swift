import LegalText
import Tokenization

/// Marks the matches of one run of text that the words before them deny: "shall not notify the person", "no right of appeal", "is not
/// required to retain data".
///
/// Only cues that a denial turns into their opposite are looked at. A denial reaches a few words far and no further than its sentence;
/// "unless" and the like end it, and "not ... without" makes a condition of what follows.
struct NegationReading {
  /// Limits that are none when they are denied. Left out are rights worded as denials ("no one shall be subjected to").
  private static let limits: CueSet = [.judicial, .urgentJudicial, .remedy, .oversight, .notification, .durationLimit, .objectiveTest]
  /// Risks that are none when they are denied.
  private static let risks: CueSet = [
    .gag, .unlimited, .unboundedFlow, .sharing, .retention, .monitoringDuty, .capabilityDuty, .weakenProtection, .retroactive,
    .openDelegation, .compelledDisclosure, .extraterritorial, .immunity, .vicarious,
  ]
  private static let checked = limits.union(risks).union([.warrantless])
  /// Words between the denial and what it denies, at most.
  private static let reachTokenCount = 4
  /// Words between a prohibition and the "without" that makes a condition, at most.
  private static let conditionTokenCount = 25

  let text: TokenizedText

  /// - Parameter matches: Of one run of text, in reading order.
  /// - Returns: The matches without those of the list `negation`; what is denied is marked.
  /// - Complexity: O(matches · words that deny).
  func read(_ matches: [CueMatch]) -> [CueMatch] {
    let words = matches.filter { CueSet.negation.contains($0.cue) }
    guard !words.isEmpty else { return matches }
    let exceptions = words.filter { $0.cue == .exception }
    // "Not later than" is no denial.
    let denials = words.filter { word in word.cue != .exception && !exceptions.contains { $0.range.overlaps(word.range) } }
    var result: [CueMatch] = []
    result.reserveCapacity(matches.count - words.count)
    for match in matches where !CueSet.negation.contains(match.cue) {
      var match = match
      if Self.checked.contains(match.cue) { read(&match, denials, exceptions) }
      result.append(match)
    }
    return result
  }

  private func read(_ match: inout CueMatch, _ denials: [CueMatch], _ exceptions: [CueMatch]) {
    let start = match.tokens.lowerBound
    if match.cue == .warrantless {
      // "Shall not enter without a warrant" asks for one.
      if denials.contains(where: { $0.cue == .prohibition && isBefore($0, start, within: Self.conditionTokenCount, match) }) {
        match.cue = .judicial
      }
      return
    }
    guard let denial = denials.last(where: { isBefore($0, start, within: Self.reachTokenCount, match) }) else { return }
    if exceptions.contains(where: { $0.tokens.lowerBound >= denial.tokens.upperBound && $0.tokens.upperBound <= start }) { return }
    if denial.cue == .privative {
      let isCondition = denials.contains { earlier in
        earlier.cue != .privative && isBefore(earlier, denial.tokens.lowerBound, within: Self.conditionTokenCount, match)
      }
      if isCondition { return }
    }
    match.isNegated = true
  }

  private func isBefore(_ denial: CueMatch, _ start: Int, within limit: Int, _ match: CueMatch) -> Bool {
    (0...limit).contains(start - denial.tokens.upperBound)
      && text.sentence(at: denial.range.start) == text.sentence(at: match.range.start)
  }
}
