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

  static let sanctions: CueSet = [.imprisonment, .fine, .severe, .mandatoryMinimum, .administrative]

  /// - Parameters:
  ///   - gates: Matches of the list `gate`.
  ///   - reads: Whether a few tokens, standing alone, have a sense: "commits an offence" inside "commits an offence under section 4".
  init(gates: [ReadingMatch], reading: [ReadingMatch], reads: (Range<Int>, GateSense) -> Bool) {
    let creations = gates.filter { $0.match.sense == .creation }
    let references = gates.filter { $0.match.sense == .reference }
    let isInflicted = reading.contains { Self.sanctions.contains($0.cue) } && gates.contains { $0.cue == .penalty && $0.grade >= 2 }
    let hasPenalty = isInflicted || gates.contains { $0.match.sense == .liability }
    let hasSanction = gates.contains { $0.match.sense == .sanction }
    let hasSubject = gates.contains { $0.match.sense == .subject }
    let hasBreach = gates.contains { $0.match.sense == .breach }
    // Whoever "commits an offence under this section" has been told elsewhere what is forbidden.
    let isCommitted = references.contains { reference in
      let tokens = reference.match.tokens
      return reads((tokens.lowerBound - 1)..<(tokens.lowerBound + 2), .creation)
    }
    let opensWithSafeguard = gates.first { $0.grade >= 2 }?.cue == .safeguard
    isCreated = !creations.isEmpty && !opensWithSafeguard
    let isAddressed = hasSubject && (hasPenalty || hasSanction)
    let isPunished = hasSanction && references.isEmpty
    isSanctioned = !isCreated && !isCommitted && !opensWithSafeguard && !hasBreach && (isAddressed || isPunished)
    let isElsewhere = isCommitted || hasBreach || !gates.contains { [.power, .duty, .cooperation].contains($0.cue) && $0.grade >= 2 }
    isBarePenalty = !isCreated && !isSanctioned && (hasPenalty || hasSanction) && !opensWithSafeguard && isElsewhere
    let turns = reading.contains { [.strict, .reversedBurden].contains($0.cue) }
    closesDefence = !isCreated && !isSanctioned && turns && (!references.isEmpty || gates.allSatisfy { $0.grade < 2 })
    definesConduct = isCreated || isSanctioned
  }
}
