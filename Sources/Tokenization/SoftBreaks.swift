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
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte == 0x0A {
        let lineBreak = at
        repeat {
          if source[at] != 0x09 { target[at] = 0x20 }
          at += 1
        } while at < source.count && (source[at] == 0x20 || source[at] == 0x09 || source[at] == 0x0D)
        if at < source.count && source[at] == 0x0A { target[lineBreak] = 0x0A }
      } else {
        if byte == 0x0D { target[at] = 0x20 }
        at += 1
      }
    }
    return result
  }
}
