/// The bytes of a law as they were found.
public struct FetchedDocument: Sendable, Hashable {
  /// Path inside the source for folders and repositories, the entry's address for feeds, otherwise path or address of the source.
  /// Its ending says the format where `mediaType` does not.
  public var name: String
  /// As delivered; characters are not transcoded.
  public var bytes: [UInt8]
  /// Lower case, without parameters; nil where nobody said.
  public var mediaType: String?
  /// From when on the text was so, in seconds since 1970-01-01 UTC: the commit's date, the entry's date. Nil where nobody said.
  public var validFrom: Int64?
  /// What the source calls this version: the commit, the `ETag`. Nil where it has no name.
  public var revision: String?

  public init(name: String, bytes: [UInt8], mediaType: String? = nil, validFrom: Int64? = nil, revision: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.validFrom = validFrom
    self.revision = revision
  }
}
