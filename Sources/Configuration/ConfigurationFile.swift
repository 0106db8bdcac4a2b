import Glibc
public import LegalText

/// Finding and reading `lacuna.yaml` on disk.
public enum ConfigurationFile {
  /// The path of the nearest `lacuna.yaml`, from the input's folder up to the root of the file system, or nil.
  /// - Parameter input: A file, a folder, or `-` for standard input, which begins at the current folder; so does a path that does
  ///   not exist.
  public static func find(from input: String) -> String? {
    var folder = absoluteFolder(of: input == "-" ? "." : input) ?? absoluteFolder(of: ".") ?? "/"
    while true {
      let candidate = folder == "/" ? "/\(Configuration.fileName)" : "\(folder)/\(Configuration.fileName)"
      if kind(of: candidate) == S_IFREG { return candidate }
      guard folder != "/", let slash = folder.utf8.lastIndex(of: 0x2F) else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// Reads the file at `path`; see ``Configuration/read(_:file:today:indicators:)``.
  public static func load(
    _ path: String, today: CalendarDate = .today(), indicators: Set<String>? = nil
  ) -> (configuration: Configuration?, diagnostics: [Diagnostic]) {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return (nil, [unreadable(path, errno)]) }
    defer { close(number) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Configuration.longestFile {
      let got = unsafe chunk.withUnsafeMutableBytes { buffer in unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
      if got < 0 {
        if errno == EINTR { continue }
        return (nil, [unreadable(path, errno)])
      }
      if got == 0 { break }
      bytes += chunk[..<got]
    }
    return Configuration.read(bytes, file: path, today: today, indicators: indicators)
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return Diagnostic(code: "C101", file: path, message: "cannot be read: \(words)", hint: "check the path and the permissions")
  }

  /// The folder of a path (the path itself if it is one), without links, or nil if it does not exist.
  private static func absoluteFolder(of path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    let absolute = unsafe String(cString: resolved)
    if kind(of: absolute) == S_IFDIR { return absolute }
    guard let slash = absolute.utf8.lastIndex(of: 0x2F) else { return nil }
    return slash == absolute.startIndex ? "/" : String(absolute[..<slash])
  }

  private static func kind(of path: String) -> mode_t? {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
  }
}
