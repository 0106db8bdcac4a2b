/// A term of art that somebody has decided to accept, with the reason.
public struct Allowance: Sendable, Hashable {
  /// The words, as they stand in the text; case and blanks make no difference.
  public var term: String
  /// Why it is acceptable; never blank.
  public var reason: String
  /// Id of the only indicator it is allowed for; nil for all.
  public var indicator: String?
  /// Id of the only clause it is allowed in (with all below it); nil for all.
  public var clause: String?
  /// Last day on which it applies; nil for no end.
  public var expires: CalendarDate?
  /// 1-based line in the configuration file.
  public var line: Int

  public init(
    term: String, reason: String, indicator: String? = nil, clause: String? = nil, expires: CalendarDate? = nil, line: Int = 0
  ) {
    self.term = term
    self.reason = reason
    self.indicator = indicator
    self.clause = clause
    self.expires = expires
    self.line = line
  }
}
