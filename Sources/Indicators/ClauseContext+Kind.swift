import Definitions
import LegalText

extension ClauseContext {
  /// What the clause is called in a sentence.
  var noun: String {
    switch role {
    case .offence, .power, .duty, .penalty, .definition, .safeguard: role.rawValue
    default: "rule"
    }
  }

  /// The offence is the breach of an order or of another rule.
  var punishesBreach: Bool { has([.offenceBreach]) }

  /// The clause defines a term and closes its meaning.
  var closesTerm: Bool { document.definitions.definitions.contains { $0.node == node && $0.status == .defined } }

  /// A safeguard that may be left out, that the one who is limited judges, or that takes protection away.
  var isOpenSafeguard: Bool {
    guard role == .safeguard else { return false }
    if has(CueSet.ownJudgement.union([.switchedOff])) { return true }
    let grounds = matches([.refusalGround])
    return matches([.permissiveLimit]).contains { limit in !grounds.contains { $0.range.overlaps(limit.range) } }
  }

  /// Strong words without a bound in an article that gives a power to intrude: "a warrant continues until it is cancelled".
  var isBoundless: Bool {
    guard let article = document.tree.article(of: node), document.intrusiveArticles.contains(article) else { return false }
    return first([.unlimited]) { $0.grade == 3 } != nil
  }

  /// Words that shut the courts out or put officials above the law, whatever the rule is dressed as: they widen the power that they serve.
  var shieldsPower: Bool {
    guard !has(.court) else { return false }
    return first([.ouster, .immunity]) { $0.grade == 3 } != nil
  }

  /// A grant by which the executive makes crimes or changes statutes: what it makes is the law itself.
  var makesLaw: Bool { first([.openDelegation]) { $0.grade == 3 } != nil && !has([.boundedDelegation]) }

  /// Another clause of the article gives a power over persons, homes, data or speech.
  var standsBesidePower: Bool {
    let tree = document.tree
    let top = articleNode
    if document.intrusiveArticles.contains(top) { return true }
    return (top..<tree.nodes[top].subtreeEnd).contains { at in
      guard let other = document.clause(of: at), other != number, document.roles[other].role == .power else { return false }
      return document.readings[other].contains { $0.cue == .power && $0.grade >= 2 }
    }
  }

  /// A duty that serves a power: what a provider must keep, open or hide for the State is a power of the State by another name.
  var servesPower: Bool { role == .duty && has(Self.serving) }
  private static let serving: CueSet = [.gag, .weakenProtection, .capabilityDuty, .monitoringDuty, .unboundedFlow, .dataPower, .retention]

  /// The rule reaches back to acts that were done before it.
  var reachesBack: Bool { has([.retroactive]) }

  /// The clause touches persons, homes, data or speech; or it carries on a power of its article that does: "the officer may extend the
  /// search".
  var isIntrusive: Bool {
    if first(.intrusion, where: { $0.grade >= 3 }) != nil { return true }
    guard role == .power, let article = document.tree.article(of: node), document.intrusiveArticles.contains(article) else { return false }
    return first([.power]) { $0.grade >= 2 && !$0.isInherited } != nil
  }

  /// The offence costs money and no liberty: a fine in the sentence or its article, and no prison in either.
  var isFineOnly: Bool {
    if has(.prison) || hasPrisonInArticle { return false }
    return has([.fine]) || isInArticle([.fine])
  }

  /// Prison stands somewhere in the clause's article.
  var hasPrisonInArticle: Bool { isInArticle(.prison) }

  private func isInArticle(_ cues: CueSet) -> Bool {
    let tree = document.tree
    let top = articleNode
    return document.index.first(cues, in: top..<tree.nodes[top].subtreeEnd) { tree.nodes[$0.node].isQuoted == isQuoted } != nil
  }

  /// Something that is missing counts less where the law around the only article is not seen.
  var absenceValue: Double { document.isSingleProvision ? SignalScale.absence * SignalScale.mildShare : SignalScale.absence }

  /// Whether the clause at a node leaves its own limit open: optional, or judged by the one who is limited.
  func isOptional(at node: Int) -> Bool {
    guard let clause = document.clause(of: node) else { return false }
    return document.readings[clause].contains {
      $0.cue == .permissiveLimit || CueSet.ownJudgement.contains($0.cue) || $0.cue == .switchedOff
    }
  }
}
