import ClauseStructure
import Definitions
import Indicators
public import Ingest
public import LegalText
import Readings
import RiskModel
import Tokenization

/// Scores documents one after another: language, words, clauses, definitions, findings, model.
///
/// ```swift
/// let scorer = try DocumentScorer(ruleset)
/// let scored = scorer.score(document)      // .outcome is .scored(DocumentResult) or .unreadable with the reason
/// ```
/// Holds ICU's iterators and is therefore owned by one thread; make one for each. The result depends on the document and the ruleset
/// alone, never on what was scored before.
public struct DocumentScorer: ~Copyable {
  let ruleset: Ruleset
  let choice: LanguageChoice
  let engines: [String: LanguageEngine]
  private let allowances: AllowanceFilter
  /// Threads that may share the work on one large document.
  public let workers: Int

  /// - Parameter workers: Threads that may share the work on one large document.
  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public init(_ ruleset: Ruleset, language: LanguageChoice = .auto, workers: Int = 1) throws(Diagnostic) {
    self.ruleset = ruleset
    self.workers = workers
    choice = language
    allowances = AllowanceFilter(ruleset.allowances)
    var engines: [String: LanguageEngine] = [:]
    for (code, words) in ruleset.structures { engines[code] = try LanguageEngine(words) }
    for (code, pack) in ruleset.packs where engines[code] == nil { engines[code] = try LanguageEngine(pack.structure) }
    self.engines = engines
  }

  /// Scores one document.
  /// - Parameter keepsReading: Whether its words and terms are handed on as well.
  /// - Returns: The scores, or as `unreadable` the reason why there are none: no word lists for its language, or no clause in it.
  public func score(_ document: InputDocument, keepsReading: Bool = false) -> ScoredDocument {
    var notes = document.notes
    do throws(Diagnostic) {
      let (result, text, definitions) = try scored(document, &notes)
      return ScoredDocument(
        outcome: .scored(result), notes: notes, reading: keepsReading ? ScoredReading(text: text, terms: definitions.terms) : nil)
    } catch {
      return ScoredDocument(outcome: .unreadable(name: document.name, error), notes: notes)
    }
  }

  /// The clause tree of one document. Works for any language: where structure words are missing, those of the fallback language are
  /// used, and a note says so.
  /// - Parameter readsReferences: Whether citations and limits are read as well; where the words for that are missing, a note says so.
  public func outline(_ document: InputDocument, readsReferences: Bool = false) -> OutlinedDocument {
    var notes = document.notes
    let told = choice.language(of: document, ruleset.identifier)
    var language = told ?? Ruleset.fallbackLanguage
    if told == nil || engines[language] == nil {
      notes.append(.structureAssumed(name: document.name, language: told))
      language = Ruleset.fallbackLanguage
    }
    let tree = engines[language].map { Self.tree(of: document, $0.parser) } ?? ClauseTree()
    var outlined = OutlinedDocument(name: document.name, language: language, text: document.bytes, tree: tree, notes: notes)
    guard readsReferences else { return outlined }
    // Structure words of another language may serve; words of another language cannot cite.
    let spoken = told ?? language
    outlined.readings = ruleset.readings[spoken]?.read(document.masked, tree: tree)
    if outlined.readings == nil {
      outlined.notes.append(.noReadingWords(name: document.name, language: spoken, available: ruleset.readings.keys.sorted()))
    }
    return outlined
  }

  /// Who may share the work on a document: nobody for a small one.
  public func sharing(for document: InputDocument) -> WorkSharing {
    document.masked.count < ParallelWork.leastByteCount ? .alone : ParallelWork.sharing(workers)
  }

  // MARK: Stages

  private func scored(_ document: InputDocument, _ notes: inout [Diagnostic]) throws(Diagnostic) -> (
    result: DocumentResult, text: TokenizedText, definitions: DefinitionTable
  ) {
    guard let language = choice.language(of: document, ruleset.identifier) else { throw .languageUnknown(name: document.name) }
    guard let pack = ruleset.packs[language], let engine = engines[language] else {
      throw .noWordLists(name: document.name, language: language, available: ruleset.languages)
    }
    let sharing = sharing(for: document)
    let (tokenizer, parser) = (engine.tokenizer, engine.parser)
    let (tokenized, tree) = sharing.both(
      { () -> Result<TokenizedText, Diagnostic> in
        do throws(Diagnostic) { return .success(try tokenizer.tokenize(document.masked)) } catch { return .failure(error) }
      }, { Self.tree(of: document, parser) })
    let text = try tokenized.get()
    let clauses = ClauseAssembler.clauses(of: tree)
    guard !clauses.isEmpty else { throw .noClause(name: document.name) }
    let citing = ruleset.readings[language]
    let (definitions, citations) = sharing.both(
      { pack.definitions.read(text, tree: tree) }, { citing?.read(text.bytes, tree: tree) ?? .none(in: tree) })
    let indicators = indicators(in: text, tree, clauses, definitions, citations, pack, sharing)
    let lines = LineIndex(document.bytes)
    let (model, allowances) = (ruleset.model, allowances)
    // Evaluated, relieved of what is allowed, and weighed clause by clause: nothing is kept of a clause but its score.
    @Sendable func evaluated(_ number: Int) -> (signals: ClauseSignals, removedCount: Int) {
      var found = indicators.signals(of: number)
      guard !allowances.isEmpty else { return (found, 0) }
      let removed = allowances.remove(from: &found.signals, clause: tree.nodes[clauses[number].node].id, text: document.bytes)
      if removed > 0 { IndicatorRegistry.removeUnsupported(from: &found.signals) }
      return (found, removed)
    }
    @Sendable func weighed(_ found: ClauseSignals, _ number: Int) -> ScoredClause {
      let clause = clauses[number]
      return ScoredClause(
        node: clause.node, clause: clause, role: found.role, users: found.users, fields: found.fields,
        score: model.score(role: found.role, usedBy: found.users, signals: found.signals), line: lines.line(of: clause.range.start),
        topics: found.topics)
    }
    let scored: [ScoredClause]
    let removedCount: Int
    if let day = ruleset.suppressionDay, !document.suppressions.isEmpty {
      // A remark may speak of many clauses, and one that does nothing is told: all clauses first.
      let all = sharing.map(clauses.count) { range in range.map(evaluated) }
      removedCount = all.reduce(0) { $0 + $1.removedCount }
      if removedCount > 0 { notes.append(.allowancesApplied(name: document.name, count: removedCount)) }
      var signals = all.map(\.signals)
      notes += SuppressionFilter(document, tree, clauses, day: day).remove(from: &signals)
      scored = zip(signals, clauses.indices).map(weighed)
    } else {
      var parts = sharing.pieces(clauses.count) { range in
        var count = 0
        let scored = range.map { number in
          let (found, removed) = evaluated(number)
          count += removed
          return weighed(found, number)
        }
        return (scored: scored, removedCount: count)
      }
      removedCount = parts.reduce(0) { $0 + $1.removedCount }
      if parts.count == 1 {
        scored = parts[0].scored
      } else {
        // Each part goes as it is taken over: of a large document two lists are two too many.
        var all: [ScoredClause] = []
        all.reserveCapacity(clauses.count)
        for number in parts.indices {
          all += parts[number].scored
          parts[number].scored = []
        }
        scored = all
      }
      if removedCount > 0 { notes.append(.allowancesApplied(name: document.name, count: removedCount)) }
    }
    let isPartial = tree.coverage < ruleset.partialCoverage
    if isPartial { notes.append(.partlyUnderstood(name: document.name, coverage: tree.coverage)) }
    let result = DocumentResult(
      name: document.name, language: language, text: document.bytes, tree: HeadingInheritance.handingDown(tree), clauses: scored,
      articles: ArticleRollUps.articles(of: scored, in: tree), rollUp: RollUp(scored.map(\.score)), coverage: tree.coverage,
      isPartial: isPartial)
    return (result, text, definitions)
  }

  static func tree(of document: InputDocument, _ parser: ClauseParser) -> ClauseTree {
    parser.parse(
      document.masked, headings: document.headingLines.map { (offset: $0.start, level: $0.level) },
      continuations: document.continuations.map { (offset: $0.start, host: $0.host) })
  }
}
