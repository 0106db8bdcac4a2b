/// The distinct words of one text in folded form, each with a number: what every later stage compares instead of letters.
///
/// A law of a megabyte has some 170,000 words and 8,000 different ones, so that whatever has to be known of a word (is it an article, a unit,
/// the beginning of a phrase?) is found once for each different word and then looked up by number.
public struct Vocabulary: Sendable {
  /// Number of the word of each token, below `words.count`; equal numbers are equal words.
  public let numbers: [UInt32]
  /// The folded words (`WordFolding`) in the order of their first use.
  public let words: [String]

  private let index: WordNumberIndex

  /// - Complexity: O(bytes of the tokens); nothing is allocated for a word that was seen before.
  init(_ bytes: Span<UInt8>, tokens: some Sequence<Range<Int>>, count: Int) {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    var words: [String] = []
    var index = WordNumberIndex(expecting: count)
    var scratch: [UInt8] = []
    for range in tokens {
      let (number, new) = index.insertFolded(bytes, range, scratch: &scratch)
      if let new { words.append(new) }
      numbers.append(number)
    }
    self.numbers = numbers
    self.words = words
    self.index = index
  }

  /// The number of a folded word; nil when it stands nowhere in the text. - Complexity: O(word).
  public func number(of word: String) -> UInt32? {
    index.number(of: Array(word.utf8))
  }
}
