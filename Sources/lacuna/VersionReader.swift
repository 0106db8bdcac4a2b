import Alignment
import Ingest
import LegalText
import Scoring

/// Makes scored documents ready to be compared.
enum VersionReader {
  /// What a worker makes of one document.
  static func product(of document: InputDocument, _ scorer: borrowing DocumentScorer) -> Product {
    let scored = scorer.score(document, keepsReading: true)
    var product = Product(notes: scored.notes, byteCount: document.bytes.count)
    switch scored.outcome {
    case .unreadable(_, let diagnostic): product.fault = diagnostic
    case .scored(let result):
      product.version = scored.reading.map { InstrumentVersion(result, text: $0.text, definitions: $0.terms) }
    }
    return product
  }
}
