import Alignment
import CorpusStore
import LegalText
import Reports
import Scoring

/// What changed between two versions, as records of `lacuna diff`.
struct StoredComparison: Sendable {
  /// Changed definitions and clauses, one record each, in the order of the new text.
  var records: [[UInt8]]
  /// The record with the counts.
  var summary: [UInt8]

  /// Both versions are scored by the rules of this moment, so that only their words make a difference.
  /// - Throws: As `StoredText`.
  /// - Complexity: That of scoring both and of `InstrumentComparison`.
  init(_ old: StoredVersion, _ new: StoredVersion, _ corpus: CorpusDatabase, _ scorer: borrowing DocumentScorer) throws {
    let versions = (try Self.version(old, corpus, scorer), try Self.version(new, corpus, scorer))
    let lines = DiffRecords.lines(InstrumentComparison(old: versions.0, new: versions.1)).split(separator: UInt8(ascii: "\n"))
    records = lines.dropLast().map(Array.init)
    summary = lines.last.map(Array.init) ?? Array("{}".utf8)
  }

  private static func version(
    _ version: StoredVersion, _ corpus: CorpusDatabase, _ scorer: borrowing DocumentScorer
  ) throws -> InstrumentVersion {
    let (result, reading) = try StoredText.scored(version, corpus, scorer, keepsReading: true)
    guard let reading else { throw Problem(503, "corpus-unreadable", "The corpus cannot be read", "a text was scored without its words") }
    return InstrumentVersion(result, text: reading.text, definitions: reading.terms)
  }

  var byteCount: Int { records.reduce(summary.count) { $0 + $1.count } }
}
