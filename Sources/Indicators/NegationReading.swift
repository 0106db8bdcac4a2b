import LegalText
import Tokenization

/// Marks the matches of one run of text that other words of their sentence deny: "shall not notify the person", "no right of appeal",
/// "is not required to retain data", "who does not publish the accounts", "the offence of insulting an official is abolished".
///
/// Only cues that a denial turns into their opposite are looked at. Each kind of denial (`Cue`, list `negation`) reaches its own way: a
/// plain one a few words far, a release from a duty or a power over all that it governs, a repeal back over its subject; none further
/// than its sentence. "Unless" and the like end it, and "not ... without" makes a condition of what follows.
struct NegationReading {
  /// Limits that are none when they are denied. Left out are rights worded as denials ("no one shall be subjected to").
  private static let limits: CueSet = [.judicial, .urgentJudicial, .remedy, .oversight, .notification, .durationLimit, .objectiveTest]
  /// Risks that are none when they are denied.
  private static let risks: CueSet = [
    .gag, .unlimited, .unboundedFlow, .sharing, .retention, .monitoringDuty, .capabilityDuty, .weakenProtection, .retroactive,
    .openDelegation, .compelledDisclosure, .extraterritorial, .immunity, .vicarious, .ouster, .switchedOff, .override,
  ]
  /// What a person must do for the State. Who "does not" do it has the duty all the same.
  private static let imposed: CueSet = [.compelledDisclosure, .retention, .monitoringDuty, .capabilityDuty]
  /// What a person does. Who "does not publish" is not punished for words; but "shall not publish" forbids it.
  private static let conduct: CueSet = [.publication, .access, .interception, .interference, .secrets, .assembly]
  /// What is done to a person or a thing: "shall not be searched" protects from it.
  private static let suffered: CueSet = [.searchSeizure, .blocking, .detention, .interception]
  /// What a release from a duty, or a power that is denied, takes along.
  private static let released = limits.union(risks).union(conduct).union(suffered).union(.vagueGround).union([.dataPower, .toolBan])
  /// What falls with an offence that is repealed.
  private static let repealed = CueSet.vagueGround.union(.mustDefine).union(conduct).union([
    .expressionObject, .retroactive, .extraterritorial,
  ])
  /// Words between the denial and what it denies, at most.
  private static let reachTokenCount = 4
  /// The same for what a person does or suffers.
  private static let closeTokenCount = 2
  /// Words between a prohibition and the "without" that makes a condition, at most.
  private static let conditionTokenCount = 25
  /// Words that a release or a repeal governs, at most.
  private static let governedTokenCount = 40

  let text: TokenizedText

  /// - Parameter matches: Of one run of text, in reading order.
  /// - Returns: The matches without those of the list `negation`; what is denied is marked.
  /// - Complexity: O(matches · words that deny).
  func read(_ matches: [CueMatch]) -> [CueMatch] {
    let words = matches.filter { CueSet.negation.contains($0.cue) }
    guard !words.isEmpty else { return matches }
    let exceptions = words.filter { $0.cue == .exception }
    // "Not later than" is no denial.
    let denials = words.filter { word in
      word.cue != .exception && word.cue != .boundary && !exceptions.contains { $0.range.overlaps(word.range) }
    }
    let omissions = denials.filter { $0.cue == .omission }
    let found = Denials(
      plain: denials.filter { word in
        [.negator, .prohibition, .privative].contains(word.cue) && !omissions.contains { $0.range.overlaps(word.range) }
      }, omissions: omissions,
      releases: denials.filter { $0.cue == .release }, repeals: denials.filter { $0.cue == .repeal }, exceptions: exceptions,
      boundaries: words.filter { $0.cue == .boundary })
    var result: [CueMatch] = []
    result.reserveCapacity(matches.count - words.count)
    for match in matches where !CueSet.negation.contains(match.cue) {
      var match = match
      read(&match, found)
      result.append(match)
    }
    return result
  }

  /// The words of a run that deny, by what they do.
  private struct Denials {
    var plain: [CueMatch]
    var omissions: [CueMatch]
    var releases: [CueMatch]
    var repeals: [CueMatch]
    /// Ways out, which end a denial.
    var exceptions: [CueMatch]
    /// Words that open a clause of its own, which a release does not reach.
    var boundaries: [CueMatch]
  }

  private func read(_ match: inout CueMatch, _ denials: Denials) {
    let start = match.tokens.lowerBound
    if match.cue == .warrantless {
      // "Shall not enter without a warrant" asks for one.
      let forbids = denials.plain.contains { $0.cue == .prohibition && isBefore($0, start, within: Self.conditionTokenCount, match) }
      if forbids || isReleased(match, denials) { match.cue = .judicial }
      return
    }
    match.isNegated =
      isDenied(match, denials) || isOmitted(match, denials) || isSpared(match, denials)
      || (Self.released.contains(match.cue) && isReleased(match, denials)) || isSubject(match, denials) || isRepealed(match, denials)
  }

  /// "Shall not notify", "no right of appeal".
  private func isDenied(_ match: CueMatch, _ denials: Denials) -> Bool {
    guard Self.limits.contains(match.cue) || Self.risks.contains(match.cue) else { return false }
    let start = match.tokens.lowerBound
    guard let denial = denials.plain.last(where: { isBefore($0, start, within: Self.reachTokenCount, match) }) else { return false }
    if isEnded(denial, before: start, denials) { return false }
    guard denial.cue == .privative else { return true }
    return !(denials.plain + denials.omissions).contains { earlier in
      earlier.cue != .privative && isBefore(earlier, denial.tokens.lowerBound, within: Self.conditionTokenCount, match)
    }
  }

  /// "Does not apply to acts done before", "who fails to publish the accounts".
  private func isOmitted(_ match: CueMatch, _ denials: Denials) -> Bool {
    let isConduct = Self.conduct.contains(match.cue)
    let isOther = (Self.limits.contains(match.cue) || Self.risks.contains(match.cue)) && !Self.imposed.contains(match.cue)
    guard isConduct || isOther else { return false }
    let start = match.tokens.lowerBound
    let reach = isConduct ? Self.closeTokenCount : Self.reachTokenCount
    // To fail to do a thing is to be bound to do it: a weak word, which denies nothing but what was done.
    return denials.omissions.contains { word in
      (isConduct || word.grade >= 2) && isBefore(word, start, within: reach, match)
        && !isEnded(word, before: start, denials)
    }
  }

  /// "Shall not be searched".
  private func isSpared(_ match: CueMatch, _ denials: Denials) -> Bool {
    guard Self.suffered.contains(match.cue) else { return false }
    let start = match.tokens.lowerBound
    return denials.plain.contains { word in
      word.cue == .prohibition && isBefore(word, start, within: Self.closeTokenCount, match) && isPassive(word)
        && !isEnded(word, before: start, denials)
    }
  }

  /// "Is not required to", "nothing in this Act authorises".
  private func isReleased(_ match: CueMatch, _ denials: Denials) -> Bool {
    let start = match.tokens.lowerBound
    return denials.releases.contains { word in
      isBefore(word, start, within: Self.governedTokenCount, match) && !isOpened(word, before: start, by: denials.exceptions)
        && !isOpened(word, before: start, by: denials.boundaries)
    }
  }

  /// "The state of emergency authorises neither": who is denied the power.
  private func isSubject(_ match: CueMatch, _ denials: Denials) -> Bool {
    guard match.cue == .executiveAuthoriser else { return false }
    return denials.releases.contains { $0.tokens.lowerBound == match.tokens.upperBound && areInOneSentence($0, match) }
  }

  /// "The offence of insulting an official is abolished".
  private func isRepealed(_ match: CueMatch, _ denials: Denials) -> Bool {
    guard Self.repealed.contains(match.cue) else { return false }
    return denials.repeals.contains { word in
      (0...Self.governedTokenCount).contains(word.tokens.lowerBound - match.tokens.upperBound) && areInOneSentence(word, match)
    }
  }

  private func isPassive(_ denial: CueMatch) -> Bool {
    let last = denial.tokens.upperBound - 1
    return [last, last + 1].contains { at in
      at < text.tokens.count && WordFolding.folded(text.string(text.tokens[at])).elementsEqual("be".utf8)
    }
  }

  /// A way out, or a verb of its own, stands between: "does not pay and shall notify".
  private func isEnded(_ denial: CueMatch, before start: Int, _ denials: Denials) -> Bool {
    isOpened(denial, before: start, by: denials.exceptions)
      || isOpened(denial, before: start, by: denials.boundaries.filter { $0.grade >= 2 })
  }

  private func isOpened(_ denial: CueMatch, before start: Int, by words: [CueMatch]) -> Bool {
    words.contains { $0.tokens.lowerBound >= denial.tokens.upperBound && $0.tokens.upperBound <= start }
  }

  private func isBefore(_ denial: CueMatch, _ start: Int, within limit: Int, _ match: CueMatch) -> Bool {
    (0...limit).contains(start - denial.tokens.upperBound) && areInOneSentence(denial, match)
  }

  private func areInOneSentence(_ left: CueMatch, _ right: CueMatch) -> Bool {
    text.sentence(at: left.range.start) == text.sentence(at: right.range.start)
  }
}
