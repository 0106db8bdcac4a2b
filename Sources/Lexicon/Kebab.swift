/// Names made of words joined by single hyphens.
enum Kebab {
  /// Whether `text` is lower-case kebab-case: `public-order`, `24-7-network`.
  static func isLowerCase(_ text: String) -> Bool { isJoined(text) { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } }

  /// Whether `text` is upper-case kebab-case that begins with a letter: `GC34`, `ECHR-SILVER`.
  static func isUpperCase(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= UInt8(ascii: "A") else { return false }
    return isJoined(text) { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  private static func isJoined(_ text: String, _ isLetter: (UInt8) -> Bool) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      guard isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || (byte == UInt8(ascii: "-") && byte != previous) else {
        return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}
