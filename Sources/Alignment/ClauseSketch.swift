import Tokenization

/// What the alignment sees of a clause: its name and the digests of its words.
public struct ClauseSketch: Sendable, Hashable {
  public var id: String
  /// One number a word, equal for equal words.
  public var words: [UInt64]

  public init(id: String, words: [UInt64]) {
    self.id = id
    self.words = words
  }

  /// A clause of words in plain text, cut at blanks: for callers without a clause tree.
  public init(id: String, text: String) {
    self.init(id: id, words: text.split(separator: " ").map { TextDigest.of(WordFolding.folded(String($0))) })
  }
}
