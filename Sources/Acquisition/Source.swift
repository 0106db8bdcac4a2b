public import LegalText

/// Where laws come from, as the user named it.
///
/// ```
/// laws/penal-code.md                           a file
/// laws/                                        a folder, walked
/// https://laws.example/act-1                   an address
/// feed+https://laws.example/new.atom           a feed
/// git+https://git.example/laws.git             a repository: all laws of the default branch
/// git+https://git.example/laws.git#code.md     one file or folder of it
/// git+/srv/laws.git#main:acts                  of a named branch or tag
/// ```
public struct Source: Sendable, Hashable {
  /// As the user wrote it, without blanks at its ends: the source's identity between visits.
  public let location: String
  public let kind: SourceKind
  /// Path or address without the prefix of the kind and without the fragment.
  public let address: String
  /// In a repository: the branch or tag to follow; nil for its default branch.
  public let branch: String?
  /// In a repository: the file or folder below its top, without slashes at its ends; nil for all of it.
  public let path: String?

  /// - Throws: `Diagnostic` A101 for a location that names nothing which can be read, such as an unknown scheme, an address with a
  ///   password, or a part that begins like an option.
  /// - Note: Asks the file system whether a plain path is a folder; nothing else is opened.
  public init(_ location: String) throws(Diagnostic) {
    self = try SourceLocation.parse(location)
  }

  init(location: String, kind: SourceKind, address: String, branch: String? = nil, path: String? = nil) {
    self.location = location
    self.kind = kind
    self.address = address
    self.branch = branch
    self.path = path
  }
}
