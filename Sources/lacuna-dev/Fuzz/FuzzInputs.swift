/// Makes inputs out of texts: stretches of them, changed in a few places, and now and then bytes or characters that are no text at all.
struct FuzzInputs {
  private let texts: [[UInt8]]
  private var random: FuzzSeeds

  /// What stands in the way of cutting and reading: quotation marks, blanks, marks and letters of many scripts, numbering, line ends.
  private static let pieces = [
    "’", "‘", "“", "”", "–", "—", "§", "§§ ", "\u{A0}", "\u{202F}", "\u{2003}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
    "\u{FEFF}", "\u{301}",
    "\u{308}", "\u{345}", "é", "ß", "ﬁ", "İ", "ı", "ẞ", "Ж", "я", "ـة", "٣", "،", "؟", "א", "ב\"ג", "א'", "法", "。", "ひ", "が", "カ\u{3099}",
    "ｶﾞ", "ー",
    "한", "\u{1100}\u{1161}", "ก", "ไทย", "ລາວ", "ខ្មែរ", "မြန်", "๓", "𝔸", "😀", "👩‍⚖️", "🇫🇷", "🇫", "©", "ℹ", "Ⅳ", "²", "½", "\r\n", "\n\n", "\r",
    "\u{B}",
    "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\t", "...", "…", ".", "?", "!", ",", ";", ":", "'", "\"", "(", ")", "[", "]", "_", "__",
    "-", "‑", "/", "@",
    "Art. 5", "No. 3", "s. 12(1)(a);", "i.e. ", "v. ", "A. ", "IV. ", "12. ", "3,000.50", "(a) ", "(ii) ", "u.s.c.", "\u{0}", "\u{FFFD}",
    "\u{10FFFD}",
  ].map { Array($0.utf8) }

  /// - Parameters:
  ///   - texts: None of them empty.
  ///   - seed: The same seed gives the same inputs.
  init(texts: [[UInt8]], seed: UInt64) {
    self.texts = texts
    random = FuzzSeeds(seed)
  }

  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return bytes()
    case 1: return characters()
    case 2: return (0..<Int.random(in: 1...40, using: &random)).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
    default: return mutation()
    }
  }

  private mutating func mutation() -> [UInt8] {
    guard let text = texts.randomElement(using: &random) else { return bytes() }
    let length = min(text.count, 1 << Int.random(in: 3...11, using: &random))
    let start = Int.random(in: 0...(text.count - length), using: &random)
    var input = Array(text[start..<(start + length)])
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      let at = Int.random(in: 0...input.count, using: &random)
      let end = min(input.count, at + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<12, using: &random) {
      case 0: input.removeSubrange(at..<end)
      case 1: input.insert(contentsOf: input[at..<end], at: Int.random(in: 0...input.count, using: &random))
      case 2: if at < input.count { input[at] = UInt8.random(in: 0...255, using: &random) }
      case 3: if at < input.count { input[at] ^= 0x20 }
      case 4:
        // A blank where there was none, or a line that breaks off.
        if let blank = input[at...].firstIndex(of: 0x20) { input[blank] = [0x0A, 0x09, 0x2E].randomElement(using: &random) ?? 0x0A }
      default: input.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
      }
    }
    // Texts reach the program decoded: most inputs are valid UTF-8, but the promise is for every byte sequence.
    return Int.random(in: 0..<4, using: &random) == 0 ? input : Array(String(decoding: input, as: UTF8.self).utf8)
  }

  private mutating func bytes() -> [UInt8] {
    (0..<Int.random(in: 0...64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func characters() -> [UInt8] {
    var string = ""
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let limit: UInt32 = [0x80, 0x180, 0x3000, 0x1_0000, 0x11_0000].randomElement(using: &random) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { string.unicodeScalars.append(scalar) }
    }
    return Array(string.utf8)
  }
}
