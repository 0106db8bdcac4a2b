import Definitions
public import LegalText

/// An offence of being somebody.
public struct StatusNotConduct: Indicator {
  public static let info = IndicatorInfo(
    id: "status-not-conduct", title: "Status instead of conduct",
    gate: [.offence, .power],
    flags: "Who somebody is, is reputed to be, or keeps company with as what is punished or acted on.",
    why: "Punishment needs an act. A status cannot be given up by obeying, and who has it is for the police to say.",
    sources: ["US-LANZETTA", "US-PAPACHRISTOU", "IE-KING"],
    lowered: "An act with intent in the same sentence.",
    repair: "Describe the act that is forbidden, and the intent that it needs.",
    modelWording: "A person who, with intent to commit theft, enters … commits an offence.",
    earns: "mens-rea",
    knownMisses: "A status that the law defines by acts is flagged where the definition stands in another act.",
    firing: [
      .init("A ⟦vagabond⟧ commits an offence."),
      .init("Whoever is a ⟦known thief⟧ shall be punished with a fine not exceeding ten crowns."),
      .init("A police officer may arrest a ⟦suspicious person⟧."),
      .init("A person who ⟦consorts with⟧ sailors commits an offence."),
    ],
    silent: [
      .init("A person who steals a boat commits an offence."),
      .init("A person who, with intent to cause serious harm, consorts with sailors commits an offence."),
      .init("A public officer shall keep a list."),
      .init("The member of the board votes."),
      .init("Considering that vagabonds are poor,"),
      .init("Nothing in this Act applies to a vagabond."),
    ])
  public static let mitigations: [String] = []

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.has([.status]), !clause.has([.intentHarm, .seriousHarm]) else { return }
    for match in clause.openGrounds([.status]) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), searched: [.sentence],
          reason: "\(clause.quote(match)) says who somebody is, not what he did."))
    }
  }
}
