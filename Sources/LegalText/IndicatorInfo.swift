/// What an indicator is, for `lacuna rules`, the generated page and the tests: its examples are its documentation and its tests.
public struct IndicatorInfo: Sendable {
  /// A text in which the indicator fires exactly at the marked places, or stays silent.
  public struct Example: Sendable {
    /// A small instrument; `⟦ ⟧` mark the words found. A firing example without marks expects an absence.
    public var text: String
    public var file: String
    public var line: Int

    public init(_ text: String, file: String = #fileID, line: Int = #line) {
      self.text = text
      self.file = file
      self.line = line
    }
  }

  /// Stable id, named for the flaw: `open-ended-list`.
  public var id: String
  /// Title in a few words.
  public var title: String
  /// Roles whose clauses are examined; the indicator is silent elsewhere.
  public var gate: [ClauseRole]
  /// What it flags: one or two sentences.
  public var flags: String
  /// Why it matters, for a reader who is no engineer.
  public var why: String
  /// Legal sources, most authoritative first.
  public var sources: [String]
  /// What lowers it.
  public var lowered: String
  /// How a drafter would repair it.
  public var repair: String
  /// How a repaired clause may read: words to copy and fill in, `…` for what is the drafter's.
  public var modelWording: String
  /// Id of the mitigation that a clause in the model wording earns besides losing the finding; nil for none.
  public var earns: String?
  /// It reads no words of its own but a pattern of other findings.
  public var isPattern: Bool
  /// What it is known to miss or to flag wrongly.
  public var knownMisses: String
  public var firing: [Example]
  public var silent: [Example]

  public init(
    id: String, title: String, gate: [ClauseRole], flags: String, why: String, sources: [String], lowered: String, repair: String,
    modelWording: String = "", earns: String? = nil, isPattern: Bool = false, knownMisses: String, firing: [Example], silent: [Example]
  ) {
    self.id = id
    self.title = title
    self.gate = gate
    self.flags = flags
    self.why = why
    self.sources = sources
    self.lowered = lowered
    self.repair = repair
    self.modelWording = modelWording
    self.earns = earns
    self.isPattern = isPattern
    self.knownMisses = knownMisses
    self.firing = firing
    self.silent = silent
  }
}
