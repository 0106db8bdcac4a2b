import LegalText
import Tokenization

/// What the automaton sees of the words of a text: for each different word its word id and its prefix ids.
struct TokenSymbols: Sendable {
  /// By number of the word.
  private(set) var words: [UInt32] = []
  private(set) var prefixStarts: [UInt32] = [0]
  private(set) var prefixes: [UInt32] = []
  /// Whether any match can begin with the word.
  private(set) var opens: [Bool] = []

  /// - Complexity: O(letters of the different words).
  init(_ vocabulary: Vocabulary, automaton: TokenAutomaton) {
    words.reserveCapacity(vocabulary.words.count)
    prefixStarts.reserveCapacity(vocabulary.words.count + 1)
    opens.reserveCapacity(vocabulary.words.count)
    var key: [UInt8] = []
    key.reserveCapacity(64)
    for word in vocabulary.words {
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: word.utf8)
      while key.count > 1, key.last == UInt8(ascii: "_") { key.removeLast() }
      while key.count > 1, key.first == UInt8(ascii: "_") { key.removeFirst() }
      let id = automaton.words.id(of: key)
      words.append(id)
      automaton.prefixes.appendPrefixes(of: key, to: &prefixes)
      var isOpening = automaton.anyTargets[0] != 0 || id != WordTable.none && automaton.rootWords[Int(id)] != 0
      for prefix in prefixes[Int(prefixStarts[prefixStarts.count - 1])...] where automaton.rootPrefixes[Int(prefix)] != 0 {
        isOpening = true
      }
      opens.append(isOpening)
      prefixStarts.append(UInt32(prefixes.count))
    }
  }

  /// A token without the `_` at its ends, which UAX #29 takes for letters and a markup for emphasis. Never empty.
  static func wordRange(of token: Token, in bytes: [UInt8]) -> ByteRange {
    var range = token.range
    while range.count > 1 && bytes[range.start] == UInt8(ascii: "_") { range.start += 1 }
    while range.count > 1 && bytes[range.end - 1] == UInt8(ascii: "_") { range.end -= 1 }
    return range
  }
}
