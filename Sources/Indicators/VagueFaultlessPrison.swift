public import LegalText

/// Prison for a vague wrong that nobody has to intend.
public struct VagueFaultlessPrison: CompositeIndicator {
  public static let info = IndicatorInfo(
    id: "vague-faultless-prison", title: "Prison for a vague wrong without intent",
    gate: [.offence],
    flags: "A vague ground, no guilty mind, and prison in the same clause or article: the three together.",
    why:
      "Nobody can tell what is forbidden, nobody has to mean it, and the price is liberty: the pattern of the cases that courts strike down.",
    sources: ["GC34 §47", "NGO-JOINT", "SENATE-SCRUTINY"],
    lowered: "Each part that is repaired ends the pattern: a definition, intent, a fine in the place of prison.",
    repair: "Define the act, ask for intent, and keep prison for serious harm.",
    modelWording:
      "A person who intentionally … and thereby causes serious harm to another person commits an offence and is liable on conviction to a fine not exceeding ….",
    isPattern: true,
    knownMisses: "A penalty that stands in another article is not joined.",
    firing: [
      .init(
        "A person who annoys a clerk commits an offence and is liable on conviction to imprisonment for a term not exceeding one year."),
      .init(
        "1. Order\n(1) A person who disturbs public order commits an offence.\n(2) A person who commits an offence under this section is liable "
          + "on conviction to imprisonment for a term not exceeding one year."
      ),
      .init("Whoever publishes a rumour shall be punished with imprisonment for a term not exceeding two years."),
      .init("A person who spreads hate speech commits an offence and is liable to imprisonment for a term not exceeding one year."),
    ],
    silent: [
      .init("A person who annoys a clerk commits an offence and is liable on conviction to a fine not exceeding ten crowns."),
      .init("A person who intentionally steals a boat commits an offence and is liable to imprisonment for a term not exceeding one year."),
      .init("A person who annoys a clerk commits an offence."),
      .init("An inspector may arrest a person who annoys a clerk."),
      .init("The prison is open at noon."),
      .init("A person who steals a boat is liable on conviction to imprisonment for a term not exceeding two years."),
    ])
  public static let mitigations: [String] = []
  public static let parts = [["vague-ground"], ["missing-mens-rea"]]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .offence, clause.definesConduct else { return }
    let support = Self.support(in: signals)
    guard support > 0, clause.has(.prison) || clause.hasPrisonInArticle else { return }
    signals.append(
      clause.absence(
        Self.info, value: min(support, SignalScale.absence), searched: [.sentence, .article],
        reason: "A vague wrong, no intent and prison stand together."))
  }
}
