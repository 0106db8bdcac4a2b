public import LegalText

/// How one answer compares with the gold of its document.
public struct DocumentEvaluation: Sendable {
  public let document: GoldDocument
  /// Clause boundaries.
  public let boundaries: CountedFigures
  /// Clauses found whose path is judged.
  public let judgedPaths: Int
  /// Of these, with the right path from the section or quoted fragment downwards.
  public let rightLocalPaths: Int
  /// Of these, with the right path as a whole.
  public let rightPaths: Int
  /// Defined terms; nil where the mark-up shows none.
  public let definitions: CountedFigures?
  /// In the order of the text; what only follows from an error stands in its `followers`.
  public let errors: [StructureError]
  /// Terms that were missed, and terms that are none, each with its place.
  public let missedTerms: [(term: String, offset: Int)]
  public let spuriousTerms: [(term: String, offset: Int)]

  /// Compares an answer with the gold, by the rules of the gold's own evaluator: strict starts, quoted amendments included.
  /// - Parameters:
  ///   - clauses: One for each printed number, in any order.
  ///   - terms: What was taken for defined; undefined terms are passed over.
  /// - Complexity: O(clauses · log clauses + terms · log terms).
  public init(_ document: GoldDocument, clauses: [AnsweredClause], terms: [TermRecord]) {
    let matcher = ClauseMatcher(document, clauses)
    let pairs = matcher.pairs()
    let spurious = matcher.falseAnswers(pairs)
    self.document = document
    boundaries = CountedFigures(right: pairs.count, spurious: spurious.count, missed: document.clauses.count - pairs.count)
    let judged = pairs.filter { !document.clauses[$0.gold].isRange }
    judgedPaths = judged.count
    rightLocalPaths = judged.count { $0.fit != .none }
    rightPaths = judged.count { $0.fit == .whole }
    errors = ErrorList(document, clauses, matcher).errors(pairs: pairs, spurious: spurious)
    var answered: [String: Int] = [:]
    for record in terms where record.status != .undefined {
      let term = GoldSpelling.term(record.term)
      if !term.isEmpty { answered[term] = min(answered[term] ?? .max, record.range.start) }
    }
    let found = answered.keys.count { document.terms[$0] != nil }
    missedTerms = document.terms.filter { answered[$0.key] == nil }.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    spuriousTerms = answered.filter { document.terms[$0.key] == nil && !document.ignoredTerms.contains($0.key) }
      .map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    definitions =
      document.hasDefinitions ? CountedFigures(right: found, spurious: spuriousTerms.count, missed: missedTerms.count) : nil
  }

  /// Errors with those that only follow from others.
  public var errorCount: Int { errors.reduce(0) { $0 + 1 + $1.followers } }
}
