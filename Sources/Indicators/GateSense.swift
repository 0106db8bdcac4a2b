/// What an entry of the list `gate` says beyond its category. Ids of entries never change once published, so they may be named here;
/// a test proves that each exists.
public enum GateSense: Sendable, CaseIterable {
  /// Names who is addressed: `any person who`.
  case subject
  /// Makes conduct an offence.
  case creation
  /// Says what follows a conviction, not what is forbidden.
  case sanction
  /// Makes somebody liable without naming the sanction.
  case liability
  /// Speaks of an offence that stands elsewhere.
  case reference
  /// Makes the breach of another rule an offence.
  case breach

  /// By entry id.
  static let ofEntry: [String: GateSense] = [
    "whoever": .subject, "any-person-who": .subject,
    "commits-an-offence": .creation, "guilty-of": .creation, "shall-be-guilty": .creation, "unlawful-to": .creation,
    "it-is-an-offence": .creation, "establish-criminal-offences": .creation, "whoever-unlawfully": .creation,
    "no-person-shall": .creation, "a-person-must-not": .creation, "shall-not-publish": .creation, "shall-not-disclose": .creation,
    "act-of-offence": .creation, "deemed-offence": .creation, "criminalise": .creation,
    "shall-be-punished": .sanction, "incurs-penalty": .sanction, "liable-on-conviction": .sanction, "on-conviction": .sanction,
    "class-offence": .sanction, "liable-to-penalty": .liability, "offence-under-section": .reference, "contravenes": .breach,
  ]
}
