import ClauseStructure
import Definitions
import Readings
import Scoring

/// How the program reads English laws: the ruleset of the checkout, loaded once.
public enum EnglishRuleset {
  /// The words that name and cite the parts of a law.
  public static var structure: StructureWords { required(loaded.structures["en"]) }
  public static var definitions: DefinitionReader { required(loaded.definitions["en"]) }
  public static var readings: ReadingReader { required(loaded.readings["en"]) }

  /// The same for laws in another language that the checkout has words for.
  public static func words(of language: String) -> (structure: StructureWords, readings: ReadingReader) {
    (required(loaded.structures[language]), required(loaded.readings[language]))
  }

  private static func required<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("the checkout's lexicons lack a table that the tests need") }
    return value
  }

  private static let loaded: Ruleset = {
    let root = Checkout.root
    let location = RulesetLocation(
      lexiconFolders: [root.appending(path: "lexicons").path], modelFolder: root.appending(path: "models/prior").path)
    let (ruleset, faults) = RulesetLoader.load(location)
    guard let ruleset else { preconditionFailure("the checkout's ruleset is faulty:\n" + faults.map(\.oneLine).joined(separator: "\n")) }
    return ruleset
  }()
}
