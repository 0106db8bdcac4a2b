/// Takes out of an input what is not needed for its fault.
enum FuzzReducer {
  /// A part of `input` that still has a fault. - Complexity: O(n log n) tries for n bytes, and no more than `tries`.
  static func reduced(_ input: [UInt8], tries: Int = 5_000, isFaulty: ([UInt8]) -> Bool) -> [UInt8] {
    var result = input
    var left = tries
    var width = max(1, result.count / 2)
    while left > 0 {
      var at = 0
      var hasShrunk = false
      while at < result.count && left > 0 {
        var shorter = result
        shorter.removeSubrange(at..<min(result.count, at + width))
        left -= 1
        if isFaulty(shorter) {
          result = shorter
          hasShrunk = true
        } else {
          at += width
        }
      }
      if width == 1 && !hasShrunk { break }
      if !hasShrunk || width > result.count { width = max(1, width / 2) }
    }
    return result
  }
}
