/// Where an offset lies, for one message: counts lines once instead of indexing all of them.
struct TextPlace {
  /// 1-based.
  var line: Int
  /// 1-based, in bytes.
  var column: Int

  /// - Complexity: O(offset).
  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    var at = 0
    while at < min(offset, bytes.count) {
      if bytes[at] == 0x0A {
        line += 1
        start = at + 1
      }
      at += 1
    }
    self.line = line
    column = at - start + 1
  }
}
