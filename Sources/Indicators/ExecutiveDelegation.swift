public import LegalText

/// Rule-making that is handed to the executive without a bound.
public struct ExecutiveDelegation: Indicator {
  public static let info = IndicatorInfo(
    id: "executive-delegation", title: "Law made by the executive",
    gate: [.delegation, .power, .duty, .cooperation, .offence, .definition, .penalty, .safeguard, .final],
    flags:
      "A power to create offences or penalties by order, to amend statutes by order, to finish a list, or to make whatever rules seem "
      + "expedient.",
    why: "What is a crime and what the State may do belongs to the legislature: an order is made overnight, by the one whom it serves.",
    sources: ["LORDS-DPRRC", "QLD-LSA s 4(4)(c)", "VENICE II.A.4"],
    lowered: "Approval by parliament, a grant limited to forms and fees, a rule that no offence may be created, a sunset, consultation.",
    repair: "List in the Act what rules may be made on, exclude offences and amendments of Acts, and ask for approval by parliament.",
    modelWording:
      "The Minister may make regulations that prescribe the forms and fees required by this Act. The regulations shall not create an offence or amend an Act, and have no effect until approved by a resolution of Parliament.",
    earns: "delegation-limit",
    knownMisses: "Rules on administration alone are flagged where the words are open.",
    firing: [
      .init("The Minister may by regulations ⟦create further offences⟧."),
      .init("The Minister may by order ⟦amend any enactment⟧."),
      .init("The board may, after a vote, ⟦add further categories⟧ of forbidden boats."),
      .init("The Minister may make ⟦regulations as the Minister considers⟧ useful."),
      .init("A person who sells boats, nets or ⟦such other matters as the⟧ Minister may list commits an offence."),
    ],
    silent: [
      .init("The Minister may make regulations for the colour of lamps."),
      .init("The regulations shall not create an offence or amend an Act."),
      .init("The Minister may appoint a secretary."),
      .init("Parliament may amend the law."),
      .init("The court may order a fine."),
      .init("The operator shall publish the regulations."),
    ])
  public static let mitigations = ["delegation-limit"]

  private static let limits: CueSet = [.boundedDelegation, .oversight, .durationLimit]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.has([.openDelegation]) else { return }
    let found = clause.findings(Self.info, [.openDelegation]) { words, _ in
      "\(words) lets the executive finish the law."
    }
    guard !found.isEmpty else { return }
    signals += found
    if let own = clause.strongest(Self.limits) {
      signals.append(
        clause.mitigation(
          "delegation-limit", Self.info, at: own.match, strength: own.strength, reason: "\(clause.quote(own.match)) bounds the grant."))
      return
    }
    let result = clause.search(Self.limits, others: [.delegation, .safeguard, .duty, .power], minimumGrade: 2)
    guard let match = result.match else { return }
    signals.append(
      clause.mitigation(
        "delegation-limit", Self.info, elsewhere: match, in: result.searched, reason: "\(clause.place(of: match.node)) bounds the grant."))
  }
}
