/// SHA-256 (FIPS 180-4): names a text so that two texts never share a name, by accident or by intent.
public struct ContentDigest: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var byteCount: UInt64 = 0

  public init() {}

  /// The digest in 64 lower-case hexadecimal digits. - Complexity: O(bytes).
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.add(bytes)
    return digest.hex
  }

  /// Adds bytes behind those that were added before.
  public mutating func add(_ bytes: [UInt8]) {
    byteCount += UInt64(bytes.count)
    var at = 0
    var schedule = [UInt32](repeating: 0, count: 64)
    if !rest.isEmpty {
      at = min(bytes.count, 64 - rest.count)
      rest += bytes[..<at]
      guard rest.count == 64 else { return }
      let block = rest
      Self.compress(block.span, from: 0, into: &state, &schedule)
      rest.removeAll(keepingCapacity: true)
    }
    let span = bytes.span
    while at + 64 <= span.count {
      Self.compress(span, from: at, into: &state, &schedule)
      at += 64
    }
    rest += bytes[at...]
  }

  /// The digest of everything added so far.
  public var hex: String {
    var last = self
    var padding: [UInt8] = [0x80]
    padding += repeatElement(0, count: (119 - rest.count) % 64)
    for shift in stride(from: 56, through: 0, by: -8) { padding.append(UInt8(truncatingIfNeeded: (byteCount &* 8) >> UInt64(shift))) }
    last.add(padding)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in last.state {
      for shift in stride(from: UInt32(28), through: 0, by: -4) { text.append(digits[Int(word >> shift & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func compress(_ block: Span<UInt8>, from start: Int, into state: inout [UInt32], _ schedule: inout [UInt32]) {
    for index in 0..<16 {
      let at = start + index * 4
      schedule[index] = UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let first = Self.turned(early, 7) ^ Self.turned(early, 18) ^ early >> 3
      let second = Self.turned(late, 17) ^ Self.turned(late, 19) ^ late >> 10
      schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let mix = Self.turned(e, 6) ^ Self.turned(e, 11) ^ Self.turned(e, 25)
      let choice = (e & f) ^ (~e & g)
      let one = h &+ mix &+ choice &+ Self.constants[index] &+ schedule[index]
      let spread = Self.turned(a, 2) ^ Self.turned(a, 13) ^ Self.turned(a, 22)
      let two = spread &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, computed rather than copied.
  private static let constants: [UInt32] = {
    var constants: [UInt32] = []
    var number = 2
    while constants.count < 64 {
      if !(2..<number).contains(where: { number % $0 == 0 }) { constants.append(cubeRootFraction(UInt64(number))) }
      number += 1
    }
    return constants
  }()

  /// Floor of the cube root of `number` · 2⁹⁶, without its whole part: found bit by bit, exact in 128 bits.
  private static func cubeRootFraction(_ number: UInt64) -> UInt32 {
    let target = UInt128(number) << 96
    var root: UInt128 = 0
    for bit in stride(from: 35, through: 0, by: -1) {
      let next = root | UInt128(1) << UInt128(bit)
      if next * next * next <= target { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
