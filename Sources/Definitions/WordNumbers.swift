/// A set of words of one text, asked for by their numbers.
struct WordNumbers: Sendable {
  private var bits: [UInt64]

  /// - Parameter count: Different words of the text; the numbers are smaller.
  init(_ numbers: some Sequence<UInt32>, count: Int) {
    bits = [UInt64](repeating: 0, count: count / 64 + 1)
    for number in numbers { bits[Int(number) >> 6] |= 1 << (UInt64(number) & 63) }
  }

  /// - Complexity: O(1).
  func contains(_ number: Int) -> Bool { bits[number >> 6] & (1 << (UInt64(number) & 63)) != 0 }
}
