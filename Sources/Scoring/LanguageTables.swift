import Background
import ClauseStructure
import Definitions
import LegalText
import Lexicon
import Readings

/// The tables of all languages but for the word lists: structure words, words that define, cite and may be terms.
struct LanguageTables: Sendable {
  private(set) var structures: [String: StructureWords] = [:]
  private(set) var definitions: [String: DefinitionReader] = [:]
  private(set) var readings: [String: ReadingReader] = [:]
  private(set) var termWords: [String: TermWords] = [:]
  /// In the order of the languages.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: By language code. - Complexity: O(bytes).
  init(_ files: [String: LanguageFiles]) {
    for code in files.keys.sorted() {
      if let tables = files[code]?.structures, !tables.isEmpty {
        let (words, faults) = StructureTable.load(tables, language: code)
        diagnostics += faults
        structures[code] = words
      }
      if let tables = files[code]?.definitions, !tables.isEmpty {
        let (cues, faults) = DefinitionWordTable.load(tables, language: code)
        diagnostics += faults
        definitions[code] = DefinitionReader(cues: cues)
      }
      if let tables = files[code]?.readings, !tables.isEmpty {
        let (words, faults) = ReadingWordTable.load(tables, language: code, ordinals: structures[code]?.ordinals ?? [:])
        diagnostics += faults
        readings[code] = ReadingReader(words: words)
      }
      if let tables = files[code]?.terms, !tables.isEmpty {
        let (words, faults) = TermWordTable.load(tables, language: code, inflection: definitions[code]?.cues.inflection ?? Inflection())
        diagnostics += faults
        termWords[code] = words
      }
    }
  }
}
