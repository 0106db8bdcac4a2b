import Definitions
public import LegalText

/// A term on which a rule turns and which the text does not define.
public struct UndefinedTerm: Indicator {
  public static let info = IndicatorInfo(
    id: "undefined-term", title: "Key term without a definition",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation],
    flags:
      "A term from the list of terms that need a definition, used where it decides what is forbidden or allowed, and not defined in scope.",
    why: "Whoever applies the rule fills the term with meaning. People cannot foresee what is forbidden, and officials are not bound.",
    sources: ["GC34 §25", "ECHR-SUNDAY-TIMES §49", "JPG 14"],
    lowered: "A definition in scope removes the finding; one that only says what the term includes halves it.",
    repair: "Define the term in the interpretation section with ‘means’, or use a term that is defined there.",
    modelWording: "In this Act, “…” means … (a closed definition in the interpretation section).",
    earns: "definition",
    knownMisses: "A term may be settled in another act or in case-law that the text does not show. Terms outside the list are not seen.",
    firing: [
      .init("A person who, ⟦without right⟧, opens a sealed ledger commits an offence."),
      .init("A provider who carries ⟦harmful content⟧ commits an offence."),
      .init("An inspector may enter any place to stop ⟦cyber attacks⟧."),
      .init(
        "1. Meanings\nIn this Act—\n“ledger” means a book of accounts.\n\n2. Trolls\nA person who engages in ⟦trolling⟧ commits an offence."
      ),
      .init("In this Act, “malware” includes a worm.\nA person who intentionally sells ⟦malware⟧ commits an offence."),
    ],
    silent: [
      .init(
        "1. Meanings\nIn this Act—\n“trolling” means posting the same message more than ten times.\n\n2. Trolls\nA person who "
          + "engages in trolling commits an offence."
      ),
      .init("A person who breaks a window commits an offence."),
      .init("This Act may be cited as the Cybercrime Act."),
      .init("Nothing in this Act shall be interpreted as permitting hate speech."),
      .init("Convinced that cybercrime endangers trade,"),
      .init("In this Act, “malware” means a program that copies itself."),
    ])
  public static let mitigations = ["definition"]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    var defined: [Signal] = []
    var seen: Set<ByteRange> = []
    for match in clause.distinct(.mustDefine) where !clause.isPart(match, of: .limits) {
      let whole = clause.definition(of: match)
      // "Access to a computer system": the system is defined, access is not.
      let definition = whole ?? clause.definition(within: match)
      if let definition = whole, definition.isSettled {
        guard seen.insert(definition.termRange).inserted else { continue }
        defined.append(DefinitionCredit.signal(clause, Self.info, match, definition))
        if let rest = DefinitionCredit.rest(clause, Self.info, match, definition) { signals.append(rest) }
        continue
      }
      var value = SignalScale.value(grade: match.grade)
      if definition != nil || clause.document.isSingleProvision { value *= SignalScale.mildShare }
      // "Reasonable grounds to believe that there is serious danger": a court has something to review.
      if match.cue == .thresholdTerm, clause.has([.objectiveTest]) { value *= SignalScale.mildShare }
      signals.append(
        clause.finding(
          Self.info, at: match, value: value, searched: [.article, .chapter, .instrument], reason: reason(clause, match, definition)))
      if let definition, definition.status == .partly, seen.insert(definition.termRange).inserted {
        defined.append(DefinitionCredit.signal(clause, Self.info, match, definition))
      }
    }
    signals += defined
  }

  private func reason(_ clause: ClauseContext, _ match: ReadingMatch, _ definition: Definition?) -> String {
    guard let definition else { return "\(clause.quote(match)) is not defined in this text, and the \(clause.noun) turns on it." }
    if definition.isSettled { return "\(clause.quote(match)) is defined only in part: ‘\(definition.term)’ is, the rest is not." }
    return "\(clause.place(of: definition.node)) says what \(clause.quote(match)) includes, but not what it means."
  }
}
