public import Background
public import Ingest
public import LegalText
import Tokenization

extension DocumentScorer {
  /// The words of a document as background statistics count them.
  /// - Returns: Nil for a document in another language.
  /// - Throws: `Diagnostic` R202, T002; R208 where the words are missing that tell what may be a term.
  public func words(of document: InputDocument, language: String) throws(Diagnostic) -> KeyedWords? {
    guard let told = choice.language(of: document, ruleset.identifier) else { throw .languageUnknown(name: document.name) }
    guard told == language else { return nil }
    guard let words = ruleset.termWords[language], let engine = engines[language] ?? engines[Ruleset.fallbackLanguage] else {
      throw Diagnostic(
        code: "R208", file: document.name, message: "cannot be counted: '\(language)' has no words that tell what may be a term",
        hint: "add \(language)/term.tsv to a folder and name it with --lexicons")
    }
    return KeyedWords(try engine.tokenizer.tokenize(document.masked), words: words)
  }
}
