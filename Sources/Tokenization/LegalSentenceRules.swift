/// What UAX #29 cannot know: the full stops of citations and abbreviations end no sentence in a law.
struct LegalSentenceRules {
  /// Abbreviations that stand before a number or a name, folded to lower case, without their stop.
  let abbreviations: Set<String>

  /// Whether ICU's boundary at `offset` also ends a sentence of a law.
  ///
  /// It does not when the text before it ends in an abbreviation or in a number that opens a line (`12.`).
  func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    var end = offset
    while end > 0 && (bytes[end - 1] <= 0x20) {
      if bytes[end - 1] == 0x0A { return true }
      end -= 1
    }
    guard end > 0, bytes[end - 1] == UInt8(ascii: ".") else { return true }
    var start = end - 1
    while start > 0 && (isLetterOrDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".")) { start -= 1 }
    let word = String(decoding: bytes[start..<(end - 1)], as: UTF8.self).lowercased()
    if word.isEmpty { return true }
    if word.allSatisfy({ $0.isASCII && $0.isNumber }) && startsLine(start, in: bytes) { return false }
    return !abbreviations.contains(word)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte >= 0x80
    }
  }

  private func startsLine(_ offset: Int, in bytes: [UInt8]) -> Bool {
    var at = offset
    while at > 0 && (bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09) { at -= 1 }
    return at == 0 || bytes[at - 1] == 0x0A
  }
}
