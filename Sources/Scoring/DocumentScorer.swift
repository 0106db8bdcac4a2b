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
  private let workers: Int

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

  // MARK: Stages

  private func scored(_ document: InputDocument, _ notes: inout [Diagnostic]) throws(Diagnostic) -> (
    result: DocumentResult, text: TokenizedText, definitions: DefinitionTable
  ) {
    guard let language = choice.language(of: document, ruleset.identifier) else { throw .languageUnknown(name: document.name) }
    guard let pack = ruleset.packs[language], let engine = engines[language] else {
      throw .noWordLists(name: document.name, language: language, available: ruleset.languages)
    }
    let sharing = document.masked.count < ParallelWork.leastByteCount ? .alone : ParallelWork.sharing(workers)
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
    var signals = signals(in: text, tree, clauses, definitions, citations, pack, sharing)
    removeAllowed(from: &signals, document, tree, clauses, &notes)
    if let day = ruleset.suppressionDay, !document.suppressions.isEmpty {
      notes += SuppressionFilter(document, tree, clauses, day: day).remove(from: &signals)
    }
    let scored = weigh(signals, clauses, LineIndex(document.bytes), sharing)
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

  private func removeAllowed(
    from signals: inout [ClauseSignals], _ document: InputDocument, _ tree: ClauseTree, _ clauses: [Clause], _ notes: inout [Diagnostic]
  ) {
    guard !allowances.isEmpty else { return }
    var count = 0
    for index in clauses.indices {
      let id = tree.nodes[clauses[index].node].id
      let removed = allowances.remove(from: &signals[index].signals, clause: id, text: document.bytes)
      if removed > 0 { IndicatorRegistry.removeUnsupported(from: &signals[index].signals) }
      count += removed
    }
    if count > 0 { notes.append(.allowancesApplied(name: document.name, count: count)) }
  }

  private func weigh(_ signals: [ClauseSignals], _ clauses: [Clause], _ lines: LineIndex, _ sharing: WorkSharing) -> [ScoredClause] {
    precondition(signals.count == clauses.count, "the indicators answer once for each clause")
    let model = ruleset.model
    return sharing.map(clauses.count) { range in
      range.map { number in
        let (found, clause) = (signals[number], clauses[number])
        return ScoredClause(
          node: clause.node, clause: clause, role: found.role, users: found.users, fields: found.fields,
          score: model.score(role: found.role, usedBy: found.users, signals: found.signals), line: lines.line(of: clause.range.start),
          topics: found.topics)
      }
    }
  }
}
