import Glibc
package import LegalText

/// Walks a folder and all below it, one file at a time, in the bytewise order of the paths.
///
/// Hidden files and folders are passed over, links to folders are not followed (so there are no loops), links to files are.
/// Memory is the listings of the folders from the top to the current one.
package struct FolderWalk {
  private struct Entry {
    var path: [UInt8]
    var isFolder: Bool
  }

  /// What is still to come, the next one last.
  private var pending: [Entry]
  private let root: [UInt8]
  private let endings: [String]
  private var foundCount = 0
  private var faultCount = 0
  /// Files in known formats that cannot be read yet, by ending.
  private var skipped: [String: Int] = [:]
  private var isFinished = false

  /// - Parameter endings: Of the files to find, lower case, without the dot.
  package init(root: [UInt8], endings: [String]) {
    self.root = root
    self.endings = endings
    pending = [Entry(path: root, isFolder: true)]
  }

  /// The next file's path, or a folder that could not be listed. At the end comes one diagnostic if nothing was found (error) or if
  /// files in other law-text formats were passed over (warning).
  package mutating func next() -> Result<[UInt8], Diagnostic>? {
    while let entry = pending.popLast() {
      guard entry.isFolder else {
        foundCount += 1
        return .success(entry.path)
      }
      if let fault = list(entry.path) {
        faultCount += 1
        return .failure(fault)
      }
    }
    guard !isFinished else { return nil }
    isFinished = true
    let name = String(decoding: root, as: UTF8.self)
    let passed = skipped.sorted { $0.key < $1.key }.map { "\($0.value) .\($0.key)" }.joined(separator: ", ")
    if foundCount == 0 { return faultCount > 0 ? nil : .failure(.nothingSuitable(name: name, endings: endings, skipped: passed)) }
    return passed.isEmpty ? nil : .failure(.passedOver(name: name, skipped: passed))
  }

  /// Puts the folder's entries on `pending`, the first in order last.
  private mutating func list(_ folder: [UInt8]) -> Diagnostic? {
    let names: [[UInt8]]
    do { names = try Self.names(in: folder) } catch {
      return .unreadableFolder(name: String(decoding: folder, as: UTF8.self), reason: error.reason)
    }
    var entries: [Entry] = []
    for name in names where name.first != 0x2E {
      let path = folder.last == 0x2F ? folder + name : folder + [0x2F] + name
      switch FileKind(path: path, followsLinks: true) {
      case .folder:
        if !FileKind.isLink(path) { entries.append(Entry(path: path, isFolder: true)) }
      case .file, .missing, .unreachable:  // a dangling link is a file that the user believes is there
        let ending = FileEnding.of(path)
        if endings.contains(ending) {
          entries.append(Entry(path: path, isFolder: false))
        } else if FileEnding.unsupported(ending) != nil || FileEnding.isMarkup(ending) {
          skipped[ending, default: 0] += 1
        }
      case .stream, .other: break
      }
    }
    // A folder sorts as if its name ended with "/", which puts the files below it where their whole paths belong.
    pending += entries.sorted { Self.key($1).lexicographicallyPrecedes(Self.key($0)) }
    return nil
  }

  private static func key(_ entry: Entry) -> [UInt8] { entry.isFolder ? entry.path + [0x2F] : entry.path }

  /// Names in a folder, unordered, without `.` and `..`.
  private static func names(in folder: [UInt8]) throws(FileDescriptor.Failure) -> [[UInt8]] {
    let terminated = folder.map { CChar(bitPattern: $0) } + [0]
    guard let stream = unsafe opendir(terminated) else { throw FileDescriptor.Failure(code: errno) }
    defer { unsafe _ = closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe Array(buffer.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    if errno != 0 { throw FileDescriptor.Failure(code: errno) }
    return names
  }
}
