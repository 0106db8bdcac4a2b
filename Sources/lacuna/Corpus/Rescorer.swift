import CorpusStore
import Ingest
import LegalText
import Scoring

/// Scores stored versions anew when word lists, model or engine are others than those that scored them.
struct Rescorer: Sendable {
  let corpus: CorpusDatabase
  let run: Int64
  let extractor: String

  /// - Parameter versions: Of one instrument, oldest first.
  func product(of instrument: StoredInstrument, _ versions: [StoredVersion], _ scorer: borrowing DocumentScorer) -> SyncProduct {
    var product = SyncProduct()
    do throws(StoreFault) {
      var earlier: [StoredClause] = []
      for version in versions {
        try rescore(version, instrument.name, earlier: earlier, scorer, &product)
        earlier = try corpus.clauses(of: version.id)
      }
    } catch {
      product.storeFault = error
    }
    return product
  }

  private func rescore(
    _ version: StoredVersion, _ name: String, earlier: [StoredClause], _ scorer: borrowing DocumentScorer, _ product: inout SyncProduct
  ) throws(StoreFault) {
    let raw = try corpus.raw(of: version)
    product.byteCount += raw.count
    let input: InputDocument
    do throws(Diagnostic) {
      input = try InputDocument(
        name: version.document, raw: raw, format: InputFormat(rawValue: version.format) ?? .text, declaredLanguage: version.language)
    } catch {
      product.faults.append(error)
      return
    }
    let scored = VersionReader.product(of: input, scorer)
    if let fault = scored.fault { product.faults.append(fault) }
    let origin = PreparedVersion.Origin(
      document: version.document, raw: raw, format: version.format, extractor: extractor, validFrom: version.validFrom,
      revision: version.revision, fetchedAt: version.fetchedAt)
    guard let found = scored.version, var prepared = PreparedVersion(found, origin: origin),
      let instrument = try corpus.instrument(version.instrument)
    else { return }
    let before = try corpus.clauses(of: version.id)
    prepared.follow(before, next: instrument.nextLineage, earlier: earlier)
    try corpus.replace(version, with: prepared, run: run)
    guard let after = try corpus.version(version.id) else { return }
    var event = SyncEvent(
      instrument: name, version: version.number, validFrom: version.validFrom, clauseCount: after.clauseCount, score: after.score)
    let scores = Dictionary(before.map { ($0.lineage, $0.score) }, uniquingKeysWith: { first, _ in first })
    event.otherScoreCount = try corpus.clauses(of: version.id).count { scores[$0.lineage] != $0.score }
    product.outcomes.append(.rescored(event))
  }
}
