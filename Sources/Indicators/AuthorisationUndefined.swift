import Definitions
public import LegalText

/// An offence that turns on a permission which a private text gives, or nobody defines.
public struct AuthorisationUndefined: Indicator {
  public static let info = IndicatorInfo(
    id: "authorisation-undefined", title: "Permission that nobody defines",
    gate: [.offence, .definition],
    flags:
      "An offence that turns on terms of use or another private text, or on a missing permission that the law neither defines nor ties to "
      + "a security measure.",
    why: "Whoever writes the terms of a website then writes the criminal law, and may change it overnight.",
    sources: ["DOJ-CFAA", "US-VAN-BUREN", "GC34 §25"],
    lowered: "A definition of the permission, or a security measure that has to be overcome.",
    repair: "Punish the overcoming of a security measure, and say whose consent counts and that a breach of terms of use is no offence.",
    modelWording:
      "… by infringing a security measure and without the consent of the owner …; a breach of terms of use is not, by itself, an offence.",
    knownMisses: "A permission that a licensing law settles is flagged where that law is not named.",
    firing: [
      .init("A person who uses a library computer ⟦in breach of the terms⟧ of its use commits an offence."),
      .init("A person who, ⟦without right⟧, opens a sealed ledger commits an offence."),
      .init("Whoever ⟦exceeds authorised access⟧ to a ledger shall be punished with a fine not exceeding ten crowns."),
      .init("A person who makes ⟦unauthorised use⟧ of a lamp commits an offence."),
      .init("In this Act, “stray use” means a use ⟦contrary to a contract⟧.\nA person who makes stray use of a lamp commits an offence."),
    ],
    silent: [
      .init(
        "1. Meanings\nIn this Act—\n“without right” means without the consent of the owner.\n\n2. Ledgers\nA person who, without right, "
          + "opens a sealed ledger commits an offence."
      ),
      .init("A person who, without right and by infringing a security measure, enters a computer system commits an offence."),
      .init("A person who opens a sealed ledger commits an offence."),
      .init("The operator shall publish the terms of service."),
      .init("An inspector may, without authorisation, enter a barn."),
      .init("A breach of the terms of service is not an offence."),
    ])
  public static let mitigations: [String] = []

  public init() {}

  public func evaluate(_ clause: ClauseContext, into signals: inout [Signal]) {
    guard Self.info.gate.contains(clause.role) else { return }
    let contracts = clause.findings(Self.info, [.contract]) { words, _ in
      "\(words) makes a private text decide what is a crime."
    }
    signals += contracts
    guard clause.role == .offence, clause.has([.authorisationTerm]), !clause.has([.securityMeasure]) else { return }
    for match in clause.distinct([.authorisationTerm]) where match.grade >= 2 && clause.definition(of: match) == nil {
      guard !contracts.contains(where: { $0.range?.overlaps(match.range) ?? false }) else { continue }
      signals.append(
        clause.finding(
          Self.info, at: match, value: SignalScale.mildShare, searched: [.article, .chapter, .instrument],
          reason: "The act is a crime only \(clause.quote(match)), and nobody says whose permission counts and how far it goes."))
    }
  }
}
