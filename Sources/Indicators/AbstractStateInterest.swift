import Definitions
public import LegalText

/// An offence whose harm is an abstract interest of the State.
public struct AbstractStateInterest: Indicator {
  public static let info = IndicatorInfo(
    id: "abstract-state-interest", title: "An abstract interest of the State as the harm",
    gate: [.offence, .power],
    flags: "National interest, unity, dignity, stability or the working of government as what an act harms, without a concrete danger.",
    why: "The State decides what its interest is. Criticism always touches it, so that the words reach whatever those in power dislike.",
    sources: ["GC34 §30", "JOHANNESBURG principle 2", "ZA-ISLAMIC-UNITY"],
    lowered: "An imminent danger, violence, serious harm, or a definition that says which threat is meant.",
    repair: "Name the threat: the use of force against the territory or the institutions, and a direct link between act and threat.",
    modelWording: "… and thereby directly endangers the defence of the territory against the use of armed force.",
    earns: "harm-threshold",
    knownMisses: "A defence law may define the interest for all laws.",
    firing: [
      .init("A person who acts against the ⟦national interest⟧ commits an offence."),
      .init("Whoever insults the ⟦dignity of the State⟧ shall be punished with a fine not exceeding ten crowns."),
      .init("The Minister may block a page that threatens ⟦national unity⟧."),
      .init("A person who paints a wall in a way that ⟦destabilises⟧ anything commits an offence."),
    ],
    silent: [
      .init("A person who endangers national security by imminent violence commits an offence."),
      .init(
        "1. Meanings\nIn this Act—\n“national interest” means the defence of the coast.\n\n2. Coast\nA person who harms the national interest commits an offence."
      ),
      .init("A person who steals a boat commits an offence."),
      .init("Nothing in this Act limits speech in the national interest."),
      .init("The union of fishermen meets in May."),
      .init("The court may order a report on national security."),
    ])
  public static let mitigations: [String] = []

  private static let interests: CueSet = [.stateInterest, .governmentFunction]
  private static let dangers: CueSet = [.imminence, .seriousHarm, .violence]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.has(Self.interests), !clause.has(Self.dangers) else { return }
    // In a power a court that decides gives the interest an edge.
    guard clause.role == .offence || !clause.has(.court) else { return }
    for match in clause.openGrounds(Self.interests) where match.grade >= 2 {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), searched: [.sentence],
          reason: "\(clause.quote(match)) is an interest that the State defines for itself; no danger has to follow."))
    }
  }
}
