import KernelTwins
import Testing

/// What `JSONWriter` writes, read back by Foundation.
@Suite("JSON against Foundation")
struct JSONTwinTests {
  private static let pieces = [
    "a", "é", "e\u{301}", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{8}", "\u{C}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}",
    "\u{FEFF}", "\u{FFFD}", "😀", "法", "\\u0041", "</script>",
  ]

  @Test("strings, numbers and nesting come back as they were", arguments: 0..<200)
  func differential(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0..<30, using: &generator) { text += Self.pieces.randomElement(using: &generator)! }
    var number = Double(bitPattern: generator.next())
    if !number.isFinite { number = 0.1 }
    if seed.isMultiple(of: 3) { number = (number.truncatingRemainder(dividingBy: 10_000) * 100).rounded() / 100 }
    let json = PlainJSON(text: Array(text.utf8), number: number, count: Int(truncatingIfNeeded: generator.next()))
    #expect(json.difference() == nil, "seed \(seed), text \(text.debugDescription), number \(number)")
  }

  @Test(
    "numbers at the edges come back",
    arguments: [
      0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1e21, 1e22, 1e-5, 1e-7, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -2.2250738585072014e-308,
      46.26, 100,
    ])
  func edges(_ number: Double) {
    #expect(PlainJSON(text: [], number: number, count: .min).difference() == nil)
    #expect(PlainJSON(text: [0x22], number: number, count: .max).difference() == nil)
  }
}
