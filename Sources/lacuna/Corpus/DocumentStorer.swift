import Acquisition
import Alignment
import CorpusStore
import Ingest
import LegalText
import Reports
import Scoring

/// What a worker does with the bytes of a document: score, compare with the version before, prepare, and hand to the store.
struct DocumentStorer: Sendable {
  let corpus: CorpusDatabase
  let run: Int64
  /// UTC.
  let now: String
  let extractor: String

  /// - Complexity: That of scoring the new text and the one before.
  func product(of job: DocumentJob, _ scorer: borrowing DocumentScorer) -> SyncProduct {
    var product = SyncProduct()
    do throws(StoreFault) {
      try store(job, scorer, &product)
    } catch {
      product.storeFault = error
    }
    return product
  }

  /// A version that was stored before, ready to be compared with.
  private struct Predecessor {
    var version: StoredVersion
    var scored: InstrumentVersion?
  }

  private func store(_ job: DocumentJob, _ scorer: borrowing DocumentScorer, _ product: inout SyncProduct) throws(StoreFault) {
    var instrument: StoredInstrument?
    if let known = job.known {
      instrument = try corpus.instrument(known.instrument)
    } else {
      instrument = try corpus.instrument(named: job.instrument)
    }
    var digest = job.known?.digest
    var revisions: Set<String> = []
    if let instrument, job.source.kind == .git { revisions = Set(try corpus.versions(of: instrument.id).compactMap(\.revision)) }
    var last: Predecessor?
    let provenance = CorpusDatabase.Provenance(source: job.source.id, item: job.item)
    for (index, document) in job.versions.enumerated() {
      let isLast = index == job.versions.count - 1
      let raw = document.bytes
      product.byteCount += raw.count
      let isKnown = document.revision.map(revisions.contains) ?? false
      if isKnown || ContentDigest.hex(of: raw) == digest {
        product.outcomes.append(.same)
        continue
      }
      guard
        let scored = score(document, of: job, language: instrument?.language ?? job.source.language, scorer, &product)
      else {
        product.failedItem = (job.source.id, job.item)
        continue
      }
      let validFrom = document.validFrom.map(UTCTime.dayText) ?? (job.known == nil ? job.source.validFrom : nil)
      let origin = PreparedVersion.Origin(
        document: job.item, raw: raw, format: format(of: document, job).rawValue, extractor: extractor, validFrom: validFrom,
        revision: document.revision, fetchedAt: now)
      guard var prepared = PreparedVersion(scored, origin: origin) else { continue }
      if last == nil, let instrument { last = try predecessor(of: instrument, validFrom: validFrom) }
      digest = prepared.digest
      if let last, let instrument, last.version.textDigest == prepared.textDigest {
        // Only the layout changed: nothing for anybody to look at.
        try corpus.touch(provenance, instrument: instrument.id, digest: prepared.digest)
        product.outcomes.append(.same)
        continue
      }
      var comparison: InstrumentComparison?
      if let before = last, let instrument {
        var old = before.scored
        if old == nil { old = try rescored(before.version, instrument, scorer) }
        if let old {
          let compared = InstrumentComparison(old: old, new: scored)
          prepared.changes = Self.records(of: compared)
          comparison = compared
        }
        prepared.follow(try corpus.clauses(of: before.version.id), next: instrument.nextLineage, comparison: comparison)
      }
      let destination: CorpusDatabase.Destination =
        instrument.map { .existing($0.id) }
        ?? .new(
          name: job.instrument, title: job.source.title, jurisdiction: job.source.jurisdiction,
          language: job.source.language)
      let stored = try corpus.store(prepared, in: destination, from: provenance, run: run, isBaseline: isLast && job.isBaseline)
      instrument = try corpus.instrument(stored.instrument)
      guard let version = try corpus.version(stored.version) else { continue }
      product.outcomes.append(Self.outcome(of: version, instrument?.name ?? job.instrument, comparison))
      last = Predecessor(version: version, scored: scored)
    }
  }

  // MARK: Parts

  private func score(
    _ document: FetchedDocument, of job: DocumentJob, language: String?, _ scorer: borrowing DocumentScorer, _ product: inout SyncProduct
  ) -> InstrumentVersion? {
    let input: InputDocument
    do throws(Diagnostic) {
      input = try InputDocument(name: job.item, raw: document.bytes, format: format(of: document, job), declaredLanguage: language)
    } catch {
      product.faults.append(error)
      return nil
    }
    let scored = VersionReader.product(of: input, scorer)
    product.notes += scored.notes
    if let fault = scored.fault { product.faults.append(fault) }
    return scored.version
  }

  private func format(of document: FetchedDocument, _ job: DocumentJob) -> InputFormat {
    if let chosen = InputFormat(rawValue: job.source.input) { return chosen }
    switch document.mediaType {
    case "text/markdown"?: return .markdown
    case "application/xml"?, "text/xml"?, "application/xhtml+xml"?, "text/html"?, "application/akn+xml"?: return .xml
    case "text/plain"?: return .text
    default: break
    }
    let name = document.name.lowercased()
    if [".md", ".markdown"].contains(where: { name.hasSuffix($0) }) { return .markdown }
    let isMarkup = [".akn", ".uslm", ".xml", ".xhtml", ".html", ".htm"].contains { name.hasSuffix($0) }
    return isMarkup ? .xml : .text
  }

  /// The version that the new one follows: the one in force when it begins to hold, else the first.
  private func predecessor(of instrument: StoredInstrument, validFrom: String?) throws(StoreFault) -> Predecessor? {
    if let before = try corpus.version(of: instrument.id, on: validFrom) { return Predecessor(version: before) }
    return try corpus.versions(of: instrument.id).first.map { Predecessor(version: $0) }
  }

  /// The version before under today's rules, so that the comparison shows what the text did and not what the rules did.
  private func rescored(
    _ version: StoredVersion, _ instrument: StoredInstrument, _ scorer: borrowing DocumentScorer
  ) throws(StoreFault) -> InstrumentVersion? {
    let raw = try corpus.raw(of: version)
    guard let format = InputFormat(rawValue: version.format),
      let input = try? InputDocument(name: version.document, raw: raw, format: format, declaredLanguage: version.language)
    else { return nil }
    return VersionReader.product(of: input, scorer).version
  }

  /// The records of the comparison without its summary, with the kind of each.
  static func records(of comparison: InstrumentComparison) -> [(kind: String, record: String)] {
    let lines = DiffRecords.lines(comparison).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let kinds =
      comparison.definitions.map { "definition-\($0.kind.rawValue)" } + comparison.changes.map { ChangeCounts.kind(of: $0) }
    return zip(kinds, lines).map { (kind: $0, record: $1) }
  }

  private static func outcome(
    of version: StoredVersion, _ name: String, _ comparison: InstrumentComparison?
  ) -> SyncProduct.Outcome {
    var event = SyncEvent(
      instrument: name, version: version.number, validFrom: version.validFrom, clauseCount: version.clauseCount, score: version.score)
    guard let comparison else { return version.number == 1 ? .added(event) : .changed(event) }
    event.changes = ChangeCounts.counts(of: comparison)
    event.riskierCount = comparison.changes.count { $0.isRiskier }
    event.saferCount = comparison.changes.count { $0.delta.map { $0 < -0.004 } ?? false }
    return .changed(event)
  }
}

/// Changes of a version by kind.
enum ChangeCounts {
  static func kind(of change: ClauseChange) -> String {
    if change.isOnlyAffected { return "affected" }
    return change.isInherited ? ClauseAlignment.Kind.reworded.rawValue : change.alignment.kind.rawValue
  }

  /// In the order of the kinds; those without a change left out.
  static func counts(of comparison: InstrumentComparison) -> [(kind: String, count: Int)] {
    let found = Dictionary(grouping: comparison.changes, by: kind(of:)).mapValues(\.count)
    var counts = (ClauseAlignment.Kind.allCases.map(\.rawValue) + ["affected"]).compactMap { kind in
      found[kind].map { (kind: kind, count: $0) }
    }
    if !comparison.definitions.isEmpty { counts.append((kind: "definitions", count: comparison.definitions.count)) }
    return counts
  }
}
