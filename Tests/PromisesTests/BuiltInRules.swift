import Ingest
import LegalText
import Scoring
import TestSupport

/// The word lists and the model of the checkout, loaded once as the program loads them.
enum BuiltInRules {
  /// Fails with the first fault.
  static let ruleset: Result<Ruleset, Diagnostic> = {
    let (ruleset, faults) = RulesetLoader.load(
      RulesetLocation(lexiconFolders: [Checkout.root.path + "/lexicons"], modelFolder: Checkout.root.path + "/models/posterior"))
    guard let ruleset else { return .failure(faults[0]) }
    return .success(ruleset)
  }()

  static func scorer() throws -> DocumentScorer { try DocumentScorer(try ruleset.get()) }
}

extension DocumentScorer {
  /// Scores a text as the program would score a file of that name.
  /// - Throws: The diagnostic, when it is not scored.
  func result(_ bytes: [UInt8], name: String = "test.txt") throws -> DocumentResult {
    let format: InputFormat = name.hasSuffix(".md") ? .markdown : .text
    switch score(try InputDocument(name: name, raw: bytes, format: format)).outcome {
    case .scored(let result): return result
    case .unreadable(_, let diagnostic): throw diagnostic
    }
  }
}
