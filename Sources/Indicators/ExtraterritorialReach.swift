public import LegalText

/// A law that reaches people who could not know it.
public struct ExtraterritorialReach: Indicator {
  public static let info = IndicatorInfo(
    id: "extraterritorial-reach", title: "Reach beyond the territory",
    gate: [.jurisdiction, .offence, .power],
    flags:
      "Jurisdiction or powers over acts abroad without a link of territory or nationality, above all where an interest of the State is the link.",
    why:
      "People abroad may break a law that they cannot know, for acts that are lawful where they live; critics in exile become defendants.",
    sources: ["HRW", "ARTICLE19", "CTH-GUIDE 2.5"],
    lowered: "Territory, flag or nationality as the link, and double criminality.",
    repair: "Keep jurisdiction to the territory and nationals, and for acts abroad ask that the act is an offence there as well.",
    modelWording:
      "… committed in the territory of …, or by a citizen of … in another State if the act is an offence under the law of that State.",
    earns: "territorial-nexus",
    knownMisses: "A treaty may oblige the State to reach abroad; the indicator does not know it.",
    firing: [
      .init("The courts have jurisdiction over acts ⟦wherever committed⟧."),
      .init("The courts have jurisdiction over an offence that is committed ⟦by any person at any place⟧."),
      .init("The courts have jurisdiction over acts that ⟦affect the interests of⟧ the harbour."),
      .init("A person who whistles, ⟦whatever their nationality⟧, commits an offence."),
    ],
    silent: [
      .init("The courts have jurisdiction over acts committed in the territory of the harbour."),
      .init("The courts have jurisdiction over acts of a citizen on board a ship registered in the harbour."),
      .init("This Act does not apply outside the territory, where the courts have no jurisdiction over anybody."),
      .init("The operator shall keep a list of ships, wherever registered."),
      .init("A person who whistles commits an offence."),
      .init("The courts have jurisdiction over disputes on fees."),
    ])
  public static let mitigations = ["territorial-nexus"]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let cues: CueSet = clause.role == .jurisdiction ? [.extraterritorial, .stateInterestLink] : [.extraterritorial]
    let found = clause.findings(Self.info, cues) { words, cue in
      cue == .stateInterestLink
        ? "\(words): an interest of the State alone makes an act abroad a crime here." : "\(words) reaches acts far from the State."
    }
    signals += found
    guard !found.isEmpty, let nexus = clause.strongest([.nexus, .dualCriminality], where: { $0.grade >= 2 }) else { return }
    signals.append(
      clause.mitigation(
        "territorial-nexus", Self.info, at: nexus.match,
        strength: nexus.match.grade >= 3 ? nexus.strength : nexus.strength.capped(at: .qualified),
        reason: "\(clause.quote(nexus.match)) is a link that a person can know of."))
  }
}
