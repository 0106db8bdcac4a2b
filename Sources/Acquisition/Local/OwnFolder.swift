import Glibc

/// Folders of our own.
public enum OwnFolder {
  /// Makes a folder and those above it, for this user only. - Returns: Why it could not; nil when it is there.
  public static func make(_ path: String) -> String? {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if unsafe mkdir(made, 0o700) != 0, errno != EEXIST { return ChildProcess.Failure(code: errno).reason }
    }
    return nil
  }

  /// The path without links; nil when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
