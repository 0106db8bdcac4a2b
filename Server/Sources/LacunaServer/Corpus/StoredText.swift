import CorpusStore
import Ingest
import LegalText
import Scoring

/// A stored version, read and scored as it was when it was stored.
enum StoredText {
  /// - Throws: `StoreFault`; `Problem` 422 for a text that these rules cannot score.
  static func scored(
    _ version: StoredVersion, _ corpus: CorpusDatabase, _ scorer: borrowing DocumentScorer, keepsReading: Bool
  ) throws -> (result: DocumentResult, reading: ScoredReading?) {
    let raw = try corpus.raw(of: version)
    do throws(Diagnostic) {
      let document = try InputDocument(
        name: version.document, raw: raw, format: InputFormat(rawValue: version.format) ?? .text, declaredLanguage: version.language)
      let scored = scorer.score(document, keepsReading: keepsReading)
      switch scored.outcome {
      case .scored(let result): return (result, scored.reading)
      case .unreadable(_, let diagnostic): throw diagnostic
      }
    } catch {
      throw Problem.unreadable(error)
    }
  }
}
