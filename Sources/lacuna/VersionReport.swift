import LegalText
import Lexicon
import RiskModel
import Scoring
import Tokenization

/// What `lacuna --version` prints: everything that must be equal for two runs to give equal scores.
enum VersionReport {
  /// Version of the program.
  static let version = "0.1.0"

  static func text() -> String {
    var text = "lacuna \(version)\nengine \(Ruleset.engineVersion)\nICU \(Tokenizer.icuVersion)\n"
    do throws(CommandFailure) {
      let home = try DataHome.find()
      let (ruleset, faults) = RulesetLoader.load(RulesetLocation(lexiconFolders: [home.lexicons], modelFolder: home.defaultModel))
      guard let ruleset else { throw .faultyData(faults) }
      text += "word lists \(ruleset.lexiconHash) (\(ruleset.languages.map { count($0, ruleset) }.joined(separator: ", ")))\n"
      text += "model \(ruleset.model.contentHash)\ndata \(home.path)\n"
    } catch {
      // Whoever reports a fault needs the version even when the data are the fault.
      text += "data not usable: \(error.diagnostics.first { $0.severity == .error }?.oneLine ?? "unknown reason")\n"
    }
    return text
  }

  private static func count(_ language: String, _ ruleset: Ruleset) -> String {
    "\(language): \(ruleset.packs[language]?.lexicon.entries.count ?? 0) entries"
  }
}
