public import LegalText

/// What a heatmap takes of a document, whether it was scored just now or comes from a database.
public struct HeatmapDocument: Sendable {
  /// A signal that raised a clause's score.
  public struct Finding: Sendable {
    public var indicator: String
    /// Words found; nil for an absence.
    public var match: String?
    /// Half-open UTF-8 byte offsets of these words; nil for an absence.
    public var range: ByteRange?
    /// Log-odds added to the clause.
    public var contribution: Double
    /// Found in the words around the list.
    public var isInherited: Bool
    public var reason: String
    public var source: String

    public init(
      indicator: String, match: String?, range: ByteRange?, contribution: Double, isInherited: Bool, reason: String, source: String
    ) {
      self.indicator = indicator
      self.match = match
      self.range = range
      self.contribution = contribution
      self.isInherited = isInherited
      self.reason = reason
      self.source = source
    }
  }

  /// One clause with its score in [0, 100].
  public struct Clause: Sendable {
    public var id: String
    public var label: String
    public var heading: String
    public var score: Double
    /// 1-based.
    public var line: Int
    /// Ids of its topics, often none.
    public var topics: [String]
    /// In the order in which they were found.
    public var findings: [Finding]

    public init(id: String, label: String, heading: String, score: Double, line: Int, topics: [String], findings: [Finding]) {
      self.id = id
      self.label = label
      self.heading = heading
      self.score = score
      self.line = line
      self.topics = topics
      self.findings = findings
    }
  }

  public var name: String
  public var status: DocumentOutcome.Status
  /// Why it was not read, in one clause; empty otherwise.
  public var reason: String
  /// The highest score of its clauses; nil for one that was not read.
  public var score: Double?
  /// In the order of the text, as are the clauses.
  public var articles: [ArticleResult]
  public var clauses: [Clause]

  public init(
    name: String, status: DocumentOutcome.Status, reason: String = "", score: Double?, articles: [ArticleResult] = [],
    clauses: [Clause] = []
  ) {
    self.name = name
    self.status = status
    self.reason = reason
    self.score = score
    self.articles = articles
    self.clauses = clauses
  }

  /// A document of a run.
  /// - Complexity: O(clauses + findings).
  public init(_ outcome: DocumentOutcome) {
    switch outcome {
    case .unreadable(let name, let diagnostic):
      self.init(name: name, status: outcome.status, reason: diagnostic.message, score: nil)
    case .scored(let result):
      self.init(
        name: result.name, status: outcome.status, score: result.rollUp?.score, articles: result.articles,
        clauses: result.clauses.map { Self.clause($0, of: result) })
    }
  }

  private static func clause(_ clause: ScoredClause, of result: DocumentResult) -> Clause {
    let node = result.tree.nodes[clause.node]
    return Clause(
      id: node.id, label: node.label, heading: node.heading, score: clause.score.score, line: clause.line, topics: clause.topics,
      findings: clause.score.findings.map { finding in
        let signal = finding.signal
        return Finding(
          indicator: signal.indicator, match: signal.range.map(result.string), range: signal.range, contribution: finding.contribution,
          isInherited: signal.isInherited, reason: signal.reason, source: signal.source)
      })
  }
}
