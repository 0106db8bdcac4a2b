public import LegalText

/// The yardstick of `Tokenizer`: the same words and sentences by ICU's iterators over the whole text, slowly.
///
/// Nothing of the fast path has a part in it but the rules for legal sentences, which stand on top of both. Tests and the fuzzer hold the two
/// together. Not thread-safe: one for each thread.
public struct PlainTokenizer: ~Copyable {
  private let words: BreakIterator
  private let sentences: BreakIterator
  private let rules: LegalSentenceRules

  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  public init(abbreviations: Abbreviations) throws(Diagnostic) {
    let words = try BreakIterator.rules(ICUWordRules.text)
    let sentences = try BreakIterator.sentences()
    self.words = words
    self.sentences = sentences
    rules = LegalSentenceRules(abbreviations)
  }

  /// - Parameter bytes: Less than 2 GiB; ill-formed UTF-8 reads as U+FFFD.
  /// - Throws: `Diagnostic` T002 when ICU refuses the text.
  /// - Complexity: O(bytes).
  public func tokenize(_ bytes: [UInt8]) throws(Diagnostic) -> TokenizedText {
    var tokens: [Token] = []
    var start = 0
    for end in try words.boundaries(of: bytes) {
      for range in Self.pieces(of: bytes, start..<end) {
        guard let kind = Self.kind(of: bytes, range) else { continue }
        let first = Self.wordClasses(of: bytes, range).first { WordClass.opening & WordClass.bit($0.class) != 0 }
        tokens.append(Token(start: UInt32(first?.offset ?? range.lowerBound), end: UInt32(range.upperBound), kind: kind))
      }
      start = end
    }
    let flowing = SoftBreaks.blanked(bytes)
    var starts = bytes.isEmpty ? [] : [0]
    for offset in try sentences.boundaries(of: flowing) where offset < bytes.count {
      if rules.isBoundary(offset, in: flowing.span, sentence: starts[starts.count - 1]) { starts.append(offset) }
    }
    return TokenizedText(bytes: bytes, tokens: tokens, sentenceStarts: starts)
  }

  /// Word boundaries of UAX #29 after 0, ascending.
  public func wordBoundaries(of bytes: [UInt8]) throws(Diagnostic) -> [Int] { try words.boundaries(of: bytes) }

  /// Sentence boundaries of UAX #29 after 0, ascending; no rules of legal prose.
  public func sentenceBoundaries(of bytes: [UInt8]) throws(Diagnostic) -> [Int] { try sentences.boundaries(of: bytes) }

  /// A segment with kana is cut before each of them and behind each with its marks.
  private static func pieces(of bytes: [UInt8], _ segment: Range<Int>) -> [Range<Int>] {
    let classes = wordClasses(of: bytes, segment)
    guard classes.contains(where: { $0.class == WordClass.katakana }) else { return [segment] }
    var starts = [segment.lowerBound]
    var base = WordClass.other
    for (offset, each) in classes {
      switch each {
      case WordClass.extend, WordClass.format, WordClass.joiner: continue
      case _ where offset > segment.lowerBound && (each == WordClass.katakana || base == WordClass.katakana): starts.append(offset)
      default: break
      }
      base = each
    }
    return zip(starts, starts.dropFirst() + [segment.upperBound]).map { $0..<$1 }
  }

  private static func kind(of bytes: [UInt8], _ range: Range<Int>) -> TokenKind? {
    let all = wordClasses(of: bytes, range).map(\.class)
    let classes = Set(all)
    if classes.contains(WordClass.katakana) { return .ideograph }
    if !classes.isDisjoint(with: [WordClass.letter, WordClass.hebrew, WordClass.pictographicLetter]) { return .word }
    if classes.contains(WordClass.numeric) { return .number }
    if classes.contains(WordClass.ideograph) { return .ideograph }
    return all.count { $0 == WordClass.connector } > 1 ? .word : nil
  }

  private static func wordClasses(of bytes: [UInt8], _ range: Range<Int>) -> [(offset: Int, class: UInt8)] {
    var result: [(offset: Int, class: UInt8)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let character = UTF8Character(bytes.span, at: at)
      result.append((at, CharacterClasses.wordClass(character.codePoint)))
      at += character.length
    }
    return result
  }
}
