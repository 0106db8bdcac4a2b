import Glibc

/// What tells a changed file without reading it.
struct FileMark {
  /// Bytes, time of change in nanoseconds and number on the disk.
  let text: String
  private let changedAt: Int64

  /// Nil when nothing can be said: no such file, or no regular one.
  static func of(_ path: [UInt8]) -> FileMark? {
    guard !path.contains(0) else { return nil }
    var info = stat()
    guard unsafe stat(path.map { CChar(bitPattern: $0) } + [0], &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    let changed = info.st_mtim
    return FileMark(
      text: "\(info.st_size)-\(changed.tv_sec).\(changed.tv_nsec)-\(info.st_ino)",
      changedAt: Int64(max(changed.tv_sec, info.st_ctim.tv_sec)))
  }

  /// Whether a change after `seconds` must have another mark. A file that was written in the second of the visit may have been
  /// written again in the same tick of its clock.
  func isSettled(at seconds: Int64) -> Bool { changedAt < seconds - 1 }
}
