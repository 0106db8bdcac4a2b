import Glibc

/// A file that results are written to. It appears whole or not at all: a run that is interrupted leaves an older file as it was.
struct OutputFile {
  private let path: String
  /// Devices and pipes are written to as they are.
  private let isRegular: Bool

  /// - Throws: `CommandFailure` with status 74, before any work is done, when the file cannot be written there.
  init(_ name: String) throws(CommandFailure) {
    path = DataHome.realPath(name) ?? name  // a link stays, and what it leads to is replaced
    var info = stat()
    let exists = unsafe stat(path, &info) == 0
    isRegular = !exists || info.st_mode & S_IFMT == S_IFREG
    if exists, info.st_mode & S_IFMT == S_IFDIR { throw .output(name, reason: SystemError.words(EISDIR)) }
    if exists, unsafe access(path, W_OK) != 0 { throw .output(name, reason: SystemError.words(errno)) }
    if isRegular, unsafe access(Self.folder(of: path), W_OK | X_OK) != 0 { throw .output(name, reason: SystemError.words(errno)) }
  }

  /// - Throws: `CommandFailure` with status 74.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let target = isRegular ? "\(path).\(getpid()).part" : path
    let number = unsafe open(target, O_WRONLY | O_CLOEXEC | (isRegular ? O_CREAT | O_TRUNC : 0), 0o666)
    guard number >= 0 else { throw .output(path, reason: SystemError.words(errno)) }
    let stream = OutputStream(descriptor: number, name: path)
    stream.write(bytes)
    do throws(CommandFailure) {
      try stream.finish()
      if close(number) != 0 { throw .output(path, reason: SystemError.words(errno)) }
      if isRegular, unsafe rename(target, path) != 0 { throw .output(path, reason: SystemError.words(errno)) }
    } catch {
      if isRegular { unsafe _ = unlink(target) }
      throw error
    }
  }

  /// Makes a folder unless it is there. - Throws: `CommandFailure` with status 74.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw .output(path, reason: SystemError.words(errno)) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
