import LegalText
import Tokenization

/// A lexicon made ready for one text: what each different word of the text means to the automaton is found once.
///
/// ```swift
/// let search = lexicon.search(in: text)
/// for node in tree.nodes { search.matches(text.tokenIndices(in: node.text)) }
/// ```
public struct LexiconSearch: Sendable {
  let lexicon: Lexicon
  let text: TokenizedText
  let symbols: TokenSymbols

  init(_ lexicon: Lexicon, _ text: TokenizedText) {
    self.lexicon = lexicon
    self.text = text
    symbols = TokenSymbols(text.vocabulary, automaton: lexicon.automaton)
  }

  /// All matches in the text; as `Lexicon.match(_:)`.
  public func matches() -> [LexiconMatch] { matches(0..<text.tokens.count) }

  /// All matches that lie wholly inside a run of tokens; words outside it are as if they were not there.
  /// - Parameter tokens: Indices in `text.tokens`.
  /// - Returns: Matches ordered by range (`ByteRange`'s `<`: by start, the longer first), then by entry.
  /// - Complexity: O(tokens + matches · log matches); nothing is allocated for a single token. Safe from any thread.
  public func matches(_ tokens: Range<Int>) -> [LexiconMatch] {
    precondition(0 <= tokens.lowerBound && tokens.upperBound <= text.tokens.count, "the range names tokens of this text")
    var matcher = Matcher(self, tokens: tokens)
    let found = matcher.search()
    if found.isEmpty { return [] }
    let neutral = lexicon.neutralNumber
    let kept = OverlapRule.survivors(of: found, tokenCount: tokens.count) { $0 == neutral }
    var matches = kept.map { candidate in
      let first = tokens.lowerBound + Int(candidate.start)
      let end = first + Int(candidate.length)
      let firstWord = TokenSymbols.wordRange(of: text.tokens[first], in: text.bytes)
      let lastWord = TokenSymbols.wordRange(of: text.tokens[end - 1], in: text.bytes)
      let range = ByteRange(start: firstWord.start, end: lastWord.end)
      return LexiconMatch(entry: Int(candidate.entry), tokens: first..<end, range: range)
    }
    matches.sort { $0.range != $1.range ? $0.range < $1.range : $0.entry < $1.entry }
    return matches
  }
}
