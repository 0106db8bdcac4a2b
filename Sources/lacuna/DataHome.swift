import Glibc
import LegalText

/// The folder with the program's data: `lexicons/` and `models/`.
///
/// `LACUNA_HOME` if it is set; else `../share/lacuna` beside an installed program; else the nearest folder above the program that has
/// both, which in a checkout is its top.
struct DataHome {
  let path: String

  var lexicons: String { path + "/lexicons" }
  var models: String { path + "/models" }
  var corpus: String { path + "/corpus" }
  /// The model that is used when none is named.
  var defaultModel: String { Self.isFolder(models + "/posterior") ? models + "/posterior" : priorModel }
  /// What experts said before any label was seen.
  var priorModel: String { models + "/prior" }

  /// - Throws: `CommandFailure` with status 65 when there is none.
  static func find() throws(CommandFailure) -> DataHome {
    if let named = Environment.value("LACUNA_HOME") {
      guard holdsData(named) else {
        throw missing(named, "has no folders 'lexicons' and 'models'", "correct LACUNA_HOME, or unset it to use the program's own data")
      }
      return DataHome(path: trimmed(named))
    }
    guard let program = realPath("/proc/self/exe") else {
      throw missing("/proc/self/exe", "does not say where the program is", "set LACUNA_HOME to the folder with 'lexicons' and 'models'")
    }
    var folder = parent(of: program)
    let installed = parent(of: folder) + "/share/lacuna"
    if holdsData(installed) { return DataHome(path: installed) }
    while true {
      if holdsData(folder) { return DataHome(path: shortened(folder)) }
      if folder == "/" || folder.isEmpty { break }
      folder = parent(of: folder)
    }
    throw missing(
      program, "has no data: neither share/lacuna beside it nor a folder above it has 'lexicons' and 'models'",
      "install with 'make install', or set LACUNA_HOME to the folder that has them")
  }

  private static func missing(_ file: String, _ message: String, _ hint: String) -> CommandFailure {
    .faultyData([Diagnostic(code: "D501", file: file, message: message, hint: hint)])
  }

  private static func holdsData(_ folder: String) -> Bool { isFolder(folder + "/lexicons") && isFolder(folder + "/models") }

  private static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The path without links, or nil when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func trimmed(_ path: String) -> String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// Relative to the current folder where the data are in it, so that messages name files as the user knows them.
  private static func shortened(_ folder: String) -> String { realPath(".") == folder ? "." : folder }
}
