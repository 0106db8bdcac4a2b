/// A remark in a text that somebody has looked at a finding and lives with it.
///
/// ```
/// <!-- lacuna:allow vague-ground reason="Settled case law" until=2027-01-31 -->      in Markdown
/// # lacuna:allow vague-ground reason="Settled case law" until=2027-01-31             a line of its own in plain text
/// ```
public struct Suppression: Sendable, Hashable {
  /// Id of the only indicator whose findings are left out.
  public var indicator: String
  /// Why; never blank.
  public var reason: String
  /// Last day on which it applies, `YYYY-MM-DD`.
  public var until: String
  /// Of the whole remark, in the text that is scored.
  public var range: ByteRange
  /// Whether nothing else stands on its lines: then it speaks of what follows, otherwise of what stands before it.
  public var isAlone: Bool

  public init(indicator: String, reason: String, until: String, range: ByteRange, isAlone: Bool) {
    self.indicator = indicator
    self.reason = reason
    self.until = until
    self.range = range
    self.isAlone = isAlone
  }
}
