public import LegalText

/// Reads a file that is no law text, such as a baseline.
public enum WholeFile {
  /// - Parameter path: As the user gave it.
  /// - Returns: All bytes, or nil when there is no such file.
  /// - Throws: `Diagnostic` when it is there and cannot be read: a folder, no permission, too large (256 MiB).
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8]? {
    let bytes = Array(path.utf8)
    switch FileKind(path: bytes, followsLinks: true) {
    case .missing: return nil
    case .unreachable(let reason): throw .unreadable(name: path, reason: reason)
    case .folder, .other: throw .unreadable(name: path, reason: "not a file")
    case .file, .stream:
      let content: [UInt8]?
      do throws(FileDescriptor.Failure) {
        content = try FileDescriptor(opening: bytes).readAll(limit: limit)
      } catch {
        throw .unreadable(name: path, reason: error.reason)
      }
      guard let content else { throw .unreadable(name: path, reason: "larger than \(limit >> 20) MiB") }
      return content
    }
  }

  /// 256 MiB.
  private static let limit = 256 << 20
}
