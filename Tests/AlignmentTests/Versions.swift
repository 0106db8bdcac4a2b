import Alignment
import Ingest
import LegalText
import Scoring
import TestSupport
import Testing

/// Texts made ready for comparison, the way the program does it.
enum Versions {
  struct Unreadable: Error { var reason: Diagnostic }

  static func version(_ text: String, name: String = "bill.txt") throws -> InstrumentVersion {
    let scorer = try DocumentScorer(CheckoutRuleset.shared, language: .fixed("en"))
    let document = try InputDocument(name: name, raw: Array(text.utf8), format: .text)
    let scored = scorer.score(document, keepsReading: true)
    switch scored.outcome {
    case .unreadable(_, let reason): throw Unreadable(reason: reason)
    case .scored(let result):
      let reading = try #require(scored.reading)
      return InstrumentVersion(result, text: reading.text, definitions: reading.terms)
    }
  }

  static func comparison(_ old: String, _ new: String) throws -> InstrumentComparison {
    InstrumentComparison(old: try version(old), new: try version(new))
  }
}
