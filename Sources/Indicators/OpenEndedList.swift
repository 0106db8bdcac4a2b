public import LegalText

/// A list, a means or a link that the text leaves open.
public struct OpenEndedList: Indicator {
  public static let info = IndicatorInfo(
    id: "open-ended-list", title: "Open list or means",
    gate: [.offence, .power, .duty, .cooperation, .jurisdiction, .delegation, .definition],
    flags: "Words that open a list or a means: or any other, by any means, in connection with, any information whatsoever.",
    why: "What comes after the opening words is for the official to add. A list that never ends gives no notice of what is forbidden.",
    sources: ["US-GRAYNED", "ECHR-SUNDAY-TIMES §49"],
    lowered: "A limit such as only where, or a definition that closes the list with ‘means’.",
    repair: "Close the list, or say what the further items must have in common with the listed ones.",
    modelWording: "In this section “…” means only the following: (a) …; (b) ….",
    earns: "closed-list",
    knownMisses: "Courts may read the open words down to the kind of the listed items; the indicator does not.",
    firing: [
      .init("A person who damages a fence ⟦by any means⟧ commits an offence."),
      .init("The inspector may seize boats, nets ⟦or any other thing⟧."),
      .init("The Minister may make regulations on fees and ⟦such other matters as⟧ the Minister wishes."),
      .init("1. Meanings\nIn this Act—\n“net” includes a trap, a basket ⟦and the like⟧."),
      .init("A person who steers a boat ⟦in any manner whatsoever⟧ commits an offence."),
    ],
    silent: [
      .init("A person who damages a fence with an axe or a saw commits an offence."),
      .init("The inspector may seize a boat or a net."),
      .init("Any person may fish."),
      .init("This Act comes into operation on any day named in the Gazette."),
      .init("Nothing in this Act applies to nets of any kind."),
      .init("The procedure is the same as under any other provision of this Act."),
    ])
  public static let mitigations = ["closed-list"]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    var hasFinding = false
    guard clause.has(.openEnded) else { return }
    var first: ReadingMatch?
    for match in clause.distinct(.openEnded) where !clause.isPart(match, of: .limits) {
      // "any act" in a duty only says who must do what; it opens nothing.
      if match.cue == .anyObject && match.grade == 1 && clause.role == .duty { continue }
      hasFinding = true
      first = first ?? match
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade),
          reason: "\(clause.quote(match)) leaves the rule open: whoever applies it decides what else falls under it."))
    }
    guard hasFinding else { return }
    if clause.role == .definition, clause.closesTerm, let verb = clause.first([.definition]) {
      signals.append(
        clause.mitigation(
          "closed-list", Self.info, at: verb, strength: .qualified, reason: "\(clause.quote(verb)) closes the meaning of the term."))
    } else if clause.role == .offence || clause.role == .definition, let limit = clause.strongest([.mandatoryLimit]) {
      signals.append(
        clause.mitigation(
          // Less than the weakest open list: opening a list never pays.
          "closed-list", Self.info, at: limit.match, strength: limit.strength.capped(at: .qualified),
          reason: "\(clause.quote(limit.match)) bounds the list."))
    } else if let first, let threshold = clause.first(.harmThreshold, where: { isBehind($0, first) }) {
      signals.append(
        clause.mitigation(
          "closed-list", Self.info, at: threshold, strength: .permissive,
          reason: "\(clause.quote(threshold)) is asked of whatever the open words add."))
    }
  }

  /// Whether a threshold follows the open words and so binds what they add.
  private func isBehind(_ threshold: ReadingMatch, _ opener: ReadingMatch) -> Bool {
    threshold.segment != opener.segment ? threshold.segment > opener.segment : threshold.range.start >= opener.range.end
  }
}
