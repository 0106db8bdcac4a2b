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

  /// - Parameter gates: Matches of the list `gate`.
  init(gates: [ReadingMatch], reading: [ReadingMatch]) {
    let references = gates.filter { $0.cue == .offenceReference }
    // Whoever "commits an offence under this section" has been told elsewhere what is forbidden.
    let (mentions, creations) = gates.filter { $0.cue == .offenceCreation }.divided(where: { creation in
      references.contains { $0.match.tokens.overlaps(creation.match.tokens) }
    })
    let isCommitted = !mentions.isEmpty
    let isInflicted = reading.contains { Self.sanctions.contains($0.cue) } && gates.contains { $0.cue.role == .penalty && $0.grade >= 2 }
    let hasPenalty = isInflicted || gates.contains { $0.cue == .penaltyLiability }
    let hasSanction = gates.contains { $0.cue == .offenceSanction }
    let hasSubject = gates.contains { $0.cue == .offenceSubject }
    let hasBreach = gates.contains { $0.cue == .offenceBreach }
    let opensWithSafeguard = gates.first { $0.grade >= 2 }?.cue == .safeguard
    isCreated = !creations.isEmpty && !opensWithSafeguard
    let isAddressed = hasSubject && (hasPenalty || hasSanction)
    let isPunished = hasSanction && references.isEmpty
    isSanctioned = !isCreated && !isCommitted && !opensWithSafeguard && !hasBreach && (isAddressed || isPunished)
    let isElsewhere = isCommitted || hasBreach || !gates.contains { [.power, .duty, .cooperation].contains($0.cue) && $0.grade >= 2 }
    isBarePenalty = !isCreated && !isSanctioned && (hasPenalty || hasSanction) && !opensWithSafeguard && isElsewhere
    let turns = reading.contains { [.strict, .reversedBurden, .exemptionDenied].contains($0.cue) }
    closesDefence = !isCreated && !isSanctioned && turns && (!references.isEmpty || gates.allSatisfy { $0.grade < 2 })
    definesConduct = isCreated || isSanctioned
  }
}

extension Array {
  /// The elements of which the condition is true, and the others, both in order.
  fileprivate func divided(where isWanted: (Element) -> Bool) -> (matching: [Element], others: [Element]) {
    (filter(isWanted), filter { !isWanted($0) })
  }
}
