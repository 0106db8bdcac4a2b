import Definitions
public import LegalText

/// A ground whose meaning lies in the eye of the beholder, as the reason to punish or to act.
public struct VagueGround: Indicator {
  public static let info = IndicatorInfo(
    id: "vague-ground", title: "Vague ground",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation, .definition],
    flags:
      "Words such as public order, annoyance, disrepute or false news as what an offence or a power turns on, and intent aimed at "
      + "nothing more.",
    why:
      "Nobody can tell beforehand what falls under such words. Courts have struck them down because they let officials punish what "
      + "they dislike.",
    sources: ["GC34 §25", "ECHR-SUNDAY-TIMES §49", "US-GRAYNED"],
    lowered: "A closed definition in scope removes the finding and is credited; a definition that only includes halves it.",
    repair: "Name the act and the harm: violence, a threat, a loss in figures; or define the ground by a closed list.",
    modelWording:
      "A person who, with intent to cause violence, does an act that is likely to cause imminent violence against another person commits an offence.",
    earns: "definition",
    knownMisses: "A court may have given the words a narrow meaning. Words outside the list are not seen; irony and context are not read.",
    firing: [
      .init("A person who ⟦annoys⟧ a neighbour commits an offence."),
      .init("Whoever acts against ⟦public order⟧ or ⟦good morals⟧ shall be punished with a fine not exceeding ten crowns."),
      .init("The Minister may block a page that threatens ⟦national unity⟧."),
      .init("A person who speaks with ⟦intent to influence⟧ a voter commits an offence."),
      .init("1. Offence\n(1) A person commits an offence if the person posts a notice that is—\n(a) ⟦scandalous⟧; or\n(b) printed in red."),
    ],
    silent: [
      .init("A person who breaks the neck of a swan commits an offence."),
      .init(
        "1. Meanings\nIn this Act—\n“public order” means the absence of violence in the street.\n\n2. Order\nA person who disturbs "
          + "public order commits an offence."
      ),
      .init("Nothing in this Act shall be interpreted as limiting speech for reasons of public morals."),
      .init("Considering that public order is dear to all,"),
      .init("The police officer may ask the peace officer for help."),
      .init("The general election takes place in May."),
      .init("A person may not be punished for an opinion on public morals."),
      .init("No seller of seed shall make a misleading statement about its weight on the label."),
      .init("The offence of publishing false news is abolished."),
    ])
  public static let mitigations = ["definition"]

  /// Words that another indicator reads as a whole.
  private static let wholes = CueSet.limits.union(.ownJudgement).union([.openDelegation])

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    var defined: [Signal] = []
    let grounds = clause.has(.vagueGround) ? clause.distinct(.vagueGround).filter { !clause.isPart($0, of: Self.wholes) } : []
    for match in grounds {
      let definition = clause.definition(within: match)
      if let definition, definition.isSettled {
        defined.append(DefinitionCredit.signal(clause, Self.info, match, definition))
        if let rest = DefinitionCredit.rest(clause, Self.info, match, definition) { signals.append(rest) }
        continue
      }
      let value = SignalScale.value(grade: match.grade) * (definition == nil ? 1 : SignalScale.mildShare)
      signals.append(
        clause.finding(
          Self.info, at: match, value: value,
          reason: "What \(clause.quote(match)) means is left to whoever applies it, and the \(clause.noun) turns on it."))
    }
    for match in clause.distinct([.hollowIntent]) where !grounds.contains(where: { $0.range.overlaps(match.range) }) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade),
          reason: "\(clause.quote(match)) protects nobody: whoever criticises means to have that effect."))
    }
    signals += defined
  }
}
