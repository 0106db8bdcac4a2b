public import LegalText

/// Guilt stretched to helpers, officers and carriers who did not know.
public struct OverExtendedLiability: Indicator {
  public static let info = IndicatorInfo(
    id: "over-extended-liability", title: "Guilt without one's own act",
    gate: [.offence, .penalty, .duty],
    flags: "Preparation, support and sympathy as offences, and guilt of directors, members and providers for what others did.",
    why: "Each step away from the act catches more people who meant no harm: readers, helpers, advisers, hosts.",
    sources: ["SENATE-SCRUTINY", "GC34 §46", "EFF-124"],
    lowered: "Knowledge or intent of one's own in the sentence; a rule that guilt needs actual knowledge.",
    repair: "Ask that the person knew of the act and meant to further it; free hosts that have no actual knowledge.",
    modelWording:
      "A person who, knowing of the offence and with intent to further it, … . A service provider is not liable for content of which it has no actual knowledge.",
    earns: "liability-limit",
    knownMisses: "Rules on attempt and aid in a general part are not seen.",
    firing: [
      .init("A person who ⟦in any way supports⟧ an offence commits an offence."),
      .init("If a company sells a net, ⟦every director is guilty⟧ of the offence."),
      .init("A provider whose service carries the picture is ⟦guilty of the same offence⟧."),
      .init("A person who ⟦views content⟧ about knots commits an offence."),
      .init(
        "Whoever ⟦prepares⟧ a theft is ⟦liable to the penalty provided⟧ for theft and shall be punished with a fine not exceeding ten crowns."
      ),
    ],
    silent: [
      .init("A person who steals a net commits an offence."),
      .init("A director is guilty of an offence only if the director knew of the act."),
      .init("The operator shall support the harbour."),
      .init("A person may view content about knots."),
      .init("The cook prepares soup."),
      .init("A provider is not guilty of an offence under this section."),
    ])
  public static let mitigations = ["liability-limit"]

  /// Faults of one's own.
  private static let own: CueSet = [.knowledge, .intentHarm, .dishonesty]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    guard clause.role != .duty || clause.has([.vicarious]) else { return }
    let share = clause.has(Self.own) ? SignalScale.mildShare : 1
    // Preparing soup is no offence: in a duty or a penalty only guilt for others counts.
    let cues: CueSet = clause.role == .duty ? [.vicarious] : [.extended, .vicarious]
    let found = clause.findings(Self.info, cues, share: share) { words, cue in
      cue == .vicarious ? "\(words): one person answers for what another did." : "\(words) reaches people far from the act."
    }
    signals += found
    if let limit = clause.strongest([.liabilityLimit]) {
      signals.append(
        clause.mitigation(
          "liability-limit", Self.info, at: limit.match, strength: limit.strength,
          reason: "\(clause.quote(limit.match)) asks for a fault of one's own."))
    } else if !found.isEmpty {
      let limit = clause.limitElsewhere("liability-limit", Self.info, [.liabilityLimit], others: [.safeguard, .duty]) {
        "\($0) asks for a fault of one's own."
      }
      signals += [limit].compactMap { $0 }
    }
  }
}
