import Glibc
public import LegalText
public import Lexicon

/// Reads the files of a folder with word lists or a model: the only place of the module that touches the file system.
public enum DataFolder {
  /// What the operating system says about the last failed call.
  private static var reason: String {
    let code = errno
    return unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  /// Names in a folder in bytewise order, hidden ones left out.
  /// - Throws: `Diagnostic` L160.
  static func names(in folder: String) throws(Diagnostic) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw Diagnostic(
        code: "L160", file: folder, message: "the folder cannot be listed: \(reason)", hint: "check the path and its permissions")
    }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Paths of the tables in a folder, in bytewise order of their names.
  /// - Throws: `Diagnostic` L160.
  public static func tables(in folder: String) throws(Diagnostic) -> [String] {
    try names(in: folder).filter { $0.hasSuffix(".tsv") }.map { join(folder, $0) }
  }

  /// Whether there is a file or folder of this path.
  public static func isThere(_ path: String) -> Bool { exists(path) }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0
  }

  /// The whole file; a file that is too large for a table is cut one byte above the limit, so that the table reports it.
  /// - Throws: `Diagnostic` L161.
  public static func read(_ path: String) throws(Diagnostic) -> SourceFile {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw unreadable(path) }
    defer { close(number) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= TabTable.maximumFileBytes {
      let got = unsafe chunk.withUnsafeMutableBytes { buffer in unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
      if got < 0 {
        if errno == EINTR { continue }
        throw unreadable(path)
      }
      if got == 0 { break }
      bytes += chunk[..<got]
    }
    return SourceFile(name: path, bytes: bytes)
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(code: "L161", file: path, message: "cannot be read: \(reason)", hint: "check the path and its permissions")
  }

  /// `folder/name` without a doubled slash.
  static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
}
