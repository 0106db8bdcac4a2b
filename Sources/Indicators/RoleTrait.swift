/// What several words, or the place of a clause, show together about its role.
public enum RoleTrait: String, Sendable, CaseIterable {
  /// Words that make conduct an offence, said of conduct and not of an offence that stands elsewhere.
  case offenceMade = "offence-made"
  /// A person who does something is punished, though the word offence is never used.
  case offencePunished = "offence-punished"
  /// A punishment for an offence that stands elsewhere.
  case penaltyAlone = "penalty-alone"
  /// A defence is taken away or the burden turned, for an offence that stands elsewhere.
  case defenceClosed = "defence-closed"
  /// The clause opens with a term that it defines, or stands in an article of definitions.
  case termDefined = "term-defined"
  /// Words of fault or of a strong vague ground, and nothing firm for any role.
  case faultAlone = "fault-alone"
  /// A term, a dash or a colon, and what it stands for: "register – a list of boats".
  case glossed
  /// Every clause: what is no rule of another kind is one of procedure.
  case plain
  /// The sentence does not end: a comma or a semicolon closes it, and no list follows.
  case unfinished = "unfinished"
}
