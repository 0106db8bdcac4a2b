import Definitions
public import LegalText

/// An offence that asks for no guilty mind, or for a weak one.
public struct MissingMensRea: Indicator {
  public static let info = IndicatorInfo(
    id: "missing-mens-rea", title: "No guilty mind required",
    gate: [.offence],
    flags:
      "An offence without intent, knowledge, dishonesty or recklessness; and words that put negligence or a mere tendency in their "
      + "place.",
    why: "Accidents, jokes and honest mistakes become crimes. Rights groups ask for intent and harm as the minimum of any cyber offence.",
    sources: ["NGO-JOINT", "SENATE-SCRUTINY SO 24", "CTH-GUIDE 2.2"],
    lowered: "Words of intent, knowledge or dishonesty in the sentence, in a term that it uses, or in a rule of the same article.",
    repair: "Say what the person must have meant or known: intentionally, knowing that, with intent to cause a named harm.",
    modelWording: "A person who intentionally and with dishonest intent … commits an offence.",
    earns: "mens-rea",
    knownMisses:
      "A general part or penal code may require intent for every offence. Intent to annoy and the like counts as none; where only a fine "
      + "is threatened the absence counts half.",
    firing: [
      .init("A person who opens a letter commits an offence."),
      .init("It is an offence to copy a key."),
      .init("A person who copies a key and ⟦ought to have known⟧ that it was stolen commits an offence."),
      .init("A person who prints a leaflet that is ⟦likely to cause⟧ a quarrel commits an offence."),
      .init("A person who writes with the intent to annoy a clerk commits an offence."),
    ],
    silent: [
      .init("A person who intentionally opens a letter of another person commits an offence."),
      .init("A person who sells a key knowing that it was stolen commits an offence."),
      .init("A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
      .init("The inspector may enter any place."),
      .init("A person who dishonestly takes a boat is guilty of an offence."),
      .init("It is not an offence to open a letter that has no seal."),
    ])
  public static let mitigations = ["mens-rea"]

  /// Words between "with intent to" and a vague ground, at most, for the intent to be hollow.
  private static let hollowGapTokenCount = 2

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .offence else { return }
    // "Is presumed to be for the purpose of committing an offence": the fault is presumed, not asked for.
    let isPresumed = !clause.definesConduct && clause.has([.reversedBurden, .presumption])
    let real = isPresumed ? nil : strongest(clause)
    let substitutes = clause.distinct(.noGuiltyMind)
    let own = real.map(capped)
    // A weaker limit in the sentence takes nothing from a stronger one elsewhere.
    let elsewhere = own == .mandatory ? nil : limitElsewhere(clause)
    if clause.definesConduct && elsewhere == nil, real.map({ $0.strength == .permissive }) ?? true {
      let isWeak = real != nil || clause.has([.hollowIntent, .intent])
      signals.append(
        clause.absence(
          Self.info, value: value(ofAbsence: clause, isWeak: isWeak),
          searched: [.sentence, .article, .safeguards],
          reason: isWeak
            ? "The only fault asked for protects nobody, so that an honest person can commit this offence."
            : "Nothing says what the person must have meant or known, so that accident and honest mistake are punished as well."))
    }
    for match in substitutes {
      // A rule that defines no conduct of its own takes the fault out of every offence of its article.
      let reach = clause.definesConduct || match.cue != .strict ? 1.0 : 2
      let value = SignalScale.value(grade: match.grade) * reach * (real == nil ? 1 : SignalScale.mildShare)
      signals.append(clause.finding(Self.info, at: match, value: value, reason: reason(clause, match)))
    }
    let worth = real.map { SignalScale.value(capped($0)) * SignalScale.share(guiltyMind: $0.match.cue) } ?? 0
    if let elsewhere, elsewhere.value > worth {
      signals.append(elsewhere)
    } else if let real {
      var credit = clause.mitigation(
        "mens-rea", Self.info, at: real.match, strength: capped(real), reason: reason(ofMind: real.match, clause))
      credit.value = worth
      signals.append(credit)
    }
  }

  /// Liability without fault is milder where it costs money only: the guides allow it there (CTH-GUIDE 2.2).
  private func value(ofAbsence clause: ClauseContext, isWeak: Bool) -> Double {
    isWeak || clause.isFineOnly ? SignalScale.absence * SignalScale.mildShare : clause.absenceValue
  }

  /// The fault that protects most: dishonesty or a harm that is aimed at before bare intent.
  private func strongest(_ clause: ClauseContext) -> (match: ReadingMatch, strength: MitigationStrength)? {
    var best: (match: ReadingMatch, strength: MitigationStrength)?
    var most = 0.0
    for match in clause.matches(.guiltyMind) where !isHollow(match, clause) {
      let one = (match: match, strength: clause.strength(of: match))
      let worth = SignalScale.value(capped(one)) * SignalScale.share(guiltyMind: match.cue)
      if worth > most { (best, most) = (one, worth) }
    }
    return best
  }

  private func reason(ofMind match: ReadingMatch, _ clause: ClauseContext) -> String {
    switch match.cue {
    case .dishonesty: "\(clause.quote(match)) spares whoever acts honestly."
    case .intentHarm: "\(clause.quote(match)) asks for a harm that is meant."
    case .knowledge: "\(clause.quote(match)) spares whoever did not know."
    case .recklessness: "\(clause.quote(match)) asks that the risk was seen."
    default: "\(clause.quote(match)) spares accidents, but whoever does the act at all means to do it."
    }
  }

  /// Recklessness is a fault, but a lesser one.
  private func capped(_ real: (match: ReadingMatch, strength: MitigationStrength)) -> MitigationStrength {
    real.match.cue == .recklessness ? real.strength.capped(at: .qualified) : real.strength
  }

  /// "With intent to" just before a vague ground: whoever acts at all means that.
  private func isHollow(_ match: ReadingMatch, _ clause: ClauseContext) -> Bool {
    guard match.cue == .intent, match.match.tokens.count > 1 else { return false }
    return clause.matches.contains { other in
      CueSet.vagueGround.contains(other.cue) && other.segment == match.segment
        && (0...Self.hollowGapTokenCount).contains(other.match.tokens.lowerBound - match.match.tokens.upperBound)
    }
  }

  private func limitElsewhere(_ clause: ClauseContext) -> Signal? {
    if let found = clause.firstInDefinitions(.guiltyMind) {
      return clause.mitigation(
        "mens-rea", Self.info, elsewhere: found.match, in: [.sentence], strength: .mandatory,
        reason: "‘\(found.term.term)’ is defined so that it asks for a guilty mind.")
    }
    let result = clause.search(.guiltyMind, in: [.article, .safeguards], others: [.safeguard, .definition], minimumGrade: 2)
    return result.match.map {
      clause.mitigation(
        "mens-rea", Self.info, elsewhere: $0, in: result.searched, reason: "\(clause.place(of: $0.node)) asks for a guilty mind.")
    }
  }

  private func reason(_ clause: ClauseContext, _ match: ReadingMatch) -> String {
    switch match.cue {
    case .negligence: "\(clause.quote(match)) punishes what a person failed to notice."
    case .strict: "\(clause.quote(match)) takes the guilty mind out of the offence."
    default: "\(clause.quote(match)) punishes what might follow, whatever the person meant."
    }
  }
}
