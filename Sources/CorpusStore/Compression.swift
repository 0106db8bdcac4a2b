import CZlib

/// Law texts in the zlib format (RFC 1950), as they stand in the database. Every program that knows zlib can read them.
enum Compression {
  /// Little work for most of the gain: law text shrinks to a quarter at level 3, and to a fifth at level 9 in five times the time.
  private static let level: Int32 = 3

  /// - Complexity: O(bytes).
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = Int(compressBound(uLong(bytes.count)))
    var length = uLongf(bound)
    let status: Int32
    var target = [UInt8](repeating: 0, count: bound)
    status = unsafe target.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(target.baseAddress, &length, source.baseAddress, uLong(source.count), level)
      }
    }
    precondition(status == Z_OK, "a target of compressBound bytes always suffices")
    target.removeLast(bound - Int(length))
    return target
  }

  /// - Parameter count: Bytes of the text before it was compressed.
  /// - Returns: Nil when the bytes are no such text, or of another length.
  static func expanded(_ bytes: [UInt8], count: Int) -> [UInt8]? {
    guard count >= 0, count <= 1 << 32 else { return nil }
    var length = uLongf(count)
    var target = [UInt8](repeating: 0, count: max(count, 1))  // zlib wants somewhere to point to
    let status = unsafe target.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe uncompress(target.baseAddress, &length, source.baseAddress, uLong(source.count))
      }
    }
    guard status == Z_OK, Int(length) == count else { return nil }
    target.removeLast(target.count - count)
    return target
  }
}
