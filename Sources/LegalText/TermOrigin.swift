/// What says that an undefined wording is a term.
public enum TermOrigin: String, Sendable, CaseIterable {
  /// The list of words that a text must define where it turns on them.
  case list
  /// Statistics: the rules turn on it and ordinary law hardly uses it.
  case statistics
  /// The text capitalises it as if it were defined.
  case capital
}
