import Ingest

/// How sources are read: bounds, waits, and how the fetcher calls itself.
public struct FetchSettings: Sendable {
  /// Who asks: name, version and where to complain. Never the name of a browser.
  public var userAgent: String
  /// The first word of `userAgent`, by which `robots.txt` may name the fetcher.
  public var robotName: String
  /// Longest answer, in bytes.
  public var maximumByteCount = 64 << 20
  /// Time for one request from its beginning to its last byte.
  public var requestSeconds = 120.0
  /// Time for the connection to stand.
  public var connectSeconds = 20.0
  /// Redirects that are followed for one request.
  public var redirectLimit = 5
  /// Further attempts after a fault that may pass.
  public var retryLimit = 2
  /// First wait between attempts; doubled for each further one, each drawn at random between half and all of it.
  public var backOffSeconds = 1.0
  /// Longest wait inside a visit; a server that asks for more (`Retry-After`) is asked on a later visit.
  public var longestWaitSeconds = 20.0
  /// Pause between two requests to one host on a visit.
  public var pauseSeconds = 1.0
  /// Entries of a feed that are fetched on one visit; the others follow on the next.
  public var feedEntryLimit = 50
  /// Time for one run of git: a first clone of a large repository takes minutes.
  public var gitSeconds = 900.0
  /// Texts of a repository that one visit brings, in bytes; the others follow (`SourceState.hasMore`).
  public var batchByteCount = 128 << 20
  /// Folder for copies of repositories; made when it is needed.
  public var cacheFolder: String
  /// Endings of files, without the dot, that are taken for laws in folders and repositories.
  public var lawEndings: [String]
  /// What makes an answer suspect.
  public var suspicions: SuspicionTable
  /// Asked between steps; true ends the visit soon with a failure.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// - Parameters:
  ///   - version: Of the program, for the name that servers see.
  ///   - cacheFolder: As in the property.
  ///   - suspicions: As in the property, read from the program's data.
  public init(version: String, cacheFolder: String, suspicions: SuspicionTable) {
    robotName = "lacuna"
    userAgent = "lacuna/\(version) (checks law texts for changes; run by its user)"
    self.cacheFolder = cacheFolder
    self.suspicions = suspicions
    lawEndings = FileEnding.textEndings + FileEnding.markupEndings
  }
}
