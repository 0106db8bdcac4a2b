import LegalText
public import Tokenization

extension Lexicon {
  /// All matches in a text.
  /// - Returns: Matches ordered by range (`ByteRange`'s `<`: by start, the longer first), then by entry. Within a list they never
  ///   overlap: the longest wins, then the earliest. A match of the list `neutral` removes other lists' matches that lie wholly inside
  ///   it and is returned itself.
  /// - Complexity: O(bytes + matches · log matches); nothing is allocated for a single token. Safe from any thread.
  public func match(_ text: TokenizedText) -> [LexiconMatch] { match(text, tokens: 0..<text.tokens.count) }

  /// All matches that lie wholly inside a run of tokens; words outside it are as if they were not there.
  /// - Parameter tokens: Indices in `text.tokens`.
  /// - Returns: As for the whole text.
  public func match(_ text: TokenizedText, tokens: Range<Int>) -> [LexiconMatch] {
    precondition(0 <= tokens.lowerBound && tokens.upperBound <= text.tokens.count, "the range names tokens of this text")
    var matcher = Matcher(automaton, lists: listNumbers, text: text, tokens: tokens)
    let found = matcher.search()
    if found.isEmpty { return [] }
    let kept = OverlapRule.survivors(of: found, tokenCount: tokens.count) { $0 == neutralNumber }
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
