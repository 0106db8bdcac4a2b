/// The signs by which a consolidated act names the act that changed some words: `►M1 … ◄`, `▼B`. They are no law text.
enum AmendmentSigns {
  /// - Complexity: O(text).
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard text.contains(0xE2) else { return text }
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      guard text[at] == 0xE2, at + 2 < text.count, let isOpening = sign(text[at + 1], text[at + 2]) else {
        result.append(text[at])
        at += 1
        continue
      }
      at += 3
      guard isOpening, at < text.count, 0x41...0x5A ~= text[at] else { continue }
      at += 1
      while at < text.count, 0x30...0x39 ~= text[at] { at += 1 }
    }
    return result
  }

  /// U+25BA and U+25BC open, U+25C4 closes.
  private static func sign(_ second: UInt8, _ third: UInt8) -> Bool? {
    switch (second, third) {
    case (0x96, 0xBA), (0x96, 0xBC): true
    case (0x97, 0x84): false
    default: nil
    }
  }
}
