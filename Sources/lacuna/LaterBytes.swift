import LegalText

/// Output of one document that is made while it is written, part by part, so that it never stands in memory as a whole.
struct LaterBytes: Sendable {
  /// Number of parts.
  let count: Int
  /// Parts that are made at a time.
  let runLength: Int
  /// Who may help to make them.
  let sharing: WorkSharing
  /// Makes one part, on any thread.
  let part: @Sendable (Int) -> [UInt8]

  /// Hands on all parts in order, until told to stop.
  /// - Parameter write: Returns whether to go on.
  func print(by write: ([UInt8]) -> Bool) -> Bool {
    for start in stride(from: 0, to: count, by: runLength) {
      for bytes in sharing.pieces(min(runLength, count - start), of: 1, { part(start + $0.lowerBound) }) where !write(bytes) {
        return false
      }
    }
    return true
  }
}
