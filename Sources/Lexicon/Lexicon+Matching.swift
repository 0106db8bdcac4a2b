public import Tokenization

extension Lexicon {
  /// The lexicon made ready for one text. - Complexity: O(letters of the different words).
  public func search(in text: TokenizedText) -> LexiconSearch { LexiconSearch(self, text) }

  /// All matches in a text.
  /// - Returns: Matches ordered by range (`ByteRange`'s `<`: by start, the longer first), then by entry. Within a list they never
  ///   overlap: the longest wins, then the earliest. A match of the list `neutral` removes other lists' matches that lie wholly inside
  ///   it and is returned itself.
  /// - Complexity: O(bytes + matches · log matches). Safe from any thread.
  public func match(_ text: TokenizedText) -> [LexiconMatch] { search(in: text).matches() }

  /// All matches that lie wholly inside a run of tokens. Who asks for many runs of one text makes a `search(in:)` once.
  public func match(_ text: TokenizedText, tokens: Range<Int>) -> [LexiconMatch] { search(in: text).matches(tokens) }
}
