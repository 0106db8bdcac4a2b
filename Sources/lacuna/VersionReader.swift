import Alignment
import Ingest
import LegalText
import Scoring
import Tokenization

/// Makes scored documents ready to be compared.
struct VersionReader: Sendable {
  private let tokenizer: Tokenizer

  /// - Throws: `CommandFailure` 70 when ICU is not usable.
  init() throws(CommandFailure) {
    do throws(Diagnostic) {
      // Only words are compared, not sentences: abbreviations make no difference.
      tokenizer = try Tokenizer(abbreviations: [])
    } catch {
      throw CommandFailure(status: .internalFault, diagnostics: [error])
    }
  }

  /// What a worker makes of one document.
  func product(of document: InputDocument, _ scorer: borrowing DocumentScorer) -> Product {
    let scored = scorer.score(document)
    var product = Product(notes: scored.notes, byteCount: document.bytes.count)
    switch scored.outcome {
    case .unreadable(_, let diagnostic): product.fault = diagnostic
    case .scored(let result):
      do throws(Diagnostic) {
        product.version = InstrumentVersion(
          result, text: try tokenizer.tokenize(document.masked), definitions: try scorer.definedTerms(document))
      } catch {
        product.fault = error
      }
    }
    return product
  }
}
