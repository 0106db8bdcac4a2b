/// A file that the caller has read: libraries do no input or output of their own.
public struct SourceFile: Sendable {
  /// Path or name as it is shown to people, e.g. `lexicons/en/gate.tsv`.
  public var name: String
  /// The whole content, untouched.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The last path component without what follows its last dot: `gate` for `lexicons/en/gate.tsv`.
  public var stem: String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return String(last) }
    return String(last[..<dot])
  }
}
