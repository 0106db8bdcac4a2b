import ClauseStructure
import LegalText
import Tokenization

/// Tokenizer and parser of one language: a worker makes them once and uses them for all its documents.
final class LanguageEngine {
  let tokenizer: Tokenizer
  let parser: ClauseParser

  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  init(_ words: StructureWords) throws(Diagnostic) {
    tokenizer = try Tokenizer(abbreviations: words.abbreviations)
    parser = ClauseParser(words: words)
  }
}
