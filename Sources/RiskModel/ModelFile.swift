/// One file of a model as the caller read it. The library does no input or output of its own.
public struct ModelFile: Sendable {
  /// How the file is called in diagnostics, e.g. `models/prior/weights.tsv`.
  public var name: String
  /// The whole file. UTF-8; a byte order mark and CRLF are accepted.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
