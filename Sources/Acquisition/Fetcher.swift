/// Visits sources. Holds what one run learns of servers (their robots.txt, when they were last asked), so use one fetcher for a run.
/// - Note: Safe from several threads; a visit blocks its thread until the source has answered or the time is over.
public final class Fetcher: Sendable {
  public let settings: FetchSettings

  private let client: HTTPClient

  public init(settings: FetchSettings) {
    self.settings = settings
    client = HTTPClient(settings: settings)
  }

  /// Reads what is new at a source.
  /// - Parameter state: Of the last visit, or `SourceState()`.
  /// - Returns: What came, with the state to keep. Never throws: trouble is `failed` or `suspect`.
  public func fetch(_ source: Source, _ state: SourceState = SourceState()) -> FetchOutcome {
    switch source.kind {
    case .file: FileVisit(settings: settings).fetch(source, state)
    case .folder: FolderVisit(settings: settings).fetch(source, state)
    case .git: GitVisit(settings: settings).fetch(source, state)
    case .http: HTTPVisit(client: client).fetch(source, state)
    case .feed: FeedVisit(client: client).fetch(source, state)
    }
  }
}
