import Foundation

/// A connection to loopback, with blocking calls.
struct Connection {
  struct Failure: Error { var what: String }

  private let number: Int32

  init(port: Int) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { throw Failure(what: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard status == 0 else { throw Failure(what: "connect: \(String(cString: strerror(errno)))") }
  }

  /// Sends everything, or as much as the server takes, and reads until it closes.
  func exchange(_ pieces: [[UInt8]], pauseMilliseconds: UInt32) -> [UInt8] {
    for piece in pieces {
      var rest = piece[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { break }
        rest = rest.dropFirst(sent)
      }
      if pauseMilliseconds > 0 { usleep(pauseMilliseconds * 1000) }
    }
    var received: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(number, &chunk, chunk.count, 0)
      guard count > 0 else { break }
      received += chunk[..<count]
    }
    close(number)
    return received
  }
}
