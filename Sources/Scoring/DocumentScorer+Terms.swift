import Background
import Definitions
public import Ingest
public import LegalText
import Tokenization

extension DocumentScorer {
  /// The terms of one document: defined ones, and undefined ones that a rule turns on, in the order of the text.
  /// - Throws: `Diagnostic` R201 where the words are missing by which the document's language defines, R202, T002.
  public func terms(_ document: InputDocument) throws(Diagnostic) -> [TermRecord] { try inventory(of: document).records }

  /// Its terms and which definition uses which.
  /// - Throws: As `terms`.
  public func termGraph(_ document: InputDocument) throws(Diagnostic) -> TermGraph { try inventory(of: document).graph }

  /// What a drafter should look at in its definitions, in the order of the text.
  /// - Throws: As `terms`.
  public func lint(_ document: InputDocument) throws(Diagnostic) -> [DraftingFinding] {
    DraftingRules.check(try inventory(of: document).draftingContext)
  }

  private func inventory(of document: InputDocument) throws(Diagnostic) -> TermInventory {
    guard let language = choice.language(of: document, ruleset.identifier) else { throw .languageUnknown(name: document.name) }
    guard let reader = ruleset.definitions[language], let engine = engines[language] ?? engines[Ruleset.fallbackLanguage] else {
      throw .noDefinitionWords(name: document.name, language: language, available: ruleset.definitions.keys.sorted())
    }
    let text = try engine.tokenizer.tokenize(document.masked)
    return TermInventory(
      text: text, tree: Self.tree(of: document, engine.parser), reader: reader, cues: ruleset.packs[language]?.cues,
      words: ruleset.termWords[language] ?? TermWords(), hood: ruleset.termHoods[language], weights: ruleset.residualWeights)
  }
}
