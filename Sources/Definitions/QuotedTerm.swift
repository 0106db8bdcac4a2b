import LegalText

/// Words between quotation marks that may be a term.
struct QuotedTerm {
  /// Longest term that is looked for, in bytes.
  static let maximumByteCount = 160

  /// Offset of the opening mark.
  var start: Int
  /// The words between the marks, blanks trimmed.
  var words: ByteRange
  /// Offset after the closing mark.
  var end: Int

  /// Whether a quotation may open with this byte.
  static func mayOpen(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte == 0xE2 }

  /// The quoted words that open at `at`, or nil.
  init?(_ bytes: [UInt8], at: Int, limit: Int) {
    guard let open = Self.mark(bytes, at, limit) else { return nil }
    // A straight single mark is an apostrophe unless it stands before a word and behind a blank or a bracket.
    if open.kind == .plain {
      guard at + 1 < limit, Self.isLetter(bytes[at + 1]), at == 0 || bytes[at - 1] <= 0x20 || bytes[at - 1] == 0x28 else { return nil }
    }
    let closers: [[UInt8]] =
      switch open.kind {
      case .curly: [[0xE2, 0x80, 0x9D]]
      case .turned: [[0xE2, 0x80, 0x9C]]
      case .single: [[0xE2, 0x80, 0x99]]
      case .plain: [[0x27]]
      case .low: [[0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]]
      case .straight: [[0x22], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0xB3]]
      case .guillemet: [[0xC2, 0xBB]]
      case .doubled: [[0x27, 0x27]]
      }
    let from = at + open.width
    var scan = from
    let stop = min(limit, from + Self.maximumByteCount)
    while scan < stop {
      if bytes[scan] == 0x0A && scan + 1 < stop && bytes[scan + 1] == 0x0A { return nil }
      if let closer = closers.first(where: { scan + $0.count <= limit && bytes[scan..<(scan + $0.count)].elementsEqual($0) }) {
        // An apostrophe inside a word closes no single quotation.
        let behind = scan + closer.count
        if open.kind == .single || open.kind == .plain, behind < limit, Self.isLetter(bytes[behind]) {
          scan = behind
          continue
        }
        var start = from
        var end = scan
        while start < end && Self.isTrimmed(bytes[start]) { start += 1 }
        while end > start && (Self.isTrimmed(bytes[end - 1]) || bytes[end - 1] == 0x2C) { end -= 1 }
        // Between two French marks the blank is a no-break one.
        while end - start > 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
        while end - start > 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
        while end - start > 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0xAF { start += 3 }
        while end - start > 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, bytes[end - 1] == 0xAF { end -= 3 }
        guard start < end else { return nil }
        self.start = at
        words = ByteRange(start: start, end: end)
        self.end = scan + closer.count
        return
      }
      scan += 1
    }
    return nil
  }

  private enum Kind { case curly, turned, single, plain, low, straight, guillemet, doubled }

  private static func mark(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> (kind: Kind, width: Int)? {
    switch bytes[at] {
    case 0x22: return (.straight, 1)
    case 0x27: return (.plain, 1)
    case 0x60 where at + 1 < limit && bytes[at + 1] == 0x60: return (.doubled, 2)
    case 0xC2 where at + 1 < limit && bytes[at + 1] == 0xAB: return (.guillemet, 2)
    case 0xE2 where at + 2 < limit && bytes[at + 1] == 0x80:
      switch bytes[at + 2] {
      case 0x9C: return (.curly, 3)
      // Texts in Arabic open with the mark that closes in Latin script.
      case 0x9D where at + 3 < limit && (0xD8...0xDB).contains(bytes[at + 3]): return (.turned, 3)
      case 0x98: return (.single, 3)
      case 0x9E: return (.low, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static func isTrimmed(_ byte: UInt8) -> Bool { byte <= 0x20 }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
