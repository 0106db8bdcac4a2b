public import Acquisition

/// An instrument: one law whose versions are kept.
public struct StoredInstrument: Sendable, Hashable {
  public var id: Int64
  /// What users call it; unique in the database.
  public var name: String
  public var title: String?
  public var jurisdiction: String?
  /// Language code that the user gave.
  public var language: String?
  /// The version in force: the last by the day from which it holds, then by number. Nil before the first was stored.
  public var currentVersion: Int64?
  /// The version that new risk is compared with.
  public var baselineVersion: Int64?
  /// The version that was compared last.
  public var checkedVersion: Int64?
  /// First lineage that is not in use.
  public var nextLineage: Int
}

/// One version of an instrument, without its clauses. Two times: from when it holds as law, and when we learned of it.
public struct StoredVersion: Sendable, Hashable {
  public var id: Int64
  public var instrument: Int64
  /// 1, 2, … in the order in which they were stored.
  public var number: Int
  /// The run that scored it.
  public var run: Int64
  /// Path or address that it came from.
  public var document: String
  /// How the bytes are read: `text`, `markdown`, `xml`.
  public var format: String
  public var language: String
  /// SHA-256 of the bytes.
  public var digest: String
  /// SHA-256 of the text that was scored, runs of blanks as one.
  public var textDigest: String
  public var byteCount: Int
  /// `YYYY-MM-DD` from which it holds; nil when nobody said.
  public var validFrom: String?
  /// Name that the source gives it, such as a commit.
  public var revision: String?
  /// UTC, `YYYY-MM-DDThh:mm:ssZ`.
  public var fetchedAt: String
  public var coverage: Double
  public var isPartial: Bool
  public var score: Double
  public var low: Double
  public var high: Double
  public var mean: Double
  public var clauseCount: Int
  public var aboveCount: Int
  /// Names the rules under which it was scored.
  public var ruleset: String
}

/// Where versions come from.
public struct StoredSource: Sendable, Hashable {
  public var id: Int64
  public var kind: SourceKind
  /// As the user wrote it (`Source.location`).
  public var location: String
  /// How its documents are read (`--input`).
  public var input: String
  /// What the user said about the instruments that come from it.
  public var name: String?
  public var title: String?
  public var jurisdiction: String?
  public var language: String?
  public var validFrom: String?
  /// What the last visit left behind.
  public var state = SourceState()
  /// Why the last visit brought nothing that is trusted; nil when it did.
  public var fault: String?

  public init(
    id: Int64 = 0, kind: SourceKind, location: String, input: String = "auto", name: String? = nil, title: String? = nil,
    jurisdiction: String? = nil, language: String? = nil, validFrom: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.location = location
    self.input = input
    self.name = name
    self.title = title
    self.jurisdiction = jurisdiction
    self.language = language
    self.validFrom = validFrom
  }
}

/// One document of a source, and the instrument whose versions it holds.
public struct StoredItem: Sendable, Hashable {
  public var id: Int64
  public var source: Int64
  /// Name in the source: a path, or a record's id.
  public var name: String
  public var instrument: Int64
  /// SHA-256 of the bytes that were stored, or found to be the same law, last.
  public var digest: String
  /// UTC time since when the source no longer has it.
  public var goneSince: String?
}

/// By which rules a run scored, and what it did.
public struct StoredRun: Sendable, Hashable {
  public var command: String
  public var engine: String
  public var lexicons: String
  public var model: String
  /// Names all of these together, allowed terms included.
  public var ruleset: String

  public init(command: String, engine: String, lexicons: String, model: String, ruleset: String) {
    self.command = command
    self.engine = engine
    self.lexicons = lexicons
    self.model = model
    self.ruleset = ruleset
  }
}

/// What a run did, in documents.
public struct RunCounts: Sendable, Hashable {
  public var added = 0
  public var changed = 0
  public var rescored = 0
  public var unchanged = 0
  public var failed = 0

  public init() {}
}
