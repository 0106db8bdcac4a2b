import NIOCore
import NIOHTTP1

/// Receives the body of a request within the bounds.
struct BodyReader {
  let limits: ServerLimits
  let metrics: ServerMetrics

  /// How a body came in.
  enum End {
    /// Whole: its bytes, which are held until they are released.
    case whole([UInt8])
    /// Too long, or too much for the server; what is left of it still has to be received.
    case refused(Problem)
    /// The connection ended before the body did.
    case broken
  }

  /// - Throws: What the connection throws.
  func read(_ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator) async throws -> End {
    var bytes: [UInt8] = []
    while let part = try await parts.next() {
      switch part {
      case .head: return stopped(bytes, .broken)
      case .body(let buffer):
        guard bytes.count + buffer.readableBytes <= limits.bodyByteCount else {
          return stopped(bytes, .refused(.tooLarge(limit: limits.bodyByteCount)))
        }
        guard metrics.hold(buffer.readableBytes, limit: limits.heldByteCount) else {
          return stopped(
            bytes, .refused(.busy("texts of \(limits.heldByteCount) bytes are being scored already", retrySeconds: limits.retrySeconds)))
        }
        bytes.append(contentsOf: buffer.readableBytesView)
      case .end: return .whole(bytes)
      }
    }
    return stopped(bytes, .broken)
  }

  /// Receives and drops what is left of a body. - Returns: Whether it ended before as many bytes came as a body may have.
  func drain(_ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator) async throws -> Bool {
    var count = 0
    while let part = try await parts.next() {
      switch part {
      case .head: return false
      case .body(let buffer):
        count += buffer.readableBytes
        if count > limits.bodyByteCount { return false }
      case .end: return true
      }
    }
    return false
  }

  private func stopped(_ bytes: [UInt8], _ end: End) -> End {
    metrics.release(bytes.count)
    return end
  }
}
