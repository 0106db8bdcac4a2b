import Acquisition
import CorpusStore
import LegalText
import Lexicon
import Scoring

/// The fetcher of a run over the store.
enum CorpusFetcher {
  /// Bytes of texts that are read before they are scored: enough to keep all workers busy, little enough to hold.
  private static let batchByteCount = 16 << 20

  /// - Parameter suspicions: From `suspicions(for:)`.
  static func make(_ suspicions: SuspicionTable, _ cancellation: CancellationFlag) -> Fetcher {
    var settings = FetchSettings(version: VersionReport.version, cacheFolder: cacheFolder, suspicions: suspicions)
    settings.batchByteCount = batchByteCount
    settings.isCancelled = { cancellation.isCancelled }
    return Fetcher(settings: settings)
  }

  /// After the XDG Base Directory Specification.
  private static var cacheFolder: String {
    if let cache = Environment.value("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache + "/lacuna" }
    return (Environment.value("HOME") ?? "/tmp") + "/.cache/lacuna"
  }

  /// What makes an answer suspect. Only what comes from the network is doubted, so that other sources do without the table.
  /// - Throws: `CommandFailure` with status 65 when the table is missing or faulty: without it every answer would be called suspect.
  static func suspicions(for sources: [StoredSource]) throws(CommandFailure) -> SuspicionTable {
    guard sources.contains(where: { $0.kind == .http || $0.kind == .feed }) else { return SuspicionTable() }
    let name = try DataHome.find().models + "/acquisition/suspicion.tsv"
    let file: SourceFile
    do throws(Diagnostic) { file = try DataFolder.read(name) } catch { throw .faultyData([error]) }
    let (table, faults) = SuspicionTable.read(file)
    guard let table, faults.isEmpty else { throw .faultyData(faults) }
    return table
  }
}
