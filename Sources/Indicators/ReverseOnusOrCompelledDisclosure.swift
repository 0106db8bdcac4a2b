public import LegalText

/// The accused must prove innocence, or must speak or open what is locked against himself.
public struct ReverseOnusOrCompelledDisclosure: Indicator {
  public static let info = IndicatorInfo(
    id: "reverse-onus-or-compelled-disclosure", title: "Proof or disclosure against oneself",
    gate: [.offence, .power, .duty, .penalty, .definition],
    flags:
      "A burden of proof or a presumption against the accused, and a duty to answer, to disclose passwords or to help against oneself.",
    why: "The State must prove guilt, and nobody must help to convict himself: both are the core of a fair trial.",
    sources: ["ICCPR art 14", "QLD-LSA s 4(3)(d)", "SENATE-SCRUTINY"],
    lowered: "A privilege against self-incrimination or of lawyers, immunity of what is said, an evidential burden only.",
    repair: "Let the prosecution prove each element; exempt suspects from the duty and bar the use of what they were made to say.",
    modelWording:
      "The prosecution must prove …. A person suspected of an offence shall not be ordered to make a statement, and a statement made under an order is not evidence against the person who made it.",
    earns: "privilege",
    knownMisses: "A presumption that concerns procedure alone, such as service by post, is flagged where the words are the same.",
    firing: [
      .init("A person who holds a key is guilty of an offence ⟦unless he proves⟧ that it is his."),
      .init("An inspector may require a person to ⟦disclose a password⟧."),
      .init("A person is guilty of theft ⟦unless the contrary is proved⟧."),
      .init("The witness shall ⟦answer any question⟧ of the inspector."),
      .init("⟦The burden of proving⟧ consent lies on the accused, who commits an offence if it fails."),
    ],
    silent: [
      .init("The prosecution must prove that the key was stolen."),
      .init("The accused shall not be required to disclose a password."),
      .init("An inspector may enter a barn."),
      .init("A person who steals a key commits an offence."),
      .init("No one is compelled to testify against himself."),
      .init("No library shall be required to disclose a password."),
      .init("The operator shall publish answers to letters."),
    ])
  public static let mitigations = ["privilege"]

  private static let onus: CueSet = [.reversedBurden, .presumption]

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let burdens = clause.findings(Self.info, Self.onus) { words, _ in "\(words) makes the accused prove innocence." }
    let disclosures =
      clause.role == .definition
      ? [] : clause.findings(Self.info, [.compelledDisclosure]) { words, _ in "\(words) makes people help against themselves." }
    signals += burdens + disclosures
    guard !disclosures.isEmpty else { return }
    if let own = clause.strongest([.privilege]) {
      // In a power the same words are credited as a safeguard.
      guard clause.role == .offence || clause.role == .penalty else { return }
      signals.append(
        clause.mitigation(
          "privilege", Self.info, at: own.match, strength: own.strength, reason: "\(clause.quote(own.match)) keeps silence a right."))
    } else {
      let result = clause.search([.privilege], others: [.safeguard, .duty, .power], minimumGrade: 2)
      guard let match = result.match else { return }
      signals.append(
        clause.mitigation(
          "privilege", Self.info, elsewhere: match, in: result.searched, reason: "\(clause.place(of: match.node)) keeps silence a right."))
    }
  }
}
