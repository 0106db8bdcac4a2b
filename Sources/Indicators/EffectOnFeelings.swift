import Definitions
public import LegalText

/// An offence that turns on what somebody feels.
public struct EffectOnFeelings: Indicator {
  public static let info = IndicatorInfo(
    id: "effect-on-feelings", title: "Turns on a listener's feelings",
    gate: [.offence],
    flags:
      "Annoyance, insult, embarrassment or offence of a listener as the result that makes an act a crime, without a reasonable-person test.",
    why: "What one person shrugs off annoys another: whether an act is a crime is then known only after somebody was asked how it felt.",
    sources: ["US-COATES", "IN-SHREYA-SINGHAL", "KE-ANDARE"],
    lowered: "A reasonable person as the measure, a specific victim, serious harm or an imminent danger.",
    repair: "Ask for an effect that a reasonable person in the victim's place would suffer, and for serious harm.",
    modelWording: "… and causes to that person a serious psychological harm that a reasonable person in the same position would suffer.",
    earns: "harm-threshold",
    knownMisses: "Courts may have read an objective test into the words.",
    firing: [
      .init("A person who ⟦annoys⟧ a neighbour commits an offence."),
      .init("A person who sends an ⟦offensive⟧ letter commits an offence."),
      .init("Whoever causes ⟦inconvenience⟧ to a clerk shall be punished with a fine not exceeding ten crowns."),
      .init("1. Letters\n(1) A person commits an offence if the person posts a letter that is—\n(a) ⟦insulting⟧; or\n(b) printed in red."),
    ],
    silent: [
      .init(
        "A person who annoys a neighbour in a way that would alarm a reasonable person in the position of the neighbour commits an offence."
      ),
      .init("A person who sends an offensive letter and so causes serious harm commits an offence."),
      .init("A person who breaks the neck of a swan commits an offence."),
      .init("The inspector may enter an annoying place."),
      .init("Nothing in this Act makes it an offence to annoy a clerk."),
      .init("Considering that insults are unkind,"),
      .init("Dogs that annoy grazing sheep shall be kept on a lead, and a person who lets them run commits an offence."),
      .init("A person who repeats an act listed in section 66 (annoying messages) of the Ferries Act commits an offence."),
      .init("The offence of insulting an official is abolished."),
      .init("A person who, in order to humiliate a former friend, sells an intimate image of that person commits an offence."),
    ])
  public static let mitigations: [String] = []

  private static let tests: CueSet = [.specificVictim, .seriousHarm, .imminence]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .offence, !clause.has(Self.tests) else { return }
    for match in clause.openGrounds([.listenerFeeling]) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), searched: [.sentence],
          reason:
            "Whether the act is a crime depends on how it felt to somebody: no reasonable person is the measure of \(clause.quote(match)).")
      )
    }
  }
}
