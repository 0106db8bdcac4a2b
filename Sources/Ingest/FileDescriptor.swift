import Glibc

/// An open file, closed when the last reference goes. The only place of the module that calls into the system to read bytes.
final class FileDescriptor {
  private let number: Int32
  private let closesAtEnd: Bool

  /// What went wrong in the system, in its words.
  struct Failure: Error {
    var code: Int32
    var reason: String {
      guard let words = unsafe strerror(code) else { return "error \(code)" }
      return unsafe String(cString: words)
    }
  }

  /// Opens a file for reading. - Parameter path: Bytes of the path without a final NUL.
  init(opening path: [UInt8]) throws(Failure) {
    guard !path.contains(0) else { throw Failure(code: ENOENT) }
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    number = unsafe open(terminated, O_RDONLY | O_CLOEXEC)
    closesAtEnd = true
    if number < 0 { throw Failure(code: errno) }
  }

  /// Uses a descriptor that belongs to someone else, such as standard input.
  init(borrowing number: Int32) {
    self.number = number
    closesAtEnd = false
  }

  deinit {
    if closesAtEnd, number >= 0 { close(number) }
  }

  /// Reads up to `capacity` bytes onto the end of `bytes`. Returns how many came; 0 is the end of the file.
  func read(onto bytes: inout [UInt8], capacity: Int) throws(Failure) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: capacity))
    var got: Int
    repeat {
      got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: start), capacity)
      }
    } while got < 0 && errno == EINTR
    let code = errno
    bytes.removeLast(capacity - max(got, 0))
    if got < 0 { throw Failure(code: code) }
    return got
  }

  /// Reads to the end of the file.
  /// - Returns: All bytes, or nil as soon as there are more than `limit`.
  func readAll(limit: Int) throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    var info = stat()
    if unsafe fstat(number, &info) == 0, info.st_size > 0 {
      guard info.st_size <= limit else { return nil }
      bytes.reserveCapacity(info.st_size + 1)
    }
    while true {
      // One byte beyond what fstat promised finds the end without growing the array.
      let room = bytes.capacity > bytes.count ? bytes.capacity - bytes.count : Self.chunkByteCount
      let got = try read(onto: &bytes, capacity: min(room, limit + 1 - bytes.count))
      if got == 0 { return bytes }
      if bytes.count > limit { return nil }
    }
  }

  /// Bytes that are asked for at a time from files of unknown size.
  static let chunkByteCount = 1 << 18
}
