/// Line breaks that only wrap a paragraph.
enum SoftBreaks {
  /// The text with every line break inside a paragraph turned into a blank, so that hard-wrapped and flowing text give the same
  /// sentences. UAX #29 ends a sentence at every line break (rule SB4), which suits no printed law.
  ///
  /// A paragraph ends at a blank line. CR counts as a blank.
  /// - Complexity: O(bytes).
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let source = bytes.span
    var target = result.mutableSpan
    precondition(source.count == target.count)
    var lastBreak = -1  // offset of a line break after which only blanks have come
    for offset in 0..<source.count {
      let byte = source[offset]
      if byte > 0x20 {
        lastBreak = -1
        continue
      }
      switch byte {
      case 0x0A:
        if lastBreak >= 0 {
          target[lastBreak] = 0x0A
        }
        lastBreak = offset
        target[offset] = 0x20
      case 0x0D: target[offset] = 0x20
      case 0x20, 0x09: break
      default: lastBreak = -1
      }
    }
    return result
  }
}
