import ClauseStructure
import Definitions
public import Indicators
import Scoring

/// The ruleset of the checkout, loaded once.
public enum CheckoutRuleset {
  public static let shared: Ruleset = {
    let root = Checkout.root
    let location = RulesetLocation(
      lexiconFolders: [root.appending(path: "lexicons").path], modelFolder: root.appending(path: "models/prior").path)
    let (ruleset, faults) = RulesetLoader.load(location)
    guard let ruleset else { preconditionFailure("the checkout's ruleset is faulty:\n" + faults.map(\.oneLine).joined(separator: "\n")) }
    return ruleset
  }()

  public static var roleWeights: RoleWeights { shared.packs["en"]?.cues.roleWeights ?? RoleWeights() }

  /// The words that name and cite the parts of a law in a language, and those by which it defines.
  public static func words(_ language: String) -> (structure: StructureWords, definitions: DefinitionReader) {
    guard let structure = shared.structures[language], let definitions = shared.definitions[language] else {
      preconditionFailure("the checkout has no structure or definition words for '\(language)'")
    }
    return (structure, definitions)
  }
}
