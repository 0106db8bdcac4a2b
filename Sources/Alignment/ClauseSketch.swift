import Tokenization

/// What the alignment sees of a clause: its name, the digests of its words, and those of the heading that it stands under.
public struct ClauseSketch: Sendable, Hashable {
  public var id: String
  /// One number a word, equal for equal words.
  public var words: [UInt64]
  /// The same of the nearest heading; empty when there is none.
  public var heading: [UInt64]

  public init(id: String, words: [UInt64], heading: [UInt64] = []) {
    self.id = id
    self.words = words
    self.heading = heading
  }

  /// A clause of words in plain text, cut at blanks: for callers without a clause tree.
  public init(id: String, text: String, heading: String = "") {
    self.init(id: id, words: Self.digests(text), heading: Self.digests(heading))
  }

  static func digests(_ text: String) -> [UInt64] {
    text.split(separator: " ").map { TextDigest.of(WordFolding.folded(String($0))) }
  }
}
