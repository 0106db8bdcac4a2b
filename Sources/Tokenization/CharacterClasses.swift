internal import CICUShim

/// The classes of characters by which texts are cut, from the installed ICU: a table for what laws are mostly written in, ICU itself for
/// the rest.
struct CharacterClasses: Sendable {
  /// Made once for the process; that takes about a millisecond.
  static let shared = CharacterClasses()

  /// Code points below this are in the tables: the alphabets, and the punctuation of typesetting.
  static let tabulated = 0x3000

  /// `WordClass` and `SentenceClass` of each code point below `tabulated`.
  let words: [UInt8]
  let sentences: [UInt8]

  private init() {
    words = (0..<Int32(Self.tabulated)).map(Self.wordClass)
    sentences = (0..<Int32(Self.tabulated)).map(cicu_sentence_break)
  }

  /// `WordClass` of any code point, asked of ICU. - Complexity: O(1).
  static func wordClass(_ codePoint: Int32) -> UInt8 {
    let property = cicu_word_break(codePoint)
    switch property {
    case WordClass.other:
      if cicu_is_pictographic(codePoint) { return WordClass.pictograph }
      return cicu_is_alphabetic(codePoint) ? WordClass.ideograph : WordClass.other
    case WordClass.letter: return cicu_is_pictographic(codePoint) ? WordClass.pictographicLetter : WordClass.letter
    default: return property
    }
  }

  /// `SentenceClass` of any code point, asked of ICU. - Complexity: O(1).
  static func sentenceClass(_ codePoint: Int32) -> UInt8 { cicu_sentence_break(codePoint) }
}
