import LegalText

/// A change of layout that leaves the law as it was: no finding may appear, vanish or move to other words.
public enum Mutation: String, Sendable, CaseIterable {
  case none
  /// A harmless sentence of several bytes a character before the text, in a paragraph of its own.
  case multiByteTitle
  /// Every third blank is a no-break space.
  case noBreakSpaces
  case carriageReturns
  /// All letters upper case where the text has no numbering that case decides.
  case upperCase
  case straightQuotes
  /// Hard-wrapped at a narrow column, below harmless paragraphs that are wrapped at the same column.
  case softLineBreaks
  case softHyphens

  /// The changed text with the marks moved along, or nil when the change does not suit the text.
  public func apply(to text: MarkedText) -> MarkedText? {
    let isStructured = text.bytes.contains(0x0A)
    switch self {
    case .none: return text
    case .multiByteTitle: return Self.rewritten(text, prefix: Array("Żółw – Überblick über größere Fälle\n\n".utf8)) { _, byte in [byte] }
    case .noBreakSpaces:
      var count = 0
      return Self.rewritten(text) { at, byte in
        guard byte == 0x20, Self.isBetweenLetters(text.bytes, at) else { return [byte] }
        count += 1
        return count % 3 == 0 ? [0xC2, 0xA0] : [byte]
      }
    case .carriageReturns: return Self.rewritten(text) { _, byte in byte == 0x0A ? [0x0D, 0x0A] : [byte] }
    case .upperCase:
      guard !isStructured else { return nil }
      return Self.rewritten(text) { _, byte in [0x61...0x7A ~= byte ? byte - 0x20 : byte] }
    case .straightQuotes: return Self.straightened(text)
    case .softLineBreaks: return isStructured ? nil : Self.wrapped(text)
    case .softHyphens:
      return Self.rewritten(text) { at, byte in
        at > 0 && at % 7 == 0 && Self.isSmall(text.bytes[at - 1]) && Self.isSmall(byte) ? [0xC2, 0xAD, byte] : [byte]
      }
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }

  private static func isBetweenLetters(_ bytes: [UInt8], _ at: Int) -> Bool {
    at > 0 && at + 1 < bytes.count && isSmall(bytes[at - 1]) && isSmall(bytes[at + 1])
  }

  private static func rewritten(_ text: MarkedText, prefix: [UInt8] = [], _ body: (Int, UInt8) -> [UInt8]) -> MarkedText {
    var bytes = prefix
    var places: [Int] = []
    for (at, byte) in text.bytes.enumerated() {
      let replacement = body(at, byte)
      places.append(bytes.count + replacement.count - 1)
      bytes += replacement
    }
    // A mark begins at its first byte itself, not at what was put before it.
    let ranges = text.ranges.map { ByteRange(start: places[$0.start], end: places[$0.end - 1] + 1) }
    return MarkedText(bytes: bytes, ranges: ranges)
  }

  /// Too short a text shows no column at which it is wrapped; hence the paragraphs above it.
  private static func wrapped(_ text: MarkedText) -> MarkedText {
    let width = 44
    let filler =
      "The ferry leaves at nine and comes back at noon with bread, milk and letters for the island, as it has for years, in grey "
      + "weather.\n\n"
    var result = rewritten(text, prefix: Array(String(repeating: filler, count: 5).utf8)) { _, byte in [byte] }
    var start = 0
    var lastBlank: Int?
    for at in 0...result.bytes.count {
      let byte = at < result.bytes.count ? result.bytes[at] : 0x0A
      guard byte == 0x20 || byte == 0x0A else { continue }
      if at - start > width, let blank = lastBlank, blank > start {
        result.bytes[blank] = 0x0A
        start = blank + 1
      }
      lastBlank = at
      if byte == 0x0A { start = at + 1 }
    }
    return result
  }

  private static func straightened(_ text: MarkedText) -> MarkedText? {
    var skip = 0
    let result = rewritten(text) { at, byte in
      if skip > 0 {
        skip -= 1
        return []
      }
      guard byte == 0xE2, at + 2 < text.bytes.count, text.bytes[at + 1] == 0x80 else { return [byte] }
      switch text.bytes[at + 2] {
      case 0x9C, 0x9D:
        skip = 2
        return [0x22]
      case 0x98, 0x99:
        skip = 2
        return [0x27]
      default: return [byte]
      }
    }
    return result.bytes == text.bytes ? nil : result
  }
}
