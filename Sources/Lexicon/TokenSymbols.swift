import LegalText
import Tokenization

/// What the automaton sees of a token run: for each token its word id, its prefix ids, and whether a match may run on to it.
///
/// Scratch of one call; nothing in it is shared between threads.
struct TokenSymbols {
  private enum Gap { static let unknown: UInt8 = 0, open: UInt8 = 1, closed: UInt8 = 2 }

  private let text: TokenizedText
  private let first: Int
  private(set) var words: [UInt32] = []
  private(set) var prefixStarts: [UInt32] = [0]
  private(set) var prefixes: [UInt32] = []
  private var gaps: [UInt8]

  /// - Complexity: O(bytes of the tokens); no allocation per token.
  init(_ text: TokenizedText, tokens: Range<Int>, automaton: TokenAutomaton) {
    self.text = text
    first = tokens.lowerBound
    gaps = [UInt8](repeating: Gap.unknown, count: tokens.count)
    words.reserveCapacity(tokens.count)
    prefixStarts.reserveCapacity(tokens.count + 1)
    var key: [UInt8] = []
    key.reserveCapacity(64)
    for index in tokens {
      let range = Self.wordRange(of: text.tokens[index], in: text.bytes)
      key.removeAll(keepingCapacity: true)
      WordFolding.appendFolded(text.bytes, range.start..<range.end, to: &key)
      words.append(automaton.words.id(of: key))
      automaton.prefixes.appendPrefixes(of: key, to: &prefixes)
      prefixStarts.append(UInt32(prefixes.count))
    }
  }

  var count: Int { words.count }

  /// A token without the `_` at its ends, which UAX #29 takes for letters and a markup for emphasis. Never empty.
  static func wordRange(of token: Token, in bytes: [UInt8]) -> ByteRange {
    var range = token.range
    while range.count > 1 && bytes[range.start] == UInt8(ascii: "_") { range.start += 1 }
    while range.count > 1 && bytes[range.end - 1] == UInt8(ascii: "_") { range.end -= 1 }
    return range
  }

  /// Whether a match may run from the token before `index` on to the token at `index` (both counted from the range's start).
  mutating func isOpen(before index: Int) -> Bool {
    if gaps[index] == Gap.unknown {
      let start = Int(text.tokens[first + index - 1].end)
      let end = Int(text.tokens[first + index].start)
      gaps[index] = GapRule.isOpen(text.bytes, from: start, to: end) ? Gap.open : Gap.closed
    }
    return gaps[index] == Gap.open
  }
}
