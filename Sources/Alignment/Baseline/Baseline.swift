/// What an earlier run found and somebody has seen: risk that is not new.
public struct Baseline: Sendable, Hashable {
  /// Version of the file format.
  public static let formatVersion = 1

  /// Why a clause's risk is lived with.
  public struct Acceptance: Sendable, Hashable {
    public var reason: String
    /// Last day on which it holds, `YYYY-MM-DD`; nil for no end.
    public var expires: String?

    public init(reason: String, expires: String? = nil) {
      self.reason = reason
      self.expires = expires
    }

    /// - Parameter today: `YYYY-MM-DD`.
    public func isExpired(on today: String) -> Bool { expires.map { $0 < today } ?? false }
  }

  /// One clause of a document.
  public struct Entry: Sendable, Hashable {
    public var document: String
    public var clause: String
    /// Names the words of its whole reading (`InstrumentVersion.readingHash`).
    public var hash: String
    public var role: String
    public var score: Double
    /// Indicator ids, ascending, each once.
    public var findings: [String]
    public var mitigations: [String]
    public var accepted: Acceptance?

    public init(
      document: String, clause: String, hash: String, role: String, score: Double, findings: [String], mitigations: [String],
      accepted: Acceptance? = nil
    ) {
      self.document = document
      self.clause = clause
      self.hash = hash
      self.role = role
      self.score = score
      self.findings = findings
      self.mitigations = mitigations
      self.accepted = accepted
    }
  }

  /// One definition of a document.
  public struct Definition: Sendable, Hashable {
    public var document: String
    public var term: String
    public var clause: String
    /// Names the defining words.
    public var hash: String

    public init(document: String, term: String, clause: String, hash: String) {
      self.document = document
      self.term = term
      self.clause = clause
      self.hash = hash
    }
  }

  /// Names the rules under which the scores were made.
  public var ruleset: String
  /// By document name, then in the order of the text.
  public var entries: [Entry]
  public var definitions: [Definition]

  public init(ruleset: String, entries: [Entry] = [], definitions: [Definition] = []) {
    self.ruleset = ruleset
    self.entries = entries
    self.definitions = definitions
  }
}
