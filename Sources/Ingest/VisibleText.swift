/// Tells text from blanks.
package enum VisibleText {
  /// Whether well-formed UTF-8 `bytes` hold any character that leaves ink: white space, control characters, byte order marks and
  /// invisible format characters (zero-width and bidi marks, soft hyphens) do not count.
  /// - Complexity: O(leading invisible bytes).
  package static func isPresent(in bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        if lead > 0x20 && lead != 0x7F { return true }
        at += 1
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for step in 1..<length { value = value << 6 | UInt32(bytes[at + step] & 0x3F) }
      if !isInvisible(value) { return true }
      at += length
    }
    return false
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xA0, 0xAD, 0x034F, 0x061C, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164,
      0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}

extension VisibleText {
  /// Whether any byte is neither a blank nor a control character; for bytes that may not be well-formed.
  package static func isPresentASCII(in bytes: [UInt8]) -> Bool { bytes.contains { $0 > 0x20 && $0 != 0x7F } }
}
