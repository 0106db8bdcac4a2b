public import LegalText

/// A power against which nobody can turn to anybody.
public struct NoRemedy: Indicator {
  public static let info = IndicatorInfo(
    id: "no-remedy", title: "No remedy",
    gate: [.power, .duty, .cooperation, .delegation, .jurisdiction, .penalty, .offence],
    flags:
      "Words that close the way to the courts or put officials above the law; and a power to intrude against which no appeal, complaint, "
      + "review or independent oversight is named.",
    why: "A power that nobody can challenge is as wide as the one who holds it wants it to be.",
    sources: ["SIRACUSA 8", "ICCPR art 2(3)", "QLD-LSA s 4(3)(a)"],
    lowered:
      "An appeal, judicial review, a complaint to an independent body, compensation, in the article or in a safeguard that covers it.",
    repair:
      "Let the person concerned apply to a court, name an independent body that reviews the use of the power, and strike the immunity.",
    modelWording:
      "A person affected may apply to the Court to set the order aside, and the Commissioner, who is independent of the Government, shall review each use of the power.",
    earns: "safeguard",
    knownMisses: "Judicial review under the general law is not seen. An immunity of private persons who obey an order is left out.",
    firing: [
      .init("An inspector may seize a boat."),
      .init("A decision of the board ⟦shall not be questioned in any court⟧."),
      .init("⟦No action may be brought against⟧ the Minister for the closing of a market."),
      .init("The Minister may block a page, and no ⟦complaint to the⟧ board is heard."),
      .init("The inspector may seize a net, whose ⟦officer is not liable⟧ for its loss."),
    ],
    silent: [
      .init("An inspector may seize a boat; its owner may appeal to the court against the seizure."),
      .init("1. Boats\n(1) An inspector may seize a boat.\n(2) The owner has a right of appeal."),
      .init("The Minister may appoint a secretary."),
      .init("A decision of the board is subject to judicial review."),
      .init("A provider that obeys an order is not liable in damages to its users."),
      .init("The operator shall keep a list."),
      .init("A regulation under this Act shall not bind the courts."),
    ])
  public static let mitigations: [String] = []

  /// Worth of an ouster in the article of the power that it shields.
  private static let shareBesidePower = 4.0 / 3
  private static let closed: CueSet = [.ouster, .immunity, .ownReview]
  private static let remedies: CueSet = [.remedy, .oversight]
  private static let others: Set<ClauseRole> = [.power, .safeguard, .duty, .cooperation, .delegation, .penalty]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    // "The decision of the court is final" ends a remedy that there was.
    let ofCourt = clause.has(.court)
    // Where the article gives a power over people, the words that close the courts take the last check from it.
    let share = clause.has([.ouster]) && clause.standsBesidePower ? Self.shareBesidePower : 1
    var found = clause.findings(
      Self.info, Self.closed, share: share, where: { !ofCourt || $0.cue != .ouster || $0.grade == 3 }, reason: Self.reason)
    if clause.role == .power || clause.role == .delegation { found += clause.findings(Self.info, [.shield], reason: Self.reason) }
    for match in clause.denied(Self.remedies) where !found.contains(where: { $0.range?.overlaps(match.range) ?? false }) {
      found.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade), reason: "\(clause.quote(match)) is denied in terms."))
    }
    signals += found
    guard found.isEmpty, clause.role == .power, clause.isIntrusive, !clause.has(Self.remedies) else { return }
    let result = clause.search(Self.remedies, others: Self.others, minimumGrade: 2)
    // The remedy that is found is credited as a safeguard.
    guard result.match == nil else { return }
    signals.append(
      clause.absence(
        Self.info, value: clause.absenceValue * SignalScale.mildShare, searched: result.searched,
        reason: "No appeal, complaint, review or oversight is named here or in a safeguard that covers this \(clause.noun)."))
  }

  private static func reason(_ words: String, _ cue: Cue) -> String {
    switch cue {
    case .immunity, .shield: "\(words) puts those who hold the power above the harm that they do."
    case .ownReview: "\(words): the one who decided reviews the decision."
    default: "\(words) closes the way to a court or to redress."
    }
  }
}
