import GRDB
public import LegalText

/// What to look for among the clauses in force.
public struct CorpusSearch: Sendable {
  /// Words that a clause must have, in any order; "words in quotation marks" in that order; `word*` for all words that begin so; without
  /// any, all clauses.
  public var query: String
  public var band: Band?
  /// Indicator or mitigation that the clause must have.
  public var indicator: String?
  public var role: String?
  public var jurisdiction: String?
  public var instrument: String?
  /// At most so many, the best first: by BM25 when there are words, else by score.
  public var limit: Int
  /// So many of them are left out first.
  public var offset: Int

  public init(
    _ query: String, band: Band? = nil, indicator: String? = nil, role: String? = nil, jurisdiction: String? = nil,
    instrument: String? = nil, limit: Int = 20, offset: Int = 0
  ) {
    self.query = query
    self.band = band
    self.indicator = indicator
    self.role = role
    self.jurisdiction = jurisdiction
    self.instrument = instrument
    self.limit = limit
    self.offset = offset
  }

  /// A clause that was found.
  public struct Hit: Sendable, Hashable {
    public var instrument: String
    public var title: String?
    public var jurisdiction: String?
    public var document: String
    /// Number of the version.
    public var version: Int
    public var clause: StoredClause
    /// Relevance by BM25, greater is better; nil without words.
    public var relevance: Double?
    /// Words around what was found, with `[` and `]` around each word found and `…` where it was cut; without words, its beginning.
    public var snippet: String
  }

  /// The query in the language of FTS5: each word in quotation marks, so that nothing in it is a command.
  static func expression(_ query: String) -> String? {
    var parts: [String] = []
    var word = ""
    var isQuoted = false
    func close(_ isPrefix: Bool = false) {
      let hasContent = word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      if hasContent { parts.append("\"\(word)\"" + (isPrefix ? "*" : "")) }
      word = ""
    }
    for character in query {
      switch character {
      case "\"", "“", "”":
        close()
        isQuoted.toggle()
      case "*" where !isQuoted: close(true)
      // SQLite would take a zero byte for the end of the expression.
      case _ where !isQuoted && (character.isWhitespace || character == "\0"): close()
      case "\0": word.append(" ")
      default: word.append(character)
      }
    }
    close()
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension CorpusDatabase {
  /// Clauses of the versions in force.
  /// - Throws: `StoreFault`.
  public func search(_ search: CorpusSearch) throws(StoreFault) -> [CorpusSearch.Hit] {
    var conditions = ["instruments.current_version = clauses.version_id"]
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": search.limit, "offset": search.offset]
    func require(_ condition: String, _ name: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments[name] = value
    }
    let expression = CorpusSearch.expression(search.query)
    require("clause_words MATCH :words", "words", expression)
    if let band = search.band {
      let above = Band.allCases.first { $0 > band }?.lowerBound ?? 101
      conditions.append("clauses.score >= \(band.lowerBound) AND clauses.score < \(above)")
    }
    require(
      "EXISTS (SELECT 1 FROM signals JOIN phrases ON phrases.id = signals.indicator WHERE clause_id = clauses.id AND phrase = :indicator)",
      "indicator", search.indicator)
    require("clauses.role = :role", "role", search.role)
    require("instruments.jurisdiction = :jurisdiction COLLATE NOCASE", "jurisdiction", search.jurisdiction)
    require("instruments.name = :instrument", "instrument", search.instrument)
    let found =
      expression == nil
      ? "NULL AS relevance, substr(texts.text, 1, 160) AS snippet"
      : "-bm25(clause_words) AS relevance, snippet(clause_words, 0, '[', ']', '…', 24) AS snippet"
    let words =
      expression == nil ? "" : "clause_words JOIN texts ON texts.id = clause_words.rowid JOIN clauses ON clauses.text_id = texts.id"
    let sql = """
      SELECT clauses.*, texts.text, instruments.name, instruments.title, instruments.jurisdiction, versions.document, versions.number, \(found)
      FROM \(expression == nil ? "instruments JOIN clauses ON clauses.version_id = instruments.current_version JOIN texts ON texts.id = clauses.text_id" : "\(words) JOIN instruments ON instruments.current_version = clauses.version_id")
      JOIN versions ON versions.id = clauses.version_id WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(expression == nil ? "clauses.score DESC" : "bm25(clause_words)"), instruments.name, clauses.ordinal LIMIT :limit OFFSET :offset
      """
    return try read { try Row.fetchAll($0, sql: sql, arguments: StatementArguments(arguments)).map(CorpusSearch.Hit.init) }
  }
}

extension CorpusSearch.Hit {
  init(_ row: Row) {
    self.init(
      instrument: row["name"], title: row["title"], jurisdiction: row["jurisdiction"], document: row["document"], version: row["number"],
      clause: StoredClause(row), relevance: row["relevance"], snippet: row["snippet"])
  }
}
