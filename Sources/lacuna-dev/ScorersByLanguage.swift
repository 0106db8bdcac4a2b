import Ingest
import LegalText
import Scoring
import StructureEvaluation

/// Runs the parser over gold documents; each language's parser is made once.
final class ScorersByLanguage {
  /// A scorer cannot be copied, so that it cannot stand in a dictionary by itself.
  private final class Holder {
    let scorer: DocumentScorer
    init(_ scorer: consuming DocumentScorer) { self.scorer = scorer }
  }

  private let ruleset: Ruleset
  private var holders: [String: Holder] = [:]

  init(_ ruleset: Ruleset) { self.ruleset = ruleset }

  /// Outline and terms of a document as the program would print them, beside its gold.
  /// - Throws: `Diagnostic` for a text that the program would refuse. A language without words for definitions has no terms.
  func evaluate(_ gold: GoldDocument) throws(Diagnostic) -> DocumentEvaluation {
    let holder = try holder(gold.language)
    let document = try InputDocument(name: gold.file, raw: gold.text, format: .text)
    let clauses = holder.scorer.outline(document).tree.nodes.filter { $0.labelRange != nil }.map {
      AnsweredClause(start: $0.text.start, path: $0.path)
    }
    let terms = ruleset.definitions[gold.language] == nil ? [] : try holder.scorer.terms(document)
    return DocumentEvaluation(gold, clauses: clauses, terms: terms)
  }

  private func holder(_ language: String) throws(Diagnostic) -> Holder {
    if let holder = holders[language] { return holder }
    let holder = Holder(try DocumentScorer(ruleset, language: .fixed(language)))
    holders[language] = holder
    return holder
  }
}
