public import LegalText

/// A cyber offence that is none: words, or any crime done with a computer.
public struct SpeechOrAnyCrimeByICT: Indicator {
  public static let info = IndicatorInfo(
    id: "speech-or-any-crime-by-ict", title: "Speech or any crime by computer",
    gate: [.offence, .penalty],
    flags:
      "An offence of what is said, without violence, threat, fraud or serious harm; and rules that turn every crime into a cybercrime because "
      + "a computer was used.",
    why: "Offences by means of a computer bring the whole statute book, and all speech online, under powers made for attacks on systems.",
    sources: ["EFF-124", "HRW", "PH-DISINI"],
    lowered: "An element of violence, threat, fraud or serious harm; a list of core offences against systems and data.",
    repair: "Keep the law to attacks on systems and data; leave speech to the general law and its defences.",
    modelWording: "(Leave the clause out: the general law on threats, fraud and incitement applies online as it does offline.)",
    knownMisses: "Whether the general law already punishes the same words is not known.",
    firing: [
      .init("A person who publishes a ⟦false report⟧ commits an offence."),
      .init("The maximum penalty for an ⟦offence under any other law⟧ of the State is doubled if a computer is used."),
      .init("Whoever ⟦insults the king⟧ shall be punished with a fine not exceeding ten crowns."),
      .init(
        "A theft ⟦committed by means of a computer system⟧ is an offence punishable under this Act and is punished with a fine not exceeding ten crowns."
      ),
    ],
    silent: [
      .init("A person who deletes data of another person commits an offence."),
      .init("A person who sends a message with a threat to kill a person commits an offence."),
      .init("A person who, by a false statement, obtains property by fraud and with intent to defraud commits an offence."),
      .init("A person may publish a false report about himself."),
      .init("The operator shall publish a report."),
      .init("A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
    ])
  public static let mitigations: [String] = []

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    signals += clause.findings(Self.info, [.anyCrime]) { words, _ in "\(words) makes the tool the crime." }
    guard clause.isSpeechOffence else { return }
    let object = clause.first([.expressionObject]) ?? clause.first([.publication])
    guard let object else { return }
    // What is named as the object of the offence speaks louder than a bare "publishes".
    let value = object.cue == .expressionObject ? SignalScale.value(grade: min(2, object.grade)) : SignalScale.mildShare
    signals.append(
      clause.finding(Self.info, at: object, value: value, reason: "\(clause.quote(object)): words are the whole offence."))
  }
}
