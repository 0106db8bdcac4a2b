/// What a drafter should look at in the definitions of a text: one finding of `lacuna terms --lint`.
public struct DraftingFinding: Sendable, Hashable {
  /// Stable id of the rule, named for the flaw: `circular-definition`.
  public var rule: String
  /// Stable code of the rule: `T602`.
  public var code: String
  /// A note is worth a look and no fault.
  public var severity: Diagnostic.Severity
  /// Where the rule comes from: keys of `lexicons/sources.tsv`.
  public var source: String
  /// The term concerned, as printed.
  public var term: String
  /// The words to look at.
  public var range: ByteRange
  /// What is wrong, in one clause without a full stop.
  public var message: String
  /// What to do next.
  public var hint: String

  public init(
    rule: String, code: String, severity: Diagnostic.Severity, source: String, term: String, range: ByteRange, message: String, hint: String
  ) {
    self.rule = rule
    self.code = code
    self.severity = severity
    self.source = source
    self.term = term
    self.range = range
    self.message = message
    self.hint = hint
  }
}
