import ClauseStructure
import Definitions
import Readings

/// How the program reads English laws.
public enum EnglishRuleset {
  /// The words that name and cite the parts of a law.
  public static var structure: StructureWords { CheckoutRuleset.words("en").structure }
  public static var definitions: DefinitionReader { CheckoutRuleset.words("en").definitions }
  public static var readings: ReadingReader {
    guard let readings = CheckoutRuleset.shared.readings["en"] else {
      preconditionFailure("the checkout has no words of citations for 'en'")
    }
    return readings
  }

  /// The words for laws in another language that the checkout can read.
  public static func words(of language: String) -> (structure: StructureWords, readings: ReadingReader) {
    guard let readings = CheckoutRuleset.shared.readings[language] else {
      preconditionFailure("the checkout has no words of citations for '\(language)'")
    }
    return (CheckoutRuleset.words(language).structure, readings)
  }
}
