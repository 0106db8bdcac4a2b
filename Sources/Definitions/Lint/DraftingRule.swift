public import LegalText

/// One rule of good drafting of definitions that a program can check: a file for each, named for the flaw.
///
/// Its examples are the documentation and the tests: each is a whole law, and `⟦ ⟧` mark the words that are found.
public protocol DraftingRule: Sendable {
  static var info: DraftingRuleInfo { get }

  /// All findings of the rule in one text, in any order.
  static func check(_ context: DraftingContext) -> [DraftingFinding]
}

/// What a drafting rule says about itself.
public struct DraftingRuleInfo: Sendable {
  /// Stable id, named for the flaw, lower-case kebab-case.
  public var id: String
  /// Stable code, `T6xx`.
  public var code: String
  public var severity: Diagnostic.Severity
  /// What it flags and why that matters, one sentence each.
  public var summary: String
  /// Keys of `lexicons/sources.tsv`, with pinpoints.
  public var source: String
  /// What the drafter should do.
  public var hint: String
  /// Laws with marked words that the rule finds.
  public var flags: [String]
  /// Laws in which it finds nothing.
  public var passes: [String]

  public init(
    id: String, code: String, severity: Diagnostic.Severity, summary: String, source: String, hint: String, flags: [String],
    passes: [String]
  ) {
    self.id = id
    self.code = code
    self.severity = severity
    self.summary = summary
    self.source = source
    self.hint = hint
    self.flags = flags
    self.passes = passes
  }
}

extension DraftingRule {
  static func finding(_ term: String, _ range: ByteRange, _ message: String) -> DraftingFinding {
    DraftingFinding(
      rule: info.id, code: info.code, severity: info.severity, source: info.source, term: term, range: range, message: message,
      hint: info.hint
    )
  }

  /// A finding at the term of a definition.
  static func finding(_ definition: Definition, _ message: String) -> DraftingFinding {
    finding(definition.term, definition.termRange, message)
  }
}
