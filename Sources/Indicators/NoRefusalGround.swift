public import LegalText

/// Cooperation that a State may not refuse.
public struct NoRefusalGround: Indicator {
  public static let info = IndicatorInfo(
    id: "no-refusal-ground", title: "Help that may not be refused",
    gate: [.cooperation, .duty],
    flags:
      "Words that forbid to refuse extradition or assistance, or that drop double criminality; and a duty to extradite or to assist for "
      + "which no ground of refusal is named.",
    why: "Grounds of refusal keep a State from helping to persecute: politics, religion, acts that are no crime at home.",
    sources: ["UNODC-MLE ss 3–5", "UNCAC art 44(14)", "EFF-124"],
    lowered: "Double criminality, and refusal for political offences, discrimination, torture or an unfair trial.",
    repair: "Say that help shall be refused where the act is no offence here, is political, or where the request serves to persecute.",
    modelWording:
      "A request shall be refused if the conduct is not an offence in both States, if the offence is political, or if there are substantial grounds to believe that it is made to punish a person for race, religion, sex or political opinion.",
    earns: "refusal-ground",
    knownMisses: "Extradition treaties and constitutions may hold the grounds of refusal that this text lacks.",
    firing: [
      .init("A request for mutual legal ⟦assistance shall not be refused⟧ for any reason."),
      .init("Mutual legal assistance is afforded ⟦whether or not the act is⟧ an offence in the requested State."),
      .init("The Parties shall afford one another the widest measure of mutual legal assistance."),
      .init("Extradition takes place, and the act ⟦shall not be regarded as a political offence⟧."),
    ],
    silent: [
      .init("The requested State shall grant extradition where there is dual criminality."),
      .init("A request for assistance may be refused if it concerns a political offence."),
      .init("Each Party names a central authority that receives requests for assistance."),
      .init(
        "1. Help\n(1) The Parties shall afford one another the widest measure of mutual legal assistance.\n(2) Assistance shall be refused if "
          + "it would serve to punish a person on account of his religion."
      ),
      .init("The operator shall keep a list."),
      .init("The harbour master may refuse a berth."),
    ])
  public static let mitigations = ["refusal-ground"]

  private static let grounds: CueSet = [.refusalGround, .dualCriminality]
  private static let others: Set<ClauseRole> = [.safeguard, .cooperation, .duty]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let found = clause.findings(Self.info, [.noRefusal]) { words, _ in "\(words) takes away a ground on which a State may say no." }
    signals += found
    guard found.isEmpty, clause.role == .cooperation, obliges(clause), !clause.has(Self.grounds) else { return }
    let result = clause.search(Self.grounds, others: Self.others, minimumGrade: 2)
    if let match = result.match {
      signals.append(
        clause.mitigation(
          "refusal-ground", Self.info, elsewhere: match, in: result.searched,
          strength: clause.isOptional(at: match.node) ? .permissive : .qualified,
          reason: "\(clause.place(of: match.node)) names a ground of refusal."))
    } else {
      signals.append(
        clause.absence(
          Self.info, value: clause.absenceValue, searched: result.searched,
          reason: "No ground of refusal is named here or in a safeguard that covers this duty to help."))
    }
  }

  /// The clause binds a State to extradite or to assist, as opposed to how a request is sent.
  private func obliges(_ clause: ClauseContext) -> Bool {
    clause.has([.assistanceDuty]) || (clause.has([.sharing]) && clause.matches([.cooperation]).contains { $0.grade >= 3 })
  }
}
