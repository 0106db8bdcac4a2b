/// FNV-1a, 64 bits (Fowler, Noll, Vo): names words and texts by number. It tells texts apart, it does not protect against forgery: for
/// the 10⁶ clauses of a large collection the chance of any collision is below 10⁻⁷.
struct TextDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  /// The digest of a run of words.
  static func of(_ words: some Sequence<UInt64>) -> UInt64 {
    var digest = TextDigest()
    for word in words { digest.add(word) }
    return digest.value
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var digest = TextDigest()
    for byte in bytes { digest.add(byte) }
    return digest.value
  }
}
