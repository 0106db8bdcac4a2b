public import LegalText

/// A decision that only the one who takes it may judge.
public struct SelfJudging: Indicator {
  public static let info = IndicatorInfo(
    id: "self-judging", title: "Judged by the one who decides",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation, .definition, .safeguard],
    flags: "Words that make an authority's opinion, discretion or satisfaction the measure.",
    why: "Where the law asks only what the official thinks, a court has nothing to review.",
    sources: ["GC34 §25", "ECHR-SILVER §88"],
    lowered: "An objective test: reasonable grounds, listed factors, reasons in writing; more weakly outside the sentence.",
    repair: "Replace ‘if the Minister considers’ by ‘if there are reasonable grounds to believe’, and ask for reasons.",
    modelWording: "If there are reasonable grounds, stated in writing, to believe that …, the authority may ….",
    earns: "objective-test",
    knownMisses: "The discretion of a court is left out where the court stands next to the words; further away it is flagged.",
    firing: [
      .init("The board may close a market ⟦at its discretion⟧."),
      .init("The Minister may block a page if in the ⟦opinion of the Minister⟧ it is too long."),
      .init("The fee is set ⟦to the satisfaction of⟧ the harbour master."),
      .init("A statement is false ⟦if the Minister considers⟧ it so."),
    ],
    silent: [
      .init("The board may close a market that has no licence."),
      .init("The Minister may block a page if a court has found it unlawful."),
      .init("The officer may enter if there are reasonable grounds to believe that a person is hurt."),
      .init("A person may publish an opinion."),
      .init("Considering that the Minister considers it useful,"),
      .init("The judge is satisfied when the evidence is complete."),
    ])
  public static let mitigations = ["objective-test"]

  /// Words between a court and the words of its judgement, at most.
  private static let courtGapTokenCount = 3
  /// Roles in which an objective test limits an authority; in an offence the same words lower the fault that is asked for.
  private static let tested: Set<ClauseRole> = [.power, .duty, .cooperation, .delegation, .jurisdiction]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    var hasFinding = false
    for match in clause.distinct(.ownJudgement)
    where !isOfCourt(match, clause) && !clause.isPart(match, of: [.objectiveTest, .openDelegation]) {
      hasFinding = true
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade) * (isElement(clause) ? 2 : 1),
          reason: "\(clause.quote(match)) makes the official's own view the measure."))
    }
    guard Self.tested.contains(clause.role) else { return }
    if let test = clause.strongest([.objectiveTest]) {
      signals.append(
        clause.mitigation(
          "objective-test", Self.info, at: test.match, strength: test.strength,
          reason: "\(clause.quote(test.match)) gives a court something to review."))
    } else if hasFinding {
      // Reasons in writing may be asked for in the next paragraph.
      let test = clause.limitElsewhere("objective-test", Self.info, [.objectiveTest], others: [.safeguard, .duty], minimumGrade: 3) {
        "\($0) gives a court something to review."
      }
      signals += [test].compactMap { $0 }
    }
  }

  /// The official's view is an element of a crime, or of a term by which one is measured.
  private func isElement(_ clause: ClauseContext) -> Bool {
    clause.role == .offence || (clause.role == .definition && clause.document.rolesUsing(clause: clause.number).contains(.offence))
  }

  private func isOfCourt(_ match: ReadingMatch, _ clause: ClauseContext) -> Bool {
    clause.matches(.court).contains { court in
      if court.range.overlaps(match.range) { return true }
      let gap = match.match.tokens.lowerBound - court.match.tokens.upperBound
      return court.segment == match.segment && (0...Self.courtGapTokenCount).contains(gap)
    }
  }
}
