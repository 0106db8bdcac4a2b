import Definitions
public import LegalText

/// A measure that the text leaves to judgement without a test.
public struct EvaluativeStandard: Indicator {
  public static let info = IndicatorInfo(
    id: "evaluative-standard", title: "Evaluative standard without a test",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation, .safeguard],
    flags: "Words such as reasonable, appropriate, substantial, timely or exceptional that set a measure but say not how it is taken.",
    why:
      "Laws cannot do without such words, but each moves a decision from the law to the official. They weigh little alone and more "
      + "in company.",
    sources: ["ECHR-SUNDAY-TIMES §49", "QLD-LSA s 4(3)(k)"],
    lowered: "A number, a list of factors, or a term of art around the word (reasonable grounds to believe) removes the finding.",
    repair: "Put a figure, a list of factors or a named test in its place.",
    modelWording: "… within … days / … of at least … / … having regard to the following factors: (a) …; (b) ….",
    knownMisses: "Words with a settled meaning in a branch of law are flagged all the same unless the list of neutral contexts names them.",
    firing: [
      .init("A person who drives at an ⟦excessive⟧ speed commits an offence."),
      .init("The officer may keep the boat in ⟦exceptional circumstances⟧."),
      .init("The operator shall keep an ⟦adequate⟧ number of lamps."),
      .init("The board shall answer ⟦promptly⟧."),
      .init("The Minister may make regulations for ⟦suitable⟧ uniforms."),
    ],
    silent: [
      .init("A person who drives at more than ninety kilometres an hour commits an offence."),
      .init("The officer may keep the boat if the officer has reasonable grounds to believe that it was stolen."),
      .init("This Act may be cited as the Appropriate Measures Act."),
      .init("Recognising that adequate light is useful,"),
      .init("A person who acts with intent to cause serious harm commits an offence."),
      .init("The ferry shall leave within ten days."),
    ])
  public static let mitigations: [String] = []

  /// Words that another indicator reads as a whole.
  private static let wholes = CueSet.limits.union(.vagueGround).union(.mustDefine)

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    for match in clause.distinct(.evaluativeStandard) where !clause.isPart(match, of: Self.wholes) {
      if let definition = clause.definition(of: match), definition.isSettled { continue }
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.value(grade: match.grade),
          reason: "\(clause.quote(match)) sets a measure without saying how it is taken."))
    }
  }
}
