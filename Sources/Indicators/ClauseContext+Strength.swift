import LegalText

extension ClauseContext {
  /// How binding a limit in the clause's own sentence is.
  ///
  /// "A Party may require that ..." before it leaves it to each Party; a deferral to domestic law or to convenience behind or before it
  /// leaves the measure open; else it binds.
  func strength(of limit: ReadingMatch) -> MitigationStrength {
    let near = matches([.permissiveLimit, .deferral]).filter {
      areInOneSentence($0, limit) && !$0.range.contains(limit.range) && !createsOffence(between: $0, and: limit)
    }
    if near.contains(where: { $0.cue == .permissiveLimit && precedes($0, limit) }) { return .permissive }
    if near.contains(where: { $0.cue == .deferral && $0.grade >= 2 }) { return .qualified }
    return limit.grade >= 2 ? .mandatory : .qualified
  }

  /// "Shall consider adopting measures to establish as criminal offences, when committed intentionally": what is optional is the offence,
  /// not the limit in it.
  func createsOffence(between words: ReadingMatch, and limit: ReadingMatch) -> Bool {
    guard words.cue == .permissiveLimit, has([.offenceCreation]) else { return false }
    return matches([.offenceCreation]).contains { precedes(words, $0) && precedes($0, limit) }
  }

  private func precedes(_ left: ReadingMatch, _ right: ReadingMatch) -> Bool {
    left.segment != right.segment ? left.segment < right.segment : left.range.start < right.range.start
  }

  /// The strongest of the limits that stand in the sentence, by their strength and then by their place.
  func strongest(_ cues: CueSet, where isWanted: (ReadingMatch) -> Bool = { _ in true }) -> (
    match: ReadingMatch, strength: MitigationStrength
  )? {
    var best: (match: ReadingMatch, strength: MitigationStrength)?
    for match in matches(cues) where isWanted(match) {
      let strength = strength(of: match)
      if best.map({ SignalScale.value($0.strength) < SignalScale.value(strength) }) ?? true { best = (match, strength) }
    }
    return best
  }
}
