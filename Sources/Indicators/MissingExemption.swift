public import LegalText

/// An offence on access, tools, data or secrets that exempts neither research nor the press.
public struct MissingExemption: Indicator {
  public static let info = IndicatorInfo(
    id: "missing-exemption", title: "No exemption for research, press or whistle-blowers",
    gate: [.offence],
    flags:
      "An offence on access, interception, tools, data or secrets without an exemption in the sentence, the article or a safeguard "
      + "that covers it.",
    why: "Security researchers, journalists and whistle-blowers do what such offences describe, and for the public's good.",
    sources: ["EFF-124", "DOJ-CFAA", "BUDAPEST art 6(2)"],
    lowered: "An exemption or defence for research, journalism, public interest, whistle-blowing, or a lawful excuse.",
    repair: "Add: it is not an offence under this section to act in good-faith security research or for a journalistic purpose.",
    modelWording: "It is not an offence under this section to act in good-faith security research or for a journalistic purpose.",
    earns: "exemption",
    knownMisses: "An exemption in another act is not seen. Offences of pure speech need one as well, but are charged as vague grounds.",
    firing: [
      .init("A person who intentionally gains access to a computer system commits an offence."),
      .init("A person who discloses a State secret commits an offence."),
      .init("Whoever sells a password shall be punished with a fine not exceeding ten crowns."),
      .init("A person who intercepts communications at sea commits an offence."),
    ],
    silent: [
      .init("A person who, without lawful excuse, gains access to a computer system commits an offence."),
      .init("A person who steals a boat commits an offence."),
      .init(
        "1. Access\n(1) A person who gains access to a computer system commits an offence.\n(2) It is not an offence under this "
          + "section to act in good faith security research."
      ),
      .init("A person who discloses a State secret, except for journalistic purposes, commits an offence."),
      .init("An inspector may gain access to a computer system."),
      .init("A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
    ])
  public static let mitigations = ["exemption"]

  /// Subjects on which people with good reasons work.
  private static let subjects: CueSet = [.access, .interception, .interference, .tools, .secrets, .dataPower]
  private static let others: Set<ClauseRole> = [.safeguard, .definition, .duty, .power]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard clause.role == .offence else { return }
    let own = clause.strongest(.exemption)
    if let own, own.strength == .mandatory {
      signals.append(credit(clause, own))
      return
    }
    let result = clause.search(.exemption, others: Self.others)
    if let match = result.match {
      let isNear = result.scope == .article && !clause.isOptional(at: match.node)
      let elsewhere = clause.mitigation(
        "exemption", Self.info, elsewhere: match, in: result.searched, strength: isNear ? .mandatory : .qualified,
        reason: "\(clause.place(of: match.node)) takes legitimate conduct out.")
      // A weaker exemption in the sentence takes nothing from a stronger one elsewhere.
      signals.append(own.map { credit(clause, $0) }.flatMap { $0.value >= elsewhere.value ? $0 : nil } ?? elsewhere)
    } else if let own {
      signals.append(credit(clause, own))
    } else if clause.definesConduct && concernsSystems(clause) {
      signals.append(
        clause.absence(
          Self.info, value: clause.absenceValue, searched: result.searched,
          reason: "Research, journalism and whistle-blowing are not exempted here or in a safeguard that covers this offence."))
    }
  }

  private func credit(_ clause: ClauseContext, _ own: (match: ReadingMatch, strength: MitigationStrength)) -> Signal {
    clause.mitigation(
      "exemption", Self.info, at: own.match, strength: own.strength,
      reason: "\(clause.quote(own.match)) takes legitimate conduct out.")
  }

  /// The offence is about access, tools, data or secrets, or it names a system or data and is not about what is said.
  private func concernsSystems(_ clause: ClauseContext) -> Bool {
    if clause.has(Self.subjects) { return true }
    return !clause.has([.publication, .expressionObject]) && clause.first([.technicalObject]) { $0.grade >= 2 } != nil
  }
}
