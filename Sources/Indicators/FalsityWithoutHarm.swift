import Definitions
public import LegalText

/// An offence or a power that turns on what is true, without a harm that follows.
public struct FalsityWithoutHarm: Indicator {
  public static let info = IndicatorInfo(
    id: "falsity-without-harm", title: "Truth or falsity as the trigger",
    gate: [.offence, .power],
    flags: "Falsity, rumour or misleading content as what makes an act a crime or a page removable, without a specific harm.",
    why: "Truth is found in debate. A State that punishes falsity as such decides what is true, and error becomes a crime.",
    sources: ["JOINT-DECLARATION-2017", "CA-ZUNDEL", "US-ALVAREZ"],
    lowered: "Knowledge of the falsity together with a serious harm, fraud, or a specific victim.",
    repair: "Ask that the person knew of the falsity and meant a serious harm to a person, which followed.",
    modelWording:
      "A person who publishes a statement of fact, knowing that it is false and with intent to cause serious harm to another person, and who thereby causes that harm, commits an offence.",
    earns: "harm-threshold",
    knownMisses: "Rules on false declarations to authorities are left out only where their usual words stand.",
    firing: [
      .init("A person who publishes ⟦false news⟧ commits an offence."),
      .init("Whoever spreads a ⟦rumour⟧ shall be punished with a fine not exceeding ten crowns."),
      .init("The Minister may block a page that holds ⟦disinformation⟧."),
      .init("A person who shares ⟦false information⟧ about the harbour commits an offence."),
    ],
    silent: [
      .init("A person who knowingly shares false information with intent to cause serious harm commits an offence."),
      .init("A person who obtains property by fraud through a rumour commits an offence."),
      .init("A person who steals a boat commits an offence."),
      .init("It is unlawful knowingly to make a false report of a fire, with intent that firefighters be sent out."),
      .init("A trader who knowingly gives false information about the price of a net commits an offence."),
      .init("The offence of publishing false news is abolished."),
      .init("Nothing in this Act forbids rumours."),
      .init("The operator shall correct false information."),
      .init("Considering that false news spreads,"),
    ])
  public static let mitigations: [String] = []

  private static let harms: CueSet = [
    .seriousHarm, .imminence, .specificVictim, .quantifiedLoss, .intentHarm, .dishonesty, .fraudTheft,
  ]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.has([.falsity]), !clause.has(Self.harms) else { return }
    for match in clause.openGrounds([.falsity]) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), searched: [.sentence],
          reason: "\(clause.quote(match)) makes the State the judge of truth; no harm to anybody has to follow."))
    }
  }
}
