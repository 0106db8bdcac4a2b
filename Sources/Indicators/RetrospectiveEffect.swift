public import LegalText

/// A rule that reaches back.
public struct RetrospectiveEffect: Indicator {
  public static let info = IndicatorInfo(
    id: "retrospective-effect", title: "Reaches back in time",
    gate: [.offence, .power, .duty, .cooperation, .penalty, .jurisdiction, .delegation, .definition, .final],
    flags: "A law that applies to acts done before it came into force, or is deemed always to have been law.",
    why: "Nobody can obey a law that is not there yet. The ban on retroactive punishment admits no exception, not even in an emergency.",
    sources: ["ICCPR art 15", "QLD-LSA s 4(3)(g)"],
    lowered: "Words that keep the law to acts done after it came into force.",
    repair: "Say that the Act applies only to acts done after it came into operation.",
    modelWording: "This Act applies only to acts done after it comes into operation.",
    knownMisses: "A milder penalty may reach back lawfully; the indicator does not know which is milder.",
    firing: [
      .init("This Act applies to ⟦acts done before⟧ it comes into operation."),
      .init("Section 4 is ⟦deemed always to have⟧ been law."),
      .init("A person who sold a net, ⟦whether done before or after⟧ the first of May, commits an offence."),
      .init("The Minister may make regulations with ⟦retroactive effect⟧."),
    ],
    silent: [
      .init("This Act does not apply to acts done before it comes into operation."),
      .init("This Act comes into operation on the first of May."),
      .init("Proceedings begun under the old law continue as if this Act had not been passed."),
      .init("A person shall apply before noon."),
      .init("Nothing in this Act has retrospective effect."),
      .init("The operator shall paint the lamps before winter."),
    ])
  public static let mitigations: [String] = []

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role), clause.reachesBack, !clause.has([.prospective]) else { return }
    signals += clause.findings(Self.info, [.retroactive]) { words, _ in "\(words) binds people to a law that was not there." }
  }
}
