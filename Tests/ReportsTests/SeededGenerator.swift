/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of characters that formats trip over, and some harmless ones.
  mutating func awkwardText(upTo maximum: Int = 12) -> String {
    let pool: [Unicode.Scalar] = [
      "\"", "'", ",", "\r", "\n", "\t", "\0", "=", "+", "-", "@", "\\", "<", ">", "&", "|", "`", "*", "_", "#", "[", "]", "(", ")", ":",
      "/",
      ".", "w", "a", "1", " ", "é", "法", "\u{301}", "\u{2028}", "\u{1B}", "\u{7F}", "\u{202E}", "\u{AD}", "\u{1F600}", "⟦", "~", "$", "!",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...maximum, using: &self) { text.append(pool.randomElement(using: &self) ?? "a") }
    return String(text)
  }
}
