import Alignment
import Ingest
import LegalText
import Scoring
import TestSupport
import Tokenization

/// Texts made ready for comparison, the way the program does it.
enum Versions {
  struct Unreadable: Error { var reason: Diagnostic }

  static func version(_ text: String, name: String = "bill.txt") throws -> InstrumentVersion {
    let scorer = try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en"))
    let document = try InputDocument(name: name, raw: Array(text.utf8), format: .text)
    switch scorer.score(document).outcome {
    case .unreadable(_, let reason): throw Unreadable(reason: reason)
    case .scored(let result):
      let words = try Tokenizer(abbreviations: []).tokenize(document.masked)
      return InstrumentVersion(result, text: words, definitions: try scorer.definedTerms(document))
    }
  }

  static func comparison(_ old: String, _ new: String) throws -> InstrumentComparison {
    InstrumentComparison(old: try version(old), new: try version(new))
  }
}
