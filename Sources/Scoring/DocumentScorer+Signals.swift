import Background
import Definitions
import Indicators
import LegalText
import Readings
import Tokenization

extension DocumentScorer {
  /// What the indicators read of a whole document before they are asked about its clauses.
  func indicators(
    in text: TokenizedText, _ tree: ClauseTree, _ clauses: [Clause], _ definitions: DefinitionTable, _ citations: DocumentReadings,
    _ pack: LanguagePack, _ sharing: WorkSharing
  ) -> DocumentIndicators {
    let document = DocumentContext(
      text: text, tree: tree, clauses: clauses, cues: pack.cues, definitions: definitions, citations: citations,
      residual: ruleset.residualWeights, sharing: sharing)
    return DocumentIndicators(
      document: document,
      statistics: StatisticalSignals(
        document, pack: pack, words: ruleset.termWords[pack.language], hood: ruleset.termHoods[pack.language]),
      topics: ruleset.topics.isEmpty ? nil : TopicReader(document, table: ruleset.topics))
  }
}

/// The indicators of one document; immutable, for any thread.
struct DocumentIndicators: Sendable {
  let document: DocumentContext
  let statistics: StatisticalSignals
  let topics: TopicReader?

  /// What the indicators say about a clause.
  func signals(of number: Int) -> ClauseSignals {
    let context = document.context(of: number)
    return ClauseSignals(
      role: context.role, users: document.rolesUsing(clause: number),
      signals: IndicatorRegistry.evaluate(context) + statistics.signals(of: number), fields: context.fields,
      topics: topics?.topics(ofClause: number) ?? [])
  }
}
