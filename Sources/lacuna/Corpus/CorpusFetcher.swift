import Acquisition
import Ingest
import Lexicon
import Scoring

/// The fetcher of a run over the store.
enum CorpusFetcher {
  /// Bytes of texts that are read before they are scored: enough to keep all workers busy, little enough to hold.
  private static let batchByteCount = 16 << 20

  static func make(_ cancellation: CancellationFlag) -> Fetcher {
    var settings = FetchSettings(version: VersionReport.version, cacheFolder: cacheFolder, suspicions: suspicions())
    settings.batchByteCount = batchByteCount
    settings.isCancelled = { cancellation.isCancelled }
    return Fetcher(settings: settings)
  }

  /// After the XDG Base Directory Specification.
  private static var cacheFolder: String {
    if let cache = Environment.value("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache + "/lacuna" }
    return (Environment.value("HOME") ?? "/tmp") + "/.cache/lacuna"
  }

  private static func suspicions() -> SuspicionTable {
    guard let home = try? DataHome.find() else { return SuspicionTable() }
    let name = home.models + "/acquisition/suspicion.tsv"
    guard let bytes = try? WholeFile.read(name) else { return SuspicionTable() }
    return SuspicionTable.read(SourceFile(name: name, bytes: bytes)).table ?? SuspicionTable()
  }
}
