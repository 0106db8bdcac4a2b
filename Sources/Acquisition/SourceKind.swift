/// What a source is, and so how it is read.
public enum SourceKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// One file on this machine.
  case file
  /// A folder on this machine and all below it.
  case folder
  /// A git repository: every commit that touched a law is a version.
  case git
  /// One address, fetched over HTTP or HTTPS.
  case http
  /// An Atom or RSS feed whose entries link to laws.
  case feed
}
