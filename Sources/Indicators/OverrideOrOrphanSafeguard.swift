public import LegalText

/// Protection that is set aside, or that ends where it is needed.
public struct OverrideOrOrphanSafeguard: Indicator {
  public static let info = IndicatorInfo(
    id: "override-or-orphan-safeguard", title: "Safeguards set aside",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation, .safeguard],
    flags:
      "Words that set all other law aside, that take a defence away or switch a safeguard off for some powers, or a general safeguard that "
      + "covers one chapter only.",
    why: "What protects people elsewhere is undone in half a sentence, mostly for the widest powers.",
    sources: ["HRW", "ARTICLE19", "VENICE"],
    lowered: "A safeguard that covers all powers, and words that keep human rights law above the clause.",
    repair: "Name the provisions that are set aside and why; let the safeguard cover every power of the Act.",
    modelWording: "This section applies to every power under this Act. It is a defence that ….",
    knownMisses: "An override of a technical rule is flagged as well.",
    firing: [
      .init("⟦Notwithstanding any other law⟧, an inspector may enter a barn."),
      .init("⟦Nothing in this section limits a power⟧ of the Minister under this Act."),
      .init("A doctor shall answer the inspector ⟦despite any duty of confidence⟧."),
      .init("⟦It is not a defence that⟧ the tale was true."),
      .init(
        "PART I - GENERAL\n\n1. Care\nThe officer shall respect ⟦human rights⟧ in the use of powers under this Part.\n\nPART II - POWERS\n\n2. "
          + "Search\n(1) An inspector may search a house.\n(2) An inspector may seize any letter."
      ),
    ],
    silent: [
      .init("Nothing in this Act limits a right of appeal."),
      .init("An inspector may enter a barn."),
      .init("Notwithstanding section 4, the fee is ten crowns."),
      .init("The powers under this Act respect human rights."),
      .init("Considering that, notwithstanding any other law, lamps are useful,"),
      .init("The operator shall keep a list."),
    ])
  public static let mitigations: [String] = []

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    signals += clause.findings(Self.info, [.override, .switchedOff, .exemptionDenied]) { words, cue in
      switch cue {
      case .switchedOff: "\(words): the safeguard ends where it is needed most."
      case .exemptionDenied: "\(words) takes a defence away in terms."
      default: "\(words) sets aside what protects people elsewhere."
      }
    }
    guard clause.role == .safeguard, let rights = orphan(clause) else { return }
    signals.append(
      clause.finding(
        Self.info, at: rights, value: SignalScale.mildShare,
        reason: "\(clause.quote(rights)) covers its own part only, and powers stand outside it."))
  }

  /// General words of protection whose clause covers one part or chapter while another holds powers.
  private func orphan(_ clause: ClauseContext) -> ReadingMatch? {
    guard let rights = clause.first([.humanRights, .proportionality], where: { $0.grade >= 2 }) else { return nil }
    let tree = clause.document.tree
    guard let part = clause.document.safeguards.container(of: clause.number, in: tree) else { return nil }
    return clause.document.hasPower(outside: part) ? rights : nil
  }
}
