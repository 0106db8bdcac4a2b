public import LegalText

/// Silence that the law orders without an end.
public struct Secrecy: Indicator {
  public static let info = IndicatorInfo(
    id: "secrecy", title: "Silence without an end",
    gate: [.power, .duty, .cooperation, .offence],
    flags:
      "A duty to keep a measure secret, or a measure of which the person concerned is never told, without a time limit or an exception.",
    why: "Who never learns of a measure can never complain, and who may never speak of it cannot warn court, press or parliament.",
    sources: ["NGO-JOINT", "NECESSARY-PROPORTIONATE", "ECHR-ZAKHAROV"],
    lowered: "A time limit, a court that orders the silence, notice afterwards, the right to speak to a lawyer.",
    repair: "Limit the silence to a period in days that a court may extend, let people consult a lawyer, and notify the person afterwards.",
    modelWording:
      "… shall keep its existence confidential if the Court so orders, for a period not exceeding sixty days; the person affected shall be notified within ninety days after the measure ends.",
    knownMisses: "Confidentiality that protects the person concerned is flagged where the words are the same.",
    firing: [
      .init("The provider shall ⟦keep the order secret⟧."),
      .init("The provider ⟦shall not inform⟧ the author of the page."),
      .init("The agency may search a computer ⟦without the knowledge of the owner⟧."),
      .init("A person ⟦shall not disclose the existence⟧ of a direction."),
      .init("The officer ⟦shall not notify⟧ the person whose letters were read."),
    ],
    silent: [
      .init("The provider shall keep the order secret for a period not exceeding ten days."),
      .init("The provider shall notify the person concerned of the order."),
      .init("The provider shall keep the order secret if the court so orders."),
      .init("The clerk shall not be required to keep the list secret."),
      .init("Nothing in this Act permits secret proceedings."),
      .init("The operator shall keep a list."),
    ])
  public static let mitigations: [String] = []

  /// What ends or opens a silence, in the sentence.
  private static let ends = CueSet.court.union([.secrecyLimit, .durationLimit, .notification])
  /// The same outside the sentence: a court or a period there may concern the measure and not the silence.
  private static let endsElsewhere: CueSet = [.secrecyLimit, .notification]
  private static let others: Set<ClauseRole> = [.safeguard, .duty, .power]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let denied = clause.denied([.notification])
    guard clause.has([.gag]) || !denied.isEmpty, !clause.has(Self.ends) else { return }
    let result = clause.search(Self.endsElsewhere, others: Self.others, minimumGrade: 2)
    // What was found is named in the reason.
    let searched = result.match == nil ? result.searched : []
    // An end that stands in another sentence may be that of another silence.
    let share = result.match == nil ? 1 : SignalScale.mildShare
    let elsewhere = result.match.map { ", though \(clause.place(of: $0.node)) may end it" } ?? ""
    let gags = clause.findings(Self.info, [.gag], share: share, searched: searched) { words, _ in
      "\(words) orders a silence that does not end and knows no exception\(elsewhere)."
    }
    signals += gags
    for match in denied where !gags.contains(where: { $0.range?.overlaps(match.range) ?? false }) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade) * share, searched: searched,
          reason: "‘not \(clause.words(match.range))’ keeps from the person concerned what was done\(elsewhere)."))
    }
  }
}
