/// Finds the line of a byte offset. Lines end at LF; CRLF counts once because its CR stands before the LF.
public struct LineIndex: Sendable {
  /// Byte offset of each line's first byte, ascending; the first is 0.
  private let starts: [UInt32]
  private let utf8Count: Int

  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(UInt32(offset + 1)) }
    self.starts = starts
    utf8Count = bytes.count
  }

  /// Number of lines; a text without a line break has one.
  public var lineCount: Int { starts.count }

  /// The 1-based line that holds `offset`; offsets past the end belong to the last line.
  /// - Complexity: O(log lines).
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// 1-based line and 1-based column in bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line, max(0, min(offset, utf8Count) - Int(starts[line - 1])) + 1)
  }
}
