import Background
import Definitions
import Indicators
import LegalText
import Readings
import Tokenization

extension DocumentScorer {
  /// What the indicators say about each clause, in the order of the clauses.
  func signals(
    in text: TokenizedText, _ tree: ClauseTree, _ clauses: [Clause], _ definitions: DefinitionTable, _ citations: DocumentReadings,
    _ pack: LanguagePack, _ sharing: WorkSharing
  ) -> [ClauseSignals] {
    let document = DocumentContext(
      text: text, tree: tree, clauses: clauses, cues: pack.cues, definitions: definitions, citations: citations,
      residual: ruleset.residualWeights, sharing: sharing)
    let statistics = StatisticalSignals(
      document, pack: pack, words: ruleset.termWords[pack.language], hood: ruleset.termHoods[pack.language])
    let topics = ruleset.topics.isEmpty ? nil : TopicReader(document, table: ruleset.topics)
    return sharing.map(clauses.count) { range in
      range.map { number in
        let context = document.context(of: number)
        return ClauseSignals(
          role: context.role, users: document.rolesUsing(clause: number),
          signals: IndicatorRegistry.evaluate(context) + statistics.signals(of: number), fields: context.fields,
          topics: topics?.topics(ofClause: number) ?? [])
      }
    }
  }
}
