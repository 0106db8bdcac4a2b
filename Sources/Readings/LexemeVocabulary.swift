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

  private let words: ReadingWords
  private let openers: Set<String>
  private var index = WordNumberIndex()
  private var found: [Word] = []
  private var scratch: [UInt8] = []

  init(_ words: ReadingWords) {
    self.words = words
    openers = Set(words.openers.compactMap { $0.words.first.map { Self.head($0, words.elisions) } })
    scratch.reserveCapacity(64)
  }

  /// Whether words may stand before an apostrophe as words of their own.
  var hasElisions: Bool { !words.elisions.isEmpty }

  /// The word at a range of bytes. - Complexity: O(range), amortized.
  mutating func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
    scratch.removeAll(keepingCapacity: true)
    WordFolding.appendFolded(bytes, start..<end, to: &scratch)
    let (number, isNew) = index.insert(scratch)
    if isNew {
      let key = String(decoding: scratch, as: UTF8.self)
      found.append(Word(key: key, classes: WordClasses(of: key, in: words, openers: openers)))
    }
    return found[Int(number)]
  }

  /// The first lexeme of an opener: "l'exception" is two where "l" is an elision.
  private static func head(_ word: String, _ elisions: Set<String>) -> String {
    guard let apostrophe = word.firstIndex(of: "'"), elisions.contains(String(word[..<apostrophe])) else { return word }
    return String(word[..<apostrophe])
  }
}
