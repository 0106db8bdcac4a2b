/// FNV-1a, 64 bits: short keys, no seed, so that digests are the same on every machine.
///
/// Source: Fowler, Noll, Vo; RFC 9923.
struct ByteHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func append(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  mutating func append(_ text: String) {
    let span = text.utf8Span.span
    for index in span.indices { append(span[index]) }
  }

  /// Sixteen lower-case hexadecimal digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
