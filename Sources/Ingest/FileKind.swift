import Glibc

/// What stands at a path.
package enum FileKind {
  case file
  case folder
  /// Pipes and character devices: readable, of no known size.
  case stream
  case other
  case missing
  case unreachable(reason: String)

  /// - Parameter followsLinks: Whether a symbolic link stands for what it points to.
  package init(path: [UInt8], followsLinks: Bool) {
    guard !path.contains(0) else {
      self = .missing
      return
    }
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    var info = stat()
    let status = unsafe followsLinks ? stat(terminated, &info) : lstat(terminated, &info)
    guard status == 0 else {
      let code = errno
      self = code == ENOENT || code == ENOTDIR ? .missing : .unreachable(reason: FileDescriptor.Failure(code: code).reason)
      return
    }
    switch info.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO, S_IFCHR, S_IFSOCK: self = .stream
    default: self = .other
    }
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: [UInt8]) -> Bool {
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    var info = stat()
    return unsafe lstat(terminated, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }
}
