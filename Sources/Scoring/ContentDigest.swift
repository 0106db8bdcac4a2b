/// FNV-1a, 64 bits (Fowler, Noll, Vo): tells two sets of rules apart. It detects accidents, not attacks.
struct ContentDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds one text and an end mark, so that "ab", "c" and "a", "bc" differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// Sixteen lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
