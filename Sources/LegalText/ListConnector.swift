/// How the items of a list are joined.
public enum ListConnector: String, Sendable, CaseIterable {
  /// All of them.
  case and
  /// One of them.
  case or
  /// One or more of them.
  case andOr = "and-or"
  /// The items end in different words.
  case mixed

  /// Those that a single word can say.
  public static let joining: [ListConnector] = [.and, .or, .andOr]
}
