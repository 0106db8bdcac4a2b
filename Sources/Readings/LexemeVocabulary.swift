import LegalText
import Tokenization

/// The different words and numbers of one text as citations see them: folded, with what each may do.
///
/// One reader of one text owns it; every word is folded and looked up in the lists once, however often it stands in the text.
struct LexemeVocabulary {
  /// One word.
  struct Word {
    /// Folded.
    var key: String
    var classes: WordClasses
  }

  /// Whether words may stand before an apostrophe as words of their own.
  let hasElisions: Bool
  private let classes: [String: WordClasses]
  private var index = WordNumberIndex()
  private var found: [Word] = []
  private var scratch: [UInt8] = []

  /// - Parameter classes: Of the language's words (`WordClasses.table`).
  init(_ classes: [String: WordClasses], hasElisions: Bool) {
    self.classes = classes
    self.hasElisions = hasElisions
  }

  /// The word at a range of bytes. - Complexity: O(range), amortized.
  mutating func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
    let (number, new) = index.insertFolded(bytes, start..<end, scratch: &scratch)
    if let new { found.append(Word(key: new, classes: classes[new] ?? [])) }
    return found[Int(number)]
  }
}
