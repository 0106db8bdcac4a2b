import Glibc

/// Two ends of a channel between processes, closed in every program that is started later. Between its making and that mark no program may be started
/// (`ChildProcess` sees to it).
struct Pipe {
  let readEnd: PipeEnd
  let writeEnd: PipeEnd

  /// - Parameter isSocket: A pair of sockets, whose reader may go away without a signal (SIGPIPE) for the writer.
  init(isSocket: Bool = false) throws(ChildProcess.Failure) {
    var numbers: [Int32] = [0, 0]
    let status = unsafe isSocket ? socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &numbers) : pipe(&numbers)
    guard status == 0 else { throw ChildProcess.Failure(code: errno) }
    for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (PipeEnd(numbers[0]), PipeEnd(numbers[1]))
  }
}

/// One end of a pipe, closed once: by `close` or when the last reference goes.
/// - Note: Not for several threads.
final class PipeEnd {
  private(set) var number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close() }

  var isOpen: Bool { number >= 0 }

  func close() {
    guard number >= 0 else { return }
    _ = Glibc.close(number)
    number = -1
  }

  /// So that a write takes what there is room for and never waits.
  func setNonblocking() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }

  /// Writes to a socket as much as there is room for. A reader that is gone takes everything, so to speak.
  /// - Returns: How many bytes need not be written any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    let count = unsafe bytes.withUnsafeBytes { buffer in unsafe send(number, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL)) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : bytes.count
  }

  /// Reads what is there, at most `capacity` bytes; closes itself at the end.
  func read(onto bytes: inout [UInt8], _ capacity: Int) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: capacity))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: start), capacity)
    }
    let code = errno
    bytes.removeLast(capacity - max(count, 0))
    if count == 0 || count < 0 && code != EINTR && code != EAGAIN { close() }
  }

  /// Waits until one of the open ends can be used.
  /// - Returns: The ends that can be, or whose other side is gone.
  static func poll(reading: [PipeEnd], writing: [PipeEnd], milliseconds: Int32) -> Ready {
    let ends = reading.filter(\.isOpen).map { ($0, Int16(POLLIN)) } + writing.filter(\.isOpen).map { ($0, Int16(POLLOUT)) }
    var list = ends.map { pollfd(fd: $0.0.number, events: $0.1, revents: 0) }
    guard unsafe Glibc.poll(&list, nfds_t(list.count), milliseconds) > 0 else { return Ready(ends: []) }
    return Ready(ends: zip(ends, list).filter { $1.revents != 0 }.map(\.0.0))
  }

  struct Ready {
    var ends: [PipeEnd]
    func contains(_ end: PipeEnd) -> Bool { ends.contains { $0 === end } }
  }
}
