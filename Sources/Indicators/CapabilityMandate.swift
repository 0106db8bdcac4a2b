public import LegalText

/// Networks and tools that are built, weakened, watched or banned for the State's convenience.
public struct CapabilityMandate: Indicator {
  public static let info = IndicatorInfo(
    id: "capability-mandate", title: "Weakened tools and built-in watching",
    gate: [.duty, .power, .offence],
    flags:
      "Bans or breaking of encryption, standing access to networks, general monitoring, registers of users, and bans of tools that serve "
      + "defence as well as attack.",
    why: "A door that is built for one opens for all, and people who know that they are watched fall silent.",
    sources: ["EFF-124", "NECESSARY-PROPORTIONATE", "BUDAPEST art 6"],
    lowered: "A tool made solely for crime, an aim to commit a crime, a rule that nothing need be weakened or watched.",
    repair: "Strike the duty; for tools ask that they are made solely for a crime and held with the aim to commit it.",
    modelWording:
      "A service provider is not required to weaken encryption, to give access to its network, or to monitor the content that it carries.",
    earns: "capability-limit",
    knownMisses: "Technical standards made by order may hold what the law does not say.",
    firing: [
      .init("A provider ⟦shall not offer encryption⟧ that is too strong."),
      .init("A provider shall ⟦monitor the content⟧ that it carries."),
      .init("A provider shall ⟦install equipment⟧ for the interception of traffic data."),
      .init("A person who sells a program ⟦capable of being used⟧ to open a lock commits an offence."),
      .init("A provider shall give officers access to traffic data and ⟦access to its network⟧."),
    ],
    silent: [
      .init("A provider has no duty to monitor the content that it carries."),
      .init("Nothing in this Act requires a provider to weaken encryption."),
      .init("A person who, with intent to commit an offence, sells a tool that is designed solely for theft commits an offence."),
      .init("The operator shall paint the lamps."),
      .init("The inspector may inspect the lamps."),
      .init("A provider is not required to install equipment."),
      .init(
        "Technical standards under this Act shall not require a provider to weaken encryption or to monitor the content that it carries."),
    ])
  public static let mitigations = ["capability-limit"]

  private static let mandates: CueSet = [.weakenProtection, .capabilityDuty, .monitoringDuty]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let cues: CueSet = clause.role == .offence ? [.toolBan, .weakenProtection] : Self.mandates
    guard clause.has(cues) else { return }
    let share = clause.role == .offence && clause.has([.intentHarm, .dishonesty]) ? SignalScale.mildShare : 1
    let found = clause.findings(Self.info, cues, share: share, reason: Self.reason)
    signals += found
    guard !found.isEmpty else { return }
    if let limit = clause.strongest([.capabilityLimit]) {
      signals.append(
        clause.mitigation(
          "capability-limit", Self.info, at: limit.match, strength: limit.strength,
          reason: "\(clause.quote(limit.match)) leaves tools of defence alone."))
    } else {
      let limit = clause.limitElsewhere("capability-limit", Self.info, [.capabilityLimit], others: [.safeguard, .duty]) {
        "\($0) leaves tools of defence alone."
      }
      signals += [limit].compactMap { $0 }
    }
  }

  private static func reason(_ words: String, _ cue: Cue) -> String {
    switch cue {
    case .weakenProtection: "\(words) weakens what protects everybody."
    case .capabilityDuty: "\(words) builds watching into the network before anybody is suspected."
    case .monitoringDuty: "\(words) makes a private company watch everybody."
    default: "\(words) covers tools that defend as well as tools that attack."
    }
  }
}
