public import LegalText

/// A power to intrude that is bound neither in persons or places nor in time.
public struct NoScopeOrDurationLimit: Indicator {
  public static let info = IndicatorInfo(
    id: "no-scope-or-duration-limit", title: "No limit of scope or time",
    gate: [.power, .duty, .cooperation],
    flags:
      "A power over homes, communications, data or speech without a limit of time, person or place; and words that say there is none.",
    why:
      "Whom a measure may hit and when it must end are the first things that a law on search and surveillance has to say: without them "
      + "everybody is under it for ever.",
    sources: ["ECHR-ZAKHAROV §231", "ECHR-WEBER §95", "BUDAPEST art 15"],
    lowered: "A figure of days, a named person, account or place, a measure that ends by itself.",
    repair: "Name the account or place, set a period in days, and say that the measure ends with its reason.",
    modelWording:
      "The warrant shall name the person and the account, and lapses after thirty days unless the Court extends it once by thirty days.",
    earns: "scope-limit",
    knownMisses: "Limits in a general procedure law are not seen. A limit of hours in the day counts for nothing.",
    firing: [
      .init("An inspector may intercept communications."),
      .init("The agency may collect traffic data ⟦for as long as necessary⟧."),
      .init(
        "The warrant may cover ⟦all communications of⟧ a harbour and may be renewed ⟦any number of times⟧; an officer may seize any letter."
      ),
      .init("An officer may seize any boat; the order ⟦need not identify⟧ it."),
      .init(
        "1. Search\n(1) The agency may intercept communications for a period not exceeding ten days.\n(2) A ⟦warrant continues until it is cancelled⟧."
      ),
      .init("A provider shall give the police ⟦direct access⟧ to traffic data."),
    ],
    silent: [
      .init("An inspector may intercept communications for a period not exceeding ten days."),
      .init("An officer may search the boat named in the warrant."),
      .init("The Minister may appoint a secretary for as long as necessary."),
      .init("The operator shall keep lamps for as long as necessary."),
      .init(
        "1. Search\n(1) An inspector may search a boat.\n(2) A search shall cease after one day and covers only the boat named in the order."
      ),
      .init(
        "The data shall not be kept indefinitely, and an officer may collect traffic data only for ten days or, once, for a period not exceeding ten days more."
      ),
    ])
  public static let mitigations = ["scope-limit"]

  private static let limits: CueSet = [.limited, .durationLimit]
  private static let others: Set<ClauseRole> = [.power, .safeguard, .duty, .cooperation]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.isIntrusive || clause.servesPower || clause.isBoundless else { return }
    let found = clause.findings(
      Self.info, [.unlimited],
      reason: { words, _ in "\(words) leaves open whom the \(clause.noun) hits or when it ends." })
    let own = clause.strongest(Self.limits)
    if clause.role == .power && clause.isIntrusive && found.isEmpty && own == nil {
      let result = clause.search(Self.limits, others: Self.others, minimumGrade: 2)
      if let match = result.match {
        signals.append(
          clause.mitigation(
            "scope-limit", Self.info, elsewhere: match, in: result.searched, reason: "\(clause.place(of: match.node)) bounds it."))
      } else {
        signals.append(
          clause.absence(
            Self.info, value: clause.absenceValue, searched: result.searched,
            reason: "No person, place, account or time bounds this \(clause.noun), here or in a safeguard that covers it."))
      }
    }
    signals += found
    // A limit in time is credited as a safeguard already.
    if let own = clause.strongest([.limited]) {
      signals.append(
        clause.mitigation(
          "scope-limit", Self.info, at: own.match, strength: found.isEmpty ? own.strength : own.strength.weaker,
          reason: "\(clause.quote(own.match)) bounds the \(clause.noun)."))
    }
  }
}
