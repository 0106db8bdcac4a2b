public import LegalText

/// Data that is kept or handed on without a bound.
public struct DataSharingUnbounded: Indicator {
  public static let info = IndicatorInfo(
    id: "data-sharing-unbounded", title: "Data kept or shared without a bound",
    gate: [.power, .duty, .cooperation],
    flags:
      "Data that may go to whomever the holder chooses, or of everybody; and keeping or sharing of data for which no purpose, erasure or "
      + "court is named.",
    why: "Data that was taken for one reason serves another: storage, sharing and erasure have to stand in the law.",
    sources: ["ECHR-WEBER §95", "ECHR-BIG-BROTHER-WATCH", "EFF-124"],
    lowered: "A purpose, a duty to erase, consent of the one who gave the data, a court, in the article or in a safeguard that covers it.",
    repair: "Name who may receive the data, for which purpose, and when it is erased.",
    modelWording:
      "The data may be used only as evidence of the offence named in the order, may be given to no other body, and shall be erased within sixty days after the proceedings end.",
    knownMisses: "Data protection law that applies of itself is not seen.",
    firing: [
      .init("The agency may transmit content data to ⟦any other body⟧."),
      .init("A provider shall retain traffic data of ⟦all its users⟧."),
      .init("The files may be shared with another authority; the agency may transfer content data."),
      .init("The agency may collect subscriber information of ⟦every user⟧, and data retention is for the agency to order."),
    ],
    silent: [
      .init("The agency may share content data with another authority only for the purpose of the trial."),
      .init("The operator shall keep a list of lamps."),
      .init("1. Data\n(1) The agency may share traffic data with another authority.\n(2) The data shall be destroyed after one week."),
      .init("A provider is not required to retain traffic data."),
      .init("The data shall not be shared with any other body."),
      .init("A person who shares a password commits an offence."),
    ])
  public static let mitigations: [String] = []

  private static let bounds = CueSet.court.union([.purposeLimit, .limited])
  private static let others: Set<ClauseRole> = [.power, .safeguard, .duty, .cooperation]
  private static let flow: CueSet = [.sharing, .retention]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let flows = clause.has(Self.flow)
    guard flows || (clause.has([.unboundedFlow]) && clause.has([.dataPower, .technicalObject])) else { return }
    let found = clause.findings(Self.info, [.unboundedFlow]) { words, _ in "\(words) leaves open whose data goes to whom." }
    signals += found
    guard flows, found.isEmpty, clause.has([.dataPower, .technicalObject, .contentTerm]), !clause.has(Self.bounds) else { return }
    let result = clause.search(Self.bounds, others: Self.others, minimumGrade: 2)
    guard result.match == nil else { return }
    signals.append(
      clause.absence(
        Self.info, value: clause.absenceValue, searched: result.searched,
        reason: "No purpose, erasure or court bounds the keeping or sharing of data, here or in a safeguard that covers it."))
  }
}
