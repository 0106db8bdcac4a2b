import ClauseStructure
import Definitions

/// How the program reads English laws.
public enum EnglishRuleset {
  /// The words that name and cite the parts of a law.
  public static var structure: StructureWords { CheckoutRuleset.words("en").structure }
  public static var definitions: DefinitionReader { CheckoutRuleset.words("en").definitions }
}
