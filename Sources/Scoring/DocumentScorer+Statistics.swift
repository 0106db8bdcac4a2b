import Background
import ClauseStructure
import Definitions
import Indicators
public import Ingest
public import LegalText
import Tokenization

extension DocumentScorer {
  /// What the statistics of ordinary law say of a clause's undefined wordings (`docs/term-statistics.md`). No score uses it; a fit may try it.
  public struct ClauseStatistics: Sendable, Hashable {
    /// Highest term-hood of a wording, in thresholds of `models/terms.tsv`, at most 2; 0 where there is none.
    public var termHood = 0.0
    /// Mean specificity of the wordings, in [0, 1]; 0 where there is none.
    public var specificity = 0.0
  }

  /// - Returns: Figures by clause id, only of clauses that punish, empower or command; empty where there are no statistics for the language.
  /// - Throws: `Diagnostic` T002.
  /// - Complexity: O(tokens · log entries).
  public func statistics(of document: InputDocument) throws(Diagnostic) -> [String: ClauseStatistics] {
    guard let language = choice.language(of: document, ruleset.identifier), let pack = ruleset.packs[language],
      let engine = engines[language], let hood = ruleset.termHoods[language], let words = ruleset.termWords[language]
    else { return [:] }
    let text = try engine.tokenizer.tokenize(document.masked)
    let tree = Self.tree(of: document, engine.parser)
    let table = pack.definitions.read(text, tree: tree)
    let context = DocumentContext(
      text: text, tree: tree, clauses: ClauseAssembler.clauses(of: tree), cues: pack.cues, definitions: table, citations: .none(in: tree))
    let operative = OperativeText(context)
    let candidates = hood.candidates(in: KeyedWords(text, words: words), clauses: operative.pieces.map { ($0.tokens, $0.clause) })
    var result: [String: ClauseStatistics] = [:]
    var counts: [String: Double] = [:]
    for candidate in candidates {
      for tokens in candidate.places {
        guard let piece = operative.piece(at: tokens.lowerBound), table.definition(of: tokens, at: piece.node) == nil,
          !table.hasUse(in: tokens)
        else { continue }
        let id = tree.nodes[context.clauses[piece.clause].node].id
        result[id, default: ClauseStatistics()].termHood = max(
          result[id]?.termHood ?? 0, min(candidate.score / max(hood.settings.threshold, 1e-9), 2))
        result[id]?.specificity += candidate.specificity
        counts[id, default: 0] += 1
      }
    }
    for (id, count) in counts { result[id]?.specificity /= count }
    return result
  }
}
