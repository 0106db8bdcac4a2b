/// What a match of an entry says, by its category (`lexicons/categories.tsv`).
public enum EntryDirection: String, Sendable, CaseIterable {
  /// It raises the score.
  case risk
  /// It lowers the score.
  case mitigation
  /// It says what the clause does; by itself it moves nothing.
  case gate
  /// It marks a harmless context: matches wholly inside it are dropped.
  case neutral
}
