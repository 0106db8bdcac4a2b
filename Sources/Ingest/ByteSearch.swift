/// Finds a run of bytes.
enum ByteSearch {
  /// The offset of the first `word` that begins at `start` or behind it; nil when there is none.
  /// - Complexity: O(bytes) for words whose first byte does not come again in them soon.
  static func first(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    let (text, sought) = (bytes.span, word.span)
    guard sought.count > 0, text.count >= sought.count else { return nil }
    let first = sought[0]
    var at = start
    while at + sought.count <= text.count {
      if text[at] == first {
        var length = 1
        while length < sought.count, text[at + length] == sought[length] { length += 1 }
        if length == sought.count { return at }
      }
      at += 1
    }
    return nil
  }
}
