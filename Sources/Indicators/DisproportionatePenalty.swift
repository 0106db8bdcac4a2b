public import LegalText

/// A penalty without an upper end or with a lower one, multiplied for a tool, or prison for words.
public struct DisproportionatePenalty: Indicator {
  public static let info = IndicatorInfo(
    id: "disproportionate-penalty", title: "Penalty out of proportion",
    gate: [.penalty, .offence],
    flags:
      "Death or life imprisonment, a mandatory minimum, a penalty without a maximum or multiplied because a computer was used, and prison "
      + "for what was said or for disobedience without fault.",
    why: "A judge who may not weigh the act cannot be fair, and prison for words silences more than the one who spoke.",
    sources: ["GC34 §47", "SENATE-SCRUTINY", "CTH-GUIDE 2.2"],
    lowered: "A maximum that follows the gravity of the act. Acts that kill or maim are not flagged for a long sentence.",
    repair: "State a maximum that fits the harm, strike the minimum, and keep prison for incitement to violence and threats.",
    modelWording: "… is liable on conviction to a fine not exceeding … (for words: no imprisonment).",
    knownMisses: "Whether a figure fits the harm is not judged, only its kind. A sentencing law may soften a minimum.",
    firing: [
      .init("A person who commits an offence under this section is liable on conviction to ⟦life imprisonment⟧."),
      .init("The penalty is imprisonment for a term of ⟦not less than three years⟧."),
      .init("If the offence is committed at night, the maximum penalty ⟦is doubled⟧."),
      .init(
        "A person who publishes a libel commits an offence and is liable on conviction to ⟦imprisonment for a term not exceeding⟧ one year."
      ),
      .init(
        "1. Words\n(1) A person who publishes a false rumour commits an offence.\n(2) A person who commits an offence under this section is "
          + "liable on conviction to ⟦imprisonment for a term not exceeding⟧ one year."
      ),
    ],
    silent: [
      .init("A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
      .init("A person who steals a boat is liable on conviction to imprisonment for a term not exceeding two years."),
      .init("A person who kills another person commits an offence and is liable on conviction to life imprisonment."),
      .init("The inspector may enter a prison."),
      .init(
        "1. Threats\n(1) A person who publishes a threat to kill a person, with intent to cause serious harm, commits an offence.\n(2) A person "
          + "who commits an offence under this section is liable on conviction to imprisonment for a term not exceeding one year."
      ),
      .init("The sentence of a word ends with a full stop."),
    ])
  public static let mitigations: [String] = []

  /// Acts for which a grave penalty is no surprise.
  private static let grave: CueSet = [.violence]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    if !clause.has(Self.grave) { signals += clause.findings(Self.info, [.severe], reason: Self.reason) }
    signals += clause.findings(Self.info, [.mandatoryMinimum, .escalation, .uncapped], reason: Self.reason)
    guard let prison = clause.first([.imprisonment]) else { return }
    if clause.definesConduct, clause.punishesBreach, !clause.has(.guiltyMind) {
      signals.append(
        clause.finding(
          Self.info, at: prison, value: SignalScale.absence,
          reason: "\(clause.quote(prison)) is threatened for disobedience that nobody has to mean."))
      return
    }
    guard punishesSpeech(clause) else { return }
    signals.append(
      clause.finding(
        Self.info, at: prison, value: SignalScale.value(grade: 3), reason: "\(clause.quote(prison)) is threatened for words alone."))
  }

  /// The clause, or for a bare penalty an offence of its article, is about words that neither threaten nor incite.
  private func punishesSpeech(_ clause: ClauseContext) -> Bool {
    if clause.role == .offence && clause.definesConduct { return clause.isSpeechOffence }
    let top = clause.articleNode
    return (top..<clause.document.tree.nodes[top].subtreeEnd).contains { node in
      guard let number = clause.document.clause(of: node), number != clause.number else { return false }
      return clause.document.context(of: number).isSpeechOffence
    }
  }

  private static func reason(_ words: String, _ cue: Cue) -> String {
    switch cue {
    case .severe: "\(words) is the gravest penalty there is."
    case .mandatoryMinimum: "\(words) takes from the court the weighing of the act."
    case .escalation: "\(words) multiplies the penalty for a reason that is no harm."
    default: "\(words) has no upper end."
    }
  }
}
