/// A short name for a finding that survives new line numbers and new layout: sixteen hexadecimal digits, FNV-1a over parts.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ parts: [String]) { for part in parts { add(part) } }

  init(_ bytes: [UInt8]) { for byte in bytes { mix(byte) } }

  private mutating func add(_ part: String) {
    for byte in part.utf8 { mix(byte) }
    mix(0xFF)  // no byte of UTF-8: "a","bc" differs from "ab","c"
  }

  private mutating func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
