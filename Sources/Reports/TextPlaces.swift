import LegalText

/// Places of a text as other programs count them: lines and columns, characters instead of bytes.
struct TextPlaces {
  /// Lines are 1-based; columns are 1-based and count UTF-16 code units, as SARIF does by default; the end column is the one after.
  struct Region: Hashable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }

  private static let blockSize = 1024

  private let text: [UInt8]
  private let lines: LineIndex
  /// Code points and UTF-16 units before each block.
  private var blocks: [(codePoints: Int, units: Int)] = []

  /// - Complexity: O(bytes).
  init(_ text: [UInt8]) {
    self.text = text
    lines = LineIndex(text)
    var counts = (codePoints: 0, units: 0)
    for (offset, byte) in text.enumerated() {
      if offset % Self.blockSize == 0 { blocks.append(counts) }
      Self.count(byte, &counts)
    }
  }

  /// Code points before a byte, which begins a character. - Complexity: O(1).
  func codePoints(before offset: Int) -> Int { counts(before: offset).codePoints }

  /// - Complexity: O(log lines).
  func region(of range: ByteRange) -> Region {
    // Lines are looked up by bytes; the column in bytes leads back to the line's first byte.
    let start = lines.place(of: range.start)
    let end = lines.place(of: range.end)
    return Region(
      startLine: start.line, startColumn: column(of: range.start, start.column), endLine: end.line,
      endColumn: column(of: range.end, end.column))
  }

  /// The part of a range on its first line, without blanks at its end.
  func firstLine(of range: ByteRange) -> ByteRange {
    var end = text[range.start..<range.end].firstIndex(of: 0x0A) ?? range.end
    while end > range.start, text[end - 1] == 0x20 || text[end - 1] == 0x0D || text[end - 1] == 0x09 { end -= 1 }
    return ByteRange(start: range.start, end: end)
  }

  /// Up to `count` code points before or after a place.
  func before(_ offset: Int, count: Int) -> ArraySlice<UInt8> {
    var (start, left) = (offset, count)
    while start > 0, left > 0 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { left -= 1 }
    }
    return text[start..<offset]
  }

  func after(_ offset: Int, count: Int) -> ArraySlice<UInt8> {
    var (end, left) = (offset, count)
    while end < text.count {
      if text[end] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      end += 1
    }
    return text[offset..<end]
  }

  private func column(of offset: Int, _ byteColumn: Int) -> Int {
    counts(before: offset).units - counts(before: offset - (byteColumn - 1)).units + 1
  }

  private func counts(before offset: Int) -> (codePoints: Int, units: Int) {
    let offset = min(offset, text.count)
    guard !blocks.isEmpty else { return (0, 0) }
    let block = min(offset / Self.blockSize, blocks.count - 1)
    var counts = blocks[block]
    for byte in text[(block * Self.blockSize)..<offset] { Self.count(byte, &counts) }
    return counts
  }

  private static func count(_ byte: UInt8, _ counts: inout (codePoints: Int, units: Int)) {
    guard byte & 0xC0 != 0x80 else { return }
    counts.codePoints += 1
    counts.units += byte >= 0xF0 ? 2 : 1
  }
}
