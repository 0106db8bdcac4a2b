import Acquisition
import CorpusStore
import LegalText

/// A piece of work of a run over the store; results are taken in the order of the pieces.
enum SyncJob: Sendable {
  /// New or changed bytes of one document, oldest version first.
  case document(DocumentJob)
  /// All documents of a visit have been handed out before this: its state may be kept once they are stored.
  case visited(SourceVisit)
  /// Versions of one instrument that were scored under other rules, oldest first.
  case rescore(StoredInstrument, [StoredVersion])
}

/// Bytes of one document of a source.
struct DocumentJob: Sendable {
  var source: StoredSource
  /// Name in the source.
  var item: String
  /// What the store knows of it; nil for a new one.
  var known: StoredItem?
  /// The name of the instrument that it belongs to, or will found.
  var instrument: String
  var versions: [FetchedDocument]
  /// Whether the last of these versions is the baseline of a new instrument.
  var isBaseline = false
}

/// What a visit to a source brought, apart from its documents.
struct SourceVisit: Sendable {
  var source: StoredSource
  var state: SourceState
  /// Why it brought nothing that is trusted.
  var fault: Diagnostic?
  /// An answer that is probably not the law.
  var suspects: [SetAsideDocument] = []
  /// Documents that the source no longer has, or has again.
  var gone: [StoredItem] = []
  var back: [StoredItem] = []
  /// Documents that were asked for and are as they were.
  var unchangedCount = 0
}

/// What became of one piece of work.
struct SyncProduct: Sendable {
  enum Outcome: Sendable {
    case added(SyncEvent)
    case changed(SyncEvent)
    case rescored(SyncEvent)
    /// The same words: another layout, or nothing at all.
    case same
  }

  var outcomes: [Outcome] = []
  var notes: [Diagnostic] = []
  /// Why a document could not be scored.
  var faults: [Diagnostic] = []
  /// Why the store could not take it: ends the run.
  var storeFault: StoreFault?
  var visit: SourceVisit?
  /// Document that was not stored and must be read again next time.
  var failedItem: (source: Int64, item: String)?
  var byteCount = 0
}

/// A version that was stored, in figures.
struct SyncEvent: Sendable {
  var instrument: String
  var version: Int
  var validFrom: String?
  var clauseCount: Int
  /// Highest score of its clauses.
  var score: Double
  /// Clauses by kind of change, those that did not change left out; empty for a first version.
  var changes: [(kind: String, count: Int)] = []
  var riskierCount = 0
  var saferCount = 0
  /// Of a rescored version: clauses whose score is another one.
  var otherScoreCount = 0
}
