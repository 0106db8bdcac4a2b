internal import CICUShim
public import LegalText

/// Cuts a text into words and sentences after UAX #29, with the sentence rules of legal prose on top.
///
/// An immutable value: any thread may use it. The classes of characters are those of the installed ICU; no dictionary and no locale has a
/// part in it, so that scripts without spaces are cut a character at a time on every machine.
public struct Tokenizer: Sendable {
  private let words = WordScanner()
  private let sentences = SentenceScanner()
  private let rules: LegalSentenceRules

  /// - Parameter abbreviations: Words whose full stop ends no sentence (`lexicons/<language>/structure.tsv`).
  /// - Throws: `Diagnostic` T001 when ICU's data are not there.
  public init(abbreviations: Abbreviations) throws(Diagnostic) {
    try ICUFolding.check()
    rules = LegalSentenceRules(abbreviations)
  }

  /// - Parameter bytes: Ill-formed UTF-8 reads as U+FFFD, one for each maximal subpart; the reader lets none through.
  /// - Returns: Tokens that do not overlap, ascending, and the starts of sentences; both empty for an empty text.
  /// - Throws: `Diagnostic` T002 when the text has 4 GiB or more, which the offsets of tokens cannot hold.
  /// - Complexity: O(bytes).
  public func tokenize(_ bytes: [UInt8]) throws(Diagnostic) -> TokenizedText {
    guard bytes.count <= Int(UInt32.max) else {
      throw Diagnostic(
        code: "T002", file: "text", message: "the text has \(bytes.count) bytes; \(UInt32.max) are the most that can be cut into words",
        hint: "split the text into documents")
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6 + 1)
    words.appendTokens(of: bytes.span, to: &tokens)
    return TokenizedText(bytes: bytes, tokens: tokens, sentenceStarts: sentenceStarts(of: bytes))
  }

  private func sentenceStarts(of bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    let flowing = SoftBreaks.blanked(bytes)
    let span = flowing.span
    var starts = [0]
    var start = 0
    var at = sentences.end(of: span, from: 0)
    while at < span.count {
      if rules.isBoundary(at, in: span, sentence: start) {
        starts.append(at)
        start = at
      }
      at = sentences.end(of: span, from: at)
    }
    return starts
  }

  /// Word boundaries of UAX #29 after 0, ascending, before anything becomes a token. - Complexity: O(bytes).
  public func wordBoundaries(of bytes: [UInt8]) -> [Int] { words.boundaries(of: bytes.span) }

  /// Sentence boundaries of UAX #29 after 0, ascending; no rules of legal prose. - Complexity: O(bytes).
  public func sentenceBoundaries(of bytes: [UInt8]) -> [Int] { sentences.boundaries(of: bytes.span) }

  /// The installed ICU's version, e.g. `72.1`.
  public static var icuVersion: String {
    var buffer = [CChar](repeating: 0, count: 20)
    unsafe cicu_version(&buffer)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The version of Unicode whose classes of characters are used, e.g. `15.0`.
  public static var unicodeVersion: String {
    var buffer = [CChar](repeating: 0, count: 20)
    unsafe cicu_unicode_version(&buffer)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
