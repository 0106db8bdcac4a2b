import Definitions
public import LegalText

/// An offence that asks for no harm, no danger and no barrier overcome.
public struct MissingHarmThreshold: Indicator {
  public static let info = IndicatorInfo(
    id: "missing-harm-threshold", title: "No harm required",
    gate: [.offence],
    flags: "An offence without serious harm, a loss in figures, an infringed security measure, an imminent danger or a specific victim.",
    why:
      "Trifles, tests and mere speech are punished like attacks. Harm is what makes a computer act or a statement worth a criminal court.",
    sources: ["NGO-JOINT", "EFF-124", "GC34 §35"],
    lowered: "A threshold of harm in the sentence, or in a term that it uses.",
    repair: "Add the result that has to follow: serious harm to a person, a loss above a sum, a security measure infringed.",
    modelWording: "… and thereby causes serious damage, that is, a loss of at least … or bodily injury, commits an offence.",
    earns: "harm-threshold",
    knownMisses:
      "Harm that lies in the act or the aim itself (killing, theft, dishonesty) is taken as enough, disobedience to an order as half; "
      + "other acts that are harmful in themselves are flagged.",
    firing: [
      .init("A person who intentionally opens a cupboard commits an offence."),
      .init("It is an offence to hum a tune."),
      .init("No person shall publish a map of the coast."),
      .init("Whoever intentionally copies a list shall be punished with a fine not exceeding ten crowns."),
    ],
    silent: [
      .init("A person who intentionally causes serious harm to a swimmer commits an offence."),
      .init("A person who, by infringing security measures, opens a cupboard commits an offence."),
      .init("A person who causes a loss of at least five hundred crowns commits an offence."),
      .init("A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
      .init("The operator shall keep a list."),
      .init("A person who incites imminent violence commits an offence."),
    ])
  public static let mitigations = ["harm-threshold"]

  /// Acts whose harm lies in themselves.
  private static let harmfulActs: CueSet = [.fraudTheft, .violence]
  /// Aims whose harm lies in the aim.
  private static let harmfulAims: CueSet = [.intentHarm, .dishonesty]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .offence else { return }
    let cues = CueSet.harmThreshold.union(Self.harmfulAims)
    let limit = clause.strongest(cues)
    let defined = limit?.strength == .mandatory ? nil : clause.firstInDefinitions(cues)
    if let limit, defined == nil {
      if limit.strength == .permissive && clause.definesConduct { signals.append(missing(clause, isWeak: true)) }
    } else if limit == nil, defined == nil, clause.definesConduct, !clause.has(Self.harmfulActs) {
      // Disobedience to an order is a wrong of its own, though not a harm.
      signals.append(missing(clause, isWeak: clause.punishesBreach))
    }
    credit(clause, into: &signals)
  }

  /// The strongest harm that has to follow. An aim is no harm, yet it takes nothing from one that stands beside it.
  private func credit(_ clause: ClauseContext, into signals: inout [Signal]) {
    let own = clause.strongest(.harmThreshold)
    if own?.strength != .mandatory, let found = clause.firstInDefinitions(.harmThreshold) {
      signals.append(
        clause.mitigation(
          "harm-threshold", Self.info, elsewhere: found.match, in: [.sentence], strength: .mandatory,
          reason: "‘\(found.term.term)’ is defined by a harm."))
    } else if let own {
      signals.append(
        clause.mitigation(
          "harm-threshold", Self.info, at: own.match, strength: own.strength,
          reason: "\(clause.quote(own.match)) keeps trifles out."))
    }
  }

  private func missing(_ clause: ClauseContext, isWeak: Bool) -> Signal {
    clause.absence(
      Self.info, value: SignalScale.absence * (isWeak ? SignalScale.mildShare : 1), searched: [.sentence],
      reason: isWeak
        ? "The harm that would limit this offence may be left out, or is only the disobedience itself."
        : "No harm has to follow, so that the act alone is punished.")
  }
}
