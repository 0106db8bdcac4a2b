public import LegalText

/// A power to intrude or to coerce that no court has to allow.
public struct NoJudicialAuthorisation: Indicator {
  public static let info = IndicatorInfo(
    id: "no-judicial-authorisation", title: "No court decides first",
    gate: [.power, .cooperation, .definition],
    flags:
      "A power to search, seize, intercept, block, order or hand over data for which no judge, court or warrant is named; and words "
      + "that say so.",
    why: "Review before the act, by somebody independent, is the first safeguard of every standard on search and surveillance.",
    sources: ["QLD-LSA s 4(3)(e)", "NECESSARY-PROPORTIONATE", "ECHR-ZAKHAROV"],
    lowered: "A court, judge, magistrate or warrant in the sentence; more weakly, in the article or in a safeguard that covers it.",
    repair: "Let a court decide on an application with evidence, and in urgent cases confirm within a fixed number of hours.",
    modelWording:
      "On the application of an authorised officer the Court may by warrant …, if it is satisfied on evidence given on oath that ….",
    earns: "judicial-authorisation",
    knownMisses: "A general procedure law may require a warrant that this text does not name. A prosecutor counts as executive.",
    firing: [
      .init("An inspector may search a house."),
      .init("The ⟦Minister may direct⟧ a harbour to close."),
      .init("A ⟦police officer may⟧, ⟦without a warrant⟧, enter and search a boat."),
      .init("Each Party shall empower its competent authorities to collect traffic data."),
      .init("“Warrant” means an ⟦instrument signed by the Minister⟧.\nAn inspector may search a house under a warrant of a judge."),
      .init("1. Blocking\n(1) The Commissioner may block access to a page.\n(2) The Commissioner shall keep a list of pages."),
    ],
    silent: [
      .init("An inspector may search a house under a warrant issued by a judge."),
      .init("The court may order the provider to preserve data."),
      .init("The Minister may appoint a secretary."),
      .init("A person who enters a house commits an offence."),
      .init("1. Search\n(1) An inspector may search a house.\n(2) A search requires an order of the court."),
      .init("The operator shall keep a list of visitors."),
      .init("The state of emergency authorises neither the search of houses nor the seizure of letters."),
      .init("Nobody shall be detained without a warrant issued by a judge."),
      .init("“Pilot” means a person who is named by the Minister."),
    ])
  public static let mitigations = ["judicial-authorisation"]

  private static let risks: CueSet = [.warrantless, .executiveAuthoriser]
  /// Whose clauses in the same article may bring in the court.
  private static let others: Set<ClauseRole> = [.power, .safeguard, .duty, .cooperation, .delegation]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    if clause.role == .definition {
      // "Warrant" that means a paper of the Minister: the word promises a court that is not there.
      signals += clause.findings(
        Self.info, Self.risks, where: { $0.grade == 3 },
        reason: { words, _ in "\(words): the executive decides alone, whatever the term promises." })
      return
    }
    guard isCoercive(clause) else { return }
    let court = clause.strongest(.court)
    let result = court == nil ? clause.search(.court, others: Self.others, minimumGrade: 2) : nil
    let risks = clause.distinct(Self.risks).filter { court == nil || $0.cue == .warrantless }
    if let result, result.match == nil {
      signals.append(
        clause.absence(
          Self.info,
          value: clause.isIntrusive || Self.handsDataOn(clause) ? SignalScale.absence : SignalScale.absence * SignalScale.mildShare,
          searched: result.searched,
          reason: "No court, judge or warrant is named here or in a safeguard that covers this \(clause.noun)."))
    }
    for match in risks {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), searched: result?.searched ?? [.sentence],
          reason: match.cue == .warrantless
            ? "\(clause.quote(match)) sets the court aside." : "\(clause.quote(match)): the executive decides alone, without a court."))
    }
    if let court {
      signals.append(
        clause.mitigation(
          "judicial-authorisation", Self.info, at: court.match, strength: risks.isEmpty ? court.strength : court.strength.weaker,
          reason: "\(clause.quote(court.match)) lets a court decide."))
    } else if let result, let match = result.match {
      signals.append(
        clause.mitigation(
          "judicial-authorisation", Self.info, elsewhere: match, in: result.searched,
          reason: "\(clause.place(of: match.node)) brings in a court."))
    }
  }

  /// Data that leaves for others is intruded on once more.
  private static func handsDataOn(_ clause: ClauseContext) -> Bool { clause.has([.sharing]) && clause.has([.dataPower, .technicalObject]) }

  /// A power over persons, homes, data or speech; a bare "the Minister may" appoints and reports.
  private func isCoercive(_ clause: ClauseContext) -> Bool {
    if clause.has(CueSet.intrusion.union(Self.risks)) || Self.handsDataOn(clause) { return true }
    return clause.role == .power && clause.matches([.power]).contains { $0.grade >= 2 }
  }
}
