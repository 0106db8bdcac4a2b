public import LegalText

/// What is known of a source from the last visit, and so what a store keeps between visits. A new source starts with `SourceState()`.
///
/// Everything but `notes` and `setAside` is for keeping (`Codable`); these two say what happened on this visit.
public struct SourceState: Sendable, Hashable, Codable {
  /// `ETag` of an address as the server sent it; of a file: its size, its time of change and its number on the disk.
  public var etag: String?
  /// `Last-Modified` as the server sent it.
  public var lastModified: String?
  /// HTTP status of the last answer, `304` and faults included; nil for what is not HTTP.
  public var lastStatus: Int?
  /// Media type of the last law text, lower case, without parameters.
  public var mediaType: String?
  /// When the source was last asked, in seconds since 1970-01-01 UTC.
  public var checkedAt: Int64?
  /// SHA-256 of the last law text in lower-case hexadecimal digits (`ContentDigest`); of a folder or feed: nil, see `items`.
  public var contentDigest: String?
  /// Bytes of the last law text, the yardstick of shrunken ones. Nil it to take whatever comes next.
  public var contentByteCount: Int?
  /// How far a source that grows was read: the last commit of a repository.
  public var cursor: String?
  /// Whether there is more behind `cursor`: fetch again at once.
  public var hasMore = false
  /// Parts of a source by name and what tells a changed one: files of a folder, entries of a feed.
  public var items: [String: String] = [:]
  /// No request before this time, in seconds since 1970-01-01 UTC (`Retry-After`).
  public var notBefore: Int64?
  /// Visits in a row that failed.
  public var failureCount = 0
  /// Where the address has moved for good (`301`, `308`), if the server said so.
  public var movedTo: String?

  /// What the user should know of this visit although it did not fail: parts that could not be read, a moved address.
  public var notes: [Diagnostic] = []
  /// Parts of a source that were not taken for the law on this visit (a feed's entries); a whole source comes as `FetchOutcome.suspect`.
  public var setAside: [SetAsideDocument] = []

  public init() {}

  private enum CodingKeys: String, CodingKey {
    case etag, lastModified, lastStatus, mediaType, checkedAt, contentDigest, contentByteCount, cursor, hasMore, items, notBefore,
      failureCount, movedTo
  }
}
