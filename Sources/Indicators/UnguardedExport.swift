public import LegalText

/// Data that leaves at the will of the one who holds it.
public struct UnguardedExport: CompositeIndicator {
  public static let info = IndicatorInfo(
    id: "unguarded-export", title: "Data leaves unguarded",
    gate: [.cooperation, .power, .duty],
    flags: "Data may be shared without a bound, the official alone judges when, and no court or ground of refusal stands in the way.",
    why: "What one State may not collect another collects for it, and nobody who could say no is asked.",
    sources: ["EFF-124", "ECHR-WEBER §95", "HRW"],
    lowered: "Each part that is repaired ends the pattern: a purpose, an objective ground, a court or a ground of refusal.",
    repair: "Name the recipient and the purpose, ask for a request that names an offence, and let a court give leave.",
    modelWording:
      "With the leave of the Court and on a written request that names an offence, the authority may transfer specified data, for use only as evidence of that offence.",
    isPattern: true,
    knownMisses: "Agreements between the States may hold the bounds.",
    firing: [
      .init("The Minister may transfer to any foreign State such content data as the Minister considers useful."),
      .init("The agency may, where it considers it necessary, transmit traffic data to any other body."),
      .init("The police officer may share content data with any other authority as he sees fit."),
      .init("The agency may in its discretion disclose subscriber information to every other authority."),
    ],
    silent: [
      .init("The Minister may, with the leave of the court, transfer specified computer data to another State."),
      .init("The agency may transmit traffic data to a court."),
      .init("The operator shall keep a list."),
      .init("The Minister may in his discretion appoint a secretary."),
      .init("A person who shares content data commits an offence."),
      .init("The agency may share traffic data with another authority only for the purpose of the trial."),
    ])
  public static let mitigations: [String] = []
  public static let parts = [
    ["data-sharing-unbounded"], ["self-judging"], ["no-judicial-authorisation", "no-refusal-ground"],
  ]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let support = Self.support(in: signals)
    guard support > 0 else { return }
    signals.append(
      clause.absence(
        Self.info, value: min(support, SignalScale.absence), searched: [.sentence],
        reason: "Unbounded sharing, the official's own judgement and nobody who may refuse stand together."))
  }
}
