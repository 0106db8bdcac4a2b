public import LegalText
import Lexicon

/// A limit that may be left out, and the safeguards that stand.
public struct OptionalSafeguard: Indicator {
  public static let info = IndicatorInfo(
    id: "optional-safeguard", title: "Limit that may be left out",
    gate: [.offence, .power, .duty, .cooperation, .jurisdiction, .delegation, .safeguard],
    flags: "A limit on intent, harm, review or rights that the text only permits, or leaves to domestic law or convenience.",
    why:
      "A limit that may be required protects nobody until somebody requires it. Experts asked for limits in the offence articles to "
      + "be binding.",
    sources: ["EFF-124", "BUDAPEST art 15"],
    lowered: "Limits in binding words, and safeguards (remedy, oversight, time limit, purpose) that cover the clause.",
    repair: "Replace ‘may require’ by ‘shall require’ and drop ‘where appropriate’.",
    modelWording: "A Party shall require that … / The power shall be exercised only if ….",
    earns: "safeguard",
    knownMisses: "A permission that only repeats a duty found elsewhere is flagged. Reservations in final clauses are not read.",
    firing: [
      .init("A ⟦State Party may require that⟧ the offence be committed with dishonest intent to be a criminal offence under its law."),
      .init("The power is subject to judicial review ⟦where appropriate⟧."),
      .init("⟦Subject to its domestic law⟧, each Party shall provide for an effective remedy."),
      .init("The authority shall notify the person concerned and allow an appeal ⟦as far as possible⟧, subject to judicial review."),
      .init("The board ⟦may consider whether⟧ human rights are affected."),
    ],
    silent: [
      .init("A State Party shall require that the offence be committed with dishonest intent."),
      .init("The power is subject to judicial review."),
      .init("The harbour may provide that boats carry lamps."),
      .init("The clerk shall dust the shelves where appropriate."),
      .init("The term “review” means judicial review where appropriate."),
      .init("Each Party shall provide for an effective remedy."),
    ])
  public static let mitigations = ["safeguard"]

  /// Words between a deferral and the limit that it softens, at most.
  private static let reachTokenCount = 14
  /// Roles in which a safeguard limits an authority.
  private static let guarded: Set<ClauseRole> = [.power, .duty, .cooperation, .delegation, .jurisdiction]
  private static let safeguards = CueSet.safeguardKinds.union([.mandatoryLimit])

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    for match in clause.distinct([.permissiveLimit, .deferral]) where isAttached(match, clause) {
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade),
          reason: match.cue == .permissiveLimit
            ? "\(clause.quote(match)) makes the limit optional." : "\(clause.quote(match)) lets the limit give way."))
    }
    // "If the Minister considers it practicable": the one who is limited decides whether the limit stands.
    if clause.role == .safeguard, !clause.has([.permissiveLimit]), let words = clause.first(.ownJudgement) {
      signals.append(
        clause.finding(
          Self.info, at: words, value: SignalScale.value(grade: words.grade),
          reason: "\(clause.quote(words)): the safeguard stands only if the one whom it limits wants it."))
    }
    if Self.guarded.contains(clause.role) { credit(clause, into: &signals) }
  }

  /// Whether the words soften a limit: a limit stands near them, or the clause is a safeguard as a whole.
  ///
  /// Limits whose entry is flagged `monotone` are left out: adding one must not raise the clause, whatever stands beside it.
  private func isAttached(_ match: ReadingMatch, _ clause: ClauseContext) -> Bool {
    if match.cue == .permissiveLimit && (clause.role == .safeguard || (match.grade == 3 && [.offence, .power].contains(clause.role))) {
      return true
    }
    return clause.matches(.limits).contains { limit in
      guard !clause.document.cues.lexicon.entries[limit.match.entry].isMonotone else { return false }
      guard clause.areInOneSentence(match, limit), !clause.createsOffence(between: match, and: limit) else { return false }
      guard limit.segment == match.segment else { return true }
      let gap = max(
        limit.match.tokens.lowerBound - match.match.tokens.upperBound, match.match.tokens.lowerBound - limit.match.tokens.upperBound)
      return gap <= Self.reachTokenCount
    }
  }

  /// One mitigation for each kind of safeguard in the sentence; if there is none, the nearest elsewhere.
  private func credit(_ clause: ClauseContext, into signals: inout [Signal]) {
    var kinds: Set<Cue> = []
    for match in clause.matches(Self.safeguards) where kinds.insert(match.cue).inserted {
      signals.append(
        clause.mitigation(
          "safeguard", Self.info, at: match, strength: clause.strength(of: match),
          reason: "\(clause.quote(match)) limits the \(clause.noun)."))
    }
    guard kinds.isEmpty, clause.role != .duty else { return }
    let result = clause.search(Self.safeguards, others: [.safeguard], minimumGrade: 2)
    guard let match = result.match else { return }
    signals.append(
      clause.mitigation(
        "safeguard", Self.info, elsewhere: match, in: result.searched,
        strength: clause.isOptional(at: match.node) ? .permissive : .qualified,
        reason: "\(clause.place(of: match.node)) limits the \(clause.noun)."))
  }
}
