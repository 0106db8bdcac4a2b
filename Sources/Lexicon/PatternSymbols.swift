/// The words of all patterns as numbers, given out as words come.
struct PatternSymbols {
  /// Stands for `_`.
  static let any = UInt32.max

  private var wordIDs: [String: UInt32] = [:]
  /// By id.
  private(set) var words: [String] = []
  private var prefixIDs: [String: UInt32] = [:]
  /// By id.
  private(set) var prefixes: [String] = []

  /// The number of a word; prefixes carry `TokenAutomaton.prefixBit`.
  mutating func symbol(of word: PatternWord) -> UInt32 {
    switch word {
    case .any: return Self.any
    case .literal(let text): return Self.intern(text, &wordIDs, &words)
    case .prefix(let text): return Self.intern(text, &prefixIDs, &prefixes) | TokenAutomaton.prefixBit
    }
  }

  /// The word of a symbol as it is written in a pattern.
  func text(of symbol: UInt32) -> String {
    if symbol == Self.any { return PatternWord.any.text }
    guard symbol & TokenAutomaton.prefixBit != 0 else { return words[Int(symbol)] }
    return PatternWord.prefix(prefixes[Int(symbol & ~TokenAutomaton.prefixBit)]).text
  }

  private static func intern(_ text: String, _ ids: inout [String: UInt32], _ texts: inout [String]) -> UInt32 {
    if let id = ids[text] { return id }
    let id = UInt32(texts.count)
    ids[text] = id
    texts.append(text)
    return id
  }
}
