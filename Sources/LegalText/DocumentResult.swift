/// One clause of a scored document.
public struct ScoredClause: Sendable {
  /// Index of the clause's node in the document's tree.
  public var node: Int
  public var clause: Clause
  public var role: ClauseRole
  /// Roles whose exposure the clause takes if it is higher than its own: for a definition those of the clauses that use it.
  public var users: [ClauseRole]
  /// Who acts, over whom, on what, under which penalty.
  public var fields: ClauseFields
  public var score: ClauseScore
  /// 1-based line of the clause's first byte.
  public var line: Int
  /// Ids of the topics that the clause belongs to, in the order of their table; often none.
  public var topics: [String]

  public init(
    node: Int, clause: Clause, role: ClauseRole, users: [ClauseRole] = [], fields: ClauseFields = ClauseFields(), score: ClauseScore,
    line: Int, topics: [String] = []
  ) {
    self.node = node
    self.clause = clause
    self.role = role
    self.users = users
    self.fields = fields
    self.score = score
    self.line = line
    self.topics = topics
  }
}

/// A roll-up: the maximum over some clauses with its interval, their mean and how many are at or above elevated.
public struct RollUp: Sendable {
  public var score: Double
  public var low: Double
  public var high: Double
  public var mean: Double
  public var clauseCount: Int
  public var aboveCount: Int

  public init(score: Double, low: Double, high: Double, mean: Double, clauseCount: Int, aboveCount: Int) {
    self.score = score
    self.low = low
    self.high = high
    self.mean = mean
    self.clauseCount = clauseCount
    self.aboveCount = aboveCount
  }

  /// The roll-up of at least one score. The interval of the maximum is taken as (max low, max high): all clauses share the same
  /// weights, so their errors move together, and for comonotone variables the quantile of the maximum is the maximum of the quantiles.
  public init?(_ scores: [ClauseScore]) {
    guard !scores.isEmpty else { return nil }
    var total = 0.0
    self.init(score: 0, low: 0, high: 0, mean: 0, clauseCount: scores.count, aboveCount: 0)
    for one in scores {
      score = max(score, one.score)
      low = max(low, one.low)
      high = max(high, one.high)
      total += one.score
      if one.band >= .elevated { aboveCount += 1 }
    }
    mean = total / Double(scores.count)
  }

  public var band: Band { Band(score: score) }
}

/// The clauses of one article (or of the text outside any), rolled up.
public struct ArticleResult: Sendable {
  /// Clause id: `sec_5`, `preamble`, `al_3`.
  public var id: String
  public var label: String
  public var heading: String
  public var rollUp: RollUp

  public init(id: String, label: String, heading: String, rollUp: RollUp) {
    self.id = id
    self.label = label
    self.heading = heading
    self.rollUp = rollUp
  }
}

/// Everything that was found in one document.
public struct DocumentResult: Sendable {
  /// Name as the user gave it: a path, `-`, or the id of an NDJSON record.
  public var name: String
  /// ISO 639-1 code of the lexicons used.
  public var language: String
  /// The text that the offsets point into.
  public var text: [UInt8]
  public var tree: ClauseTree
  /// In the order of the text.
  public var clauses: [ScoredClause]
  public var articles: [ArticleResult]
  /// Nil only for a document without clauses, which is never reported as scored.
  public var rollUp: RollUp?
  public var coverage: Double
  /// Much of the document was not understood: coverage below the configured threshold (0.8).
  public var isPartial: Bool

  public init(
    name: String, language: String, text: [UInt8], tree: ClauseTree, clauses: [ScoredClause], articles: [ArticleResult], rollUp: RollUp?,
    coverage: Double, isPartial: Bool
  ) {
    self.name = name
    self.language = language
    self.text = text
    self.tree = tree
    self.clauses = clauses
    self.articles = articles
    self.rollUp = rollUp
    self.coverage = coverage
    self.isPartial = isPartial
  }

  /// The bytes of a range as a string; every range in a result lies on character boundaries.
  public func string(_ range: ByteRange) -> String { String(decoding: text[range.start..<range.end], as: UTF8.self) }
}
