internal import CICUShim
public import LegalText

/// Cuts a text into words and sentences after UAX #29, with the sentence rules of legal prose on top.
///
/// Holds ICU's iterators: one tokenizer for each thread, reused from document to document.
public struct Tokenizer: ~Copyable {
  private let words: BreakIterator
  private let sentences: BreakIterator
  private let rules: LegalSentenceRules

  /// - Throws: `Diagnostic` T001 when ICU is not usable.
  /// - Parameter abbreviations: Words whose full stop ends no sentence, folded, without the stop (`lexicons/<language>/structure.tsv`).
  public init(abbreviations: Set<String>) throws(Diagnostic) {
    let words = try BreakIterator(.word)
    let sentences = try BreakIterator(.sentence)
    self.words = words
    self.sentences = sentences
    rules = LegalSentenceRules(abbreviations: abbreviations)
  }

  /// - Parameter bytes: Valid UTF-8 of less than 2 GiB; the reader guarantees both.
  /// - Returns: Tokens that do not overlap, ascending, and the starts of sentences; both empty for an empty text.
  /// - Throws: `Diagnostic` T002 when ICU refuses the text.
  /// - Complexity: O(bytes).
  public func tokenize(_ bytes: [UInt8]) throws(Diagnostic) -> TokenizedText {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6 + 1)
    var start = 0
    try words.forEachBoundary(in: bytes) { end, status in
      switch status {
      case 100..<200: tokens.append(Token(start: UInt32(start), end: UInt32(end), kind: .number))
      case 200..<300: tokens.append(Token(start: UInt32(start), end: UInt32(end), kind: .word))
      case 300...: Self.appendCharacters(of: bytes, start..<end, to: &tokens)
      default: break
      }
      start = end
    }
    return TokenizedText(bytes: bytes, tokens: tokens, sentenceStarts: try sentenceStarts(of: bytes))
  }

  /// Scripts written without spaces are cut a character at a time: ICU's dictionaries change from version to version.
  private static func appendCharacters(of bytes: [UInt8], _ range: Range<Int>, to tokens: inout [Token]) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound && bytes[end] & 0xC0 == 0x80 { end += 1 }
      tokens.append(Token(start: UInt32(start), end: UInt32(end), kind: .ideograph))
      start = end
    }
  }

  private func sentenceStarts(of bytes: [UInt8]) throws(Diagnostic) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    let flowing = SoftBreaks.blanked(bytes)
    let rules = rules
    var starts = [0]
    try sentences.forEachBoundary(in: flowing) { offset, _ in
      if offset < bytes.count && rules.isBoundary(offset, in: flowing) { starts.append(offset) }
    }
    return starts
  }

  /// The installed ICU's version, e.g. `72.1`.
  public static var icuVersion: String {
    var buffer = [CChar](repeating: 0, count: 20)
    unsafe cicu_version(&buffer)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
