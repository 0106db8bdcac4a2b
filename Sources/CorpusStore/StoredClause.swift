public import LegalText

/// One clause of a stored version, with its score.
public struct StoredClause: Sendable, Hashable {
  public var id: Int64
  /// 0, 1, … in the order of the text.
  public var ordinal: Int
  /// The same number for the same clause in all versions of the instrument, however it is numbered.
  public var lineage: Int
  public var eid: String
  /// Numbers as the source prints them, from the section or article down, joined by a blank.
  public var printed: String
  /// Id of its article, or of the unit outside any that holds it.
  public var article: String
  public var label: String
  public var heading: String
  public var role: String
  public var isSynthetic: Bool
  public var isQuoted: Bool
  /// Half-open UTF-8 byte offsets into the text that was scored.
  public var start: Int
  public var end: Int
  /// 1-based.
  public var line: Int
  /// Names the text, which versions share.
  public var textID: Int64
  /// The clause's own words.
  public var text: String
  /// Names the words of the whole reading (`InstrumentVersion.readingHash`).
  public var hash: String
  public var score: Double
  public var low: Double
  public var high: Double
  public var logit: Double
  public var intercept: Double

  public var band: Band { Band(score: score) }
}

/// A finding or mitigation of a stored clause.
public struct StoredSignal: Sendable, Hashable {
  public var indicator: String
  public var isMitigation: Bool
  /// Words found; nil for an absence.
  public var match: String?
  public var start: Int?
  public var end: Int?
  public var contribution: Double
  public var isInherited: Bool
  public var strength: String?
  /// What was searched for an absence, nearest first.
  public var searched: [String]
  public var reason: String
  public var source: String
}

/// A definition of a stored version.
public struct StoredDefinition: Sendable, Hashable {
  public var term: String
  /// Id of the clause that defines it.
  public var eid: String
  public var hash: String
  public var line: Int
  /// Ids of the clauses that use it.
  public var users: [String]
}
