import LegalText

/// An example text with its `⟦ ⟧` taken out.
public struct MarkedText: Sendable {
  public var bytes: [UInt8]
  /// What was marked, ascending.
  public var ranges: [ByteRange]

  public init(_ text: String) {
    bytes = []
    ranges = []
    var start = 0
    for character in text {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(ByteRange(start: start, end: bytes.count))
      default: bytes.append(contentsOf: character.utf8)
      }
    }
  }

  init(bytes: [UInt8], ranges: [ByteRange]) {
    self.bytes = bytes
    self.ranges = ranges
  }
}
