public import ClauseStructure
public import Definitions
public import Indicators
public import Lexicon

/// Everything that is needed to score texts in one language.
public struct LanguagePack: Sendable {
  /// ISO 639-1 code.
  public let language: String
  /// The names of articles, sections and their parts.
  public let structure: StructureWords
  /// The words by which terms are defined.
  public let definitions: DefinitionReader
  /// The word lists, as the indicators see them.
  public let cues: LexiconCues

  /// - Complexity: O(entries).
  public init(
    language: String, lexicon: Lexicon, structure: StructureWords, definitions: DefinitionReader, roleWeights: RoleWeights = RoleWeights()
  ) {
    self.language = language
    self.structure = structure
    self.definitions = definitions
    cues = LexiconCues(lexicon: lexicon, unitWords: structure.kinds, roleWeights: roleWeights)
  }

  public var lexicon: Lexicon { cues.lexicon }
}
