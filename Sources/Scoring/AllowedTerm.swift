/// Words that somebody has decided to accept: findings at them do not count.
public struct AllowedTerm: Sendable, Hashable {
  /// As they stand in the text; case, blanks and line breaks make no difference.
  public var words: String
  /// Id of the only indicator that they are allowed for; nil for all.
  public var indicator: String?
  /// Id of the only clause (with all below it) that they are allowed in; nil for all.
  public var clause: String?

  public init(words: String, indicator: String? = nil, clause: String? = nil) {
    self.words = words
    self.indicator = indicator
    self.clause = clause
  }
}
