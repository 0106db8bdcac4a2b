import Ingest
import LegalText
public import Reports
import RiskModel
public import Scoring

/// What the routes score with: rules, scorers, and what reports say about them.
public struct ScoringService: Sendable {
  public let ruleset: Ruleset
  public let pool: ScorerPool
  /// Version of the program.
  let version: String
  let repairs: RepairAnalysis
  let sourceTitles: [String: String]
  let colours: ColourScale
  let usual: RequestDefaults

  public init(
    _ ruleset: Ruleset, colours: ColourScale, version: String, pool: ScorerPool, usual: RequestDefaults = RequestDefaults()
  ) {
    self.usual = usual
    self.ruleset = ruleset
    self.pool = pool
    self.version = version
    self.colours = colours
    repairs = RepairAnalysis(model: ruleset.model)
    sourceTitles = ruleset.sourceTitles
  }

  /// What all clients are scored by.
  var rules: [(String, String)] {
    [
      ("program", version), ("ruleset", ruleset.contentHash), ("word lists", ruleset.lexiconHash), ("model", ruleset.model.contentHash),
    ]
  }

  /// The text of a request. - Throws: `Problem` 400, 415.
  func text(_ request: ClientRequest) throws(Problem) -> SubmittedText { try SubmittedText(request, usual: usual) }

  /// Lowest score of the records that a request wants. - Throws: `Problem` 400.
  func minimumScore(_ query: Query) throws(Problem) -> Double { try query.number("min_score", in: 0...100) ?? usual.minimumScore }

  /// Reads and scores a text on a worker, and makes of it what `render` says, there too. Its second argument reads the text's terms.
  /// - Throws: `Problem` 422 for a text that cannot be scored; what the pool throws.
  func score<Product: Sendable>(
    _ text: SubmittedText, _ life: RequestLife, render: @escaping @Sendable (DocumentResult, () -> [TermRecord]?) -> Product
  ) async throws -> Product {
    try await pool.run(byteCount: text.bytes.count, life) { scorer in
      let (result, document) = try Self.scored(text, scorer)
      return render(result) { try? scorer.terms(document) }
    }
  }

  /// Scores a text on a worker and renders it there piece by piece.
  /// - Returns: As soon as the text is scored: the pieces, in the order in which `render` hands them to its second argument.
  /// - Throws: As `score`.
  func stream(
    _ text: SubmittedText, _ life: RequestLife, render: @escaping @Sendable (DocumentResult, ([UInt8]) -> Void) -> Void
  ) async throws -> AsyncStream<[UInt8]> {
    try await pool.start(byteCount: text.bytes.count, life) { scorer, ready in
      do {
        let (result, _) = try Self.scored(text, scorer)
        let (pieces, sink) = AsyncStream<[UInt8]>.makeStream()
        ready(.success(pieces))
        render(result) { sink.yield($0) }
        sink.finish()
      } catch {
        ready(.failure(error))
      }
    }
  }

  private static func scored(
    _ text: SubmittedText, _ scorer: borrowing DocumentScorer
  ) throws(Problem) -> (DocumentResult, InputDocument) {
    do throws(Diagnostic) {
      let document = try text.document()
      switch scorer.score(document).outcome {
      case .scored(let result): return (result, document)
      case .unreadable(_, let diagnostic): throw diagnostic
      }
    } catch {
      throw .unreadable(error)
    }
  }
}
