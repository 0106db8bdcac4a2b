import Indicators
import LegalText
import Tokenization

/// Definitions of the plainest kind, `“term” means …` and `“term” includes …` for the whole instrument: enough to test indicators
/// without the module that reads real definitions.
struct SimpleDefinitions: DefinitionLookup {
  private(set) var terms: [DefinedTerm] = []
  private var heads: [Range<Int>] = []
  private var uses: [(term: Int, tokens: Range<Int>, node: Int)] = []
  private var keys: [[String]] = []
  private let words: [String]

  init(text: TokenizedText, tree: ClauseTree) {
    words = text.tokens.map { Self.folded(text.string($0)) }
    for (index, node) in tree.nodes.enumerated() where !node.text.isEmpty { read(text, node.text, node: index) }
    for (index, node) in tree.nodes.enumerated() {
      for range in [node.text] + node.flush {
        for start in text.tokenIndices(in: range) {
          let longest = terms.indices.filter { matches($0, at: start) }.max { keys[$0].count < keys[$1].count }
          guard let longest else { continue }
          let tokens = start..<(start + keys[longest].count)
          if !heads.contains(where: { $0.overlaps(tokens) }) { uses.append((longest, tokens, index)) }
        }
      }
    }
  }

  private static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.count > 3 && lower.hasSuffix("s") ? String(lower.dropLast()) : lower
  }

  private mutating func read(_ text: TokenizedText, _ range: ByteRange, node: Int) {
    let tokens = text.tokenIndices(in: range)
    for verb in tokens where verb > tokens.lowerBound && ["mean", "include"].contains(words[verb]) {
      let end = Int(text.tokens[verb - 1].end)
      guard end < text.bytes.count, Self.isQuote(text.bytes, end) else { continue }
      var start = verb - 1
      while start > tokens.lowerBound && !Self.isQuote(text.bytes, Int(text.tokens[start].start) - 1) { start -= 1 }
      terms.append(
        DefinedTerm(
          term: text.string(ByteRange(start: Int(text.tokens[start].start), end: end)), status: words[verb] == "mean" ? .defined : .partly,
          isCircular: false, body: ByteRange(start: Int(text.tokens[verb].end), end: range.end), node: node))
      heads.append(start..<verb)
      keys.append(Array(words[start..<verb]))
    }
  }

  /// A straight mark, or the last byte of a curly one.
  private static func isQuote(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    return bytes[offset] == 0x22 || bytes[offset] == 0xE2 || bytes[offset] == 0x9C || bytes[offset] == 0x9D
  }

  private func matches(_ term: Int, at start: Int) -> Bool {
    start + keys[term].count <= words.count && Array(words[start..<(start + keys[term].count)]) == keys[term]
  }

  func term(of tokens: Range<Int>, at node: Int) -> DefinedTerm? { keys.firstIndex(of: Array(words[tokens])).map { terms[$0] } }

  func termCovering(_ tokens: Range<Int>, at node: Int) -> DefinedTerm? {
    uses.first { $0.tokens.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.tokens.upperBound }.map { terms[$0.term] }
  }

  func isInsideDefinitionOfItself(_ tokens: Range<Int>) -> Bool {
    heads.contains { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
  }

  func usingNodes(of term: Int) -> [Int] { Array(Set(uses.filter { $0.term == term }.map(\.node))).sorted() }
}
