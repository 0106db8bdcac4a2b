import ClauseStructure
import Definitions
import Readings
import Scoring

/// How the program reads English laws: the ruleset of the checkout, loaded once.
public enum EnglishRuleset {
  /// The words that name and cite the parts of a law.
  public static var structure: StructureWords { loaded.structure }
  public static var definitions: DefinitionReader { loaded.definitions }
  public static var readings: ReadingReader { loaded.readings }

  private static let loaded: (structure: StructureWords, definitions: DefinitionReader, readings: ReadingReader) = {
    let root = Checkout.root
    let location = RulesetLocation(
      lexiconFolders: [root.appending(path: "lexicons").path], modelFolder: root.appending(path: "models/prior").path)
    let (ruleset, faults) = RulesetLoader.load(location)
    guard let structure = ruleset?.structures["en"], let definitions = ruleset?.definitions["en"], let readings = ruleset?.readings["en"]
    else {
      preconditionFailure("the checkout's ruleset is faulty:\n" + faults.map(\.oneLine).joined(separator: "\n"))
    }
    return (structure, definitions, readings)
  }()
}
