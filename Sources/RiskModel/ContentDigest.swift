/// FNV-1a, 64 bits (Fowler, Noll, Vo): says which numbers made a score. It detects accidents, not attacks.
public struct ContentDigest: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// Adds one text and an end mark, so that "ab", "c" and "a", "bc" differ.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  /// Adds a number by its bits; the text it was written as ("0.9" or "0.90") does not matter.
  public mutating func add(_ number: Double) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(shift))) }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Sixteen lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
