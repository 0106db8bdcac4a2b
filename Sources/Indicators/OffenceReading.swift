import LegalText

/// What the cues of a reading say about offences: whether it makes one, punishes one, or only speaks of one.
struct OffenceReading {
  /// A cue that makes conduct an offence or forbids it.
  let isCreated: Bool
  /// A person who does something is punished, in one sentence: an offence though the word is never used.
  let isSanctioned: Bool
  /// Punishes an offence that stands elsewhere.
  let isBarePenalty: Bool
  /// Takes a defence away, or turns the burden of proof, for an offence that stands elsewhere.
  let closesDefence: Bool
  /// Says what is forbidden.
  let definesConduct: Bool

  static let sanctions: CueSet = [
    .imprisonment, .fine, .severe, .mandatoryMinimum, .administrative, .escalation, .uncapped,
  ]
  /// Subjects that are punished for what stands elsewhere.
  private static let asserting: CueSet = [.offenceCreation, .offenceSanction, .offenceSubject]
  private static let elsewhere: CueSet = [.frameOffender, .frameCourt]

  /// - Parameter scan: Where the matches of the reading stand in their sentences.
  init(reading: [ReadingMatch], scan: SentenceScan) {
    // "If the act is punishable there", "for offences that are punishable": words that only describe make no offence.
    let gates = reading.indices.filter { index in
      let cue = reading[index].cue
      return CueSet.gate.contains(cue) && (!Self.asserting.contains(cue) || scan.isMain[index] && !scan.followsRelative[index])
    }.map { reading[$0] }
    // "A violation is a misdemeanour", "the attempt is punished": what is forbidden has been told elsewhere.
    let firstCreation = gates.first { $0.cue == .offenceCreation }.map { ($0.segment, $0.match.tokens.lowerBound) }
    let isAboutOffence = reading.indices.contains { index in
      let match = reading[index]
      guard match.cue == .frameOffenceNoun, scan.isOpening[index] else { return false }
      return firstCreation.map { (match.segment, match.match.tokens.upperBound) <= $0 } ?? true
    }
    let references = gates.filter { $0.cue == .offenceReference }
    // "A person may not be punished": the longer words are a right, and the prohibition in them is addressed to the State.
    let protections = gates.filter { $0.cue == .safeguard && $0.grade >= 2 }.map(\.match.tokens)
    // Whoever "commits an offence under this section" has been told elsewhere what is forbidden.
    let forbidding = gates.filter { creation in
      let tokens = creation.match.tokens
      return creation.cue == .offenceCreation && !protections.contains { $0.overlaps(tokens) && $0.upperBound > tokens.upperBound }
    }
    let (mentions, creations) = forbidding.divided(where: { creation in
      isAboutOffence || references.contains { $0.match.tokens.overlaps(creation.match.tokens) }
    })
    let isCommitted = !mentions.isEmpty
    let isInflicted = reading.contains { Self.sanctions.contains($0.cue) } && gates.contains { $0.cue.role == .penalty && $0.grade >= 2 }
    let hasPenalty = isInflicted || gates.contains { $0.cue == .penaltyLiability }
    let hasSanction = gates.contains { $0.cue == .offenceSanction }
    let hasSubject = gates.contains { $0.cue == .offenceSubject }
    let hasBreach = gates.contains { $0.cue == .offenceBreach }
    // "An offender is liable", "the court shall order": the subject of the sentence is no conduct.
    let isAboutPenalty = isAboutOffence || reading.indices.contains { Self.elsewhere.contains(reading[$0].cue) && scan.isOpening[$0] }
    let opensWithSafeguard = gates.first { $0.grade >= 2 }?.cue == .safeguard
    isCreated = !creations.isEmpty && !opensWithSafeguard
    let isAddressed = hasSubject && (hasPenalty || hasSanction)
    let isPunished = hasSanction && references.isEmpty
    isSanctioned =
      !isCreated && !isCommitted && !opensWithSafeguard && !hasBreach && !isAboutPenalty && (isAddressed || isPunished)
    let isElsewhere = isCommitted || hasBreach || !gates.contains { [.power, .duty, .cooperation].contains($0.cue) && $0.grade >= 2 }
    isBarePenalty = !isCreated && !isSanctioned && (hasPenalty || hasSanction) && !opensWithSafeguard && isElsewhere
    let turns = reading.contains { [.strict, .reversedBurden, .exemptionDenied].contains($0.cue) }
    closesDefence = !isCreated && !isSanctioned && turns && !opensWithSafeguard
    definesConduct = isCreated || isSanctioned
  }
}

extension Array {
  /// The elements of which the condition is true, and the others, both in order.
  fileprivate func divided(where isWanted: (Element) -> Bool) -> (matching: [Element], others: [Element]) {
    (filter(isWanted), filter { !isWanted($0) })
  }
}
