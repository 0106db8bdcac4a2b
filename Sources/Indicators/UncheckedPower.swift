public import LegalText

/// A power without a court, without a limit and without a remedy.
public struct UncheckedPower: CompositeIndicator {
  public static let info = IndicatorInfo(
    id: "unchecked-power", title: "Unchecked power",
    gate: [.power],
    flags:
      "No court decides first, nothing bounds the power in scope or time, and nobody can challenge it; worst when it is secret as well.",
    why: "Each safeguard can make up for another that is weak. Where all are missing nothing stands between the official and the person.",
    sources: ["ECHR-ZAKHAROV §231", "NECESSARY-PROPORTIONATE", "SIRACUSA 8"],
    lowered: "Each safeguard that is added ends the pattern: a warrant, a limit of time or person, a remedy.",
    repair: "Add a court order before the act, a limit in days and to a named person, notice afterwards and an appeal.",
    modelWording:
      "The Court may issue a warrant, which names one person, lapses after thirty days and may be challenged before the Court, for ….",
    isPattern: true,
    knownMisses: "Safeguards in another act are not seen.",
    firing: [
      .init("An inspector may search a house."),
      .init("The agency may intercept communications."),
      .init("1. Files\n(1) The agency may collect traffic data.\n(2) The operator shall keep a list."),
      .init("An inspector may seize any letter, without notice to its owner."),
    ],
    silent: [
      .init("An inspector may search a house under a warrant issued by a judge."),
      .init("The agency may intercept communications for a period not exceeding ten days."),
      .init("1. Files\n(1) The agency may collect traffic data.\n(2) The person concerned has a right of appeal."),
      .init("The Minister may appoint a secretary."),
      .init("A person who searches a house commits an offence."),
      .init("The operator shall keep a list."),
    ])
  public static let mitigations: [String] = []
  public static let parts = [["no-judicial-authorisation"], ["no-scope-or-duration-limit"], ["no-remedy"]]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .power, clause.isIntrusive else { return }
    guard Self.support(in: signals) > 0 else { return }
    let isSecret = signals.contains { $0.indicator == Secrecy.info.id }
    signals.append(
      clause.absence(
        Self.info, value: clause.absenceValue * (isSecret ? 1.5 : 1), searched: [.sentence] + ClauseContext.everywhere,
        reason: isSecret
          ? "No court, no limit, no remedy, and it is secret." : "No court, no limit and no remedy: nothing checks this power."))
  }
}
