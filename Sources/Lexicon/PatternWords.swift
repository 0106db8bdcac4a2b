import LegalText
import Tokenization

/// Cuts a pattern into words as the tokenizer does, but asks it only where the answer is not plain.
///
/// Blanks always separate words, and a stretch of ASCII letters is one word (UAX #29, rules WB5 and WB999); nearly all of a lexicon is of
/// that kind, and ICU's set-up for each of a thousand short texts would take longer than everything else.
enum PatternWords {
  /// - Returns: The tokens of `tokenizer.tokenize(bytes)`, ascending.
  static func cut(_ bytes: [UInt8], using tokenizer: borrowing Tokenizer) throws(Diagnostic) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while start < bytes.count {
      var end = start
      var isPlain = true
      while end < bytes.count && bytes[end] != 0x20 {
        isPlain = isPlain && isLetter(bytes[end])
        end += 1
      }
      if isPlain && end > start {
        tokens.append(Token(start: UInt32(start), end: UInt32(end), kind: .word))
      } else if !isPlain {
        for token in try tokenizer.tokenize(Array(bytes[start..<end])).tokens {
          tokens.append(Token(start: UInt32(start) + token.start, end: UInt32(start) + token.end, kind: token.kind))
        }
      }
      start = end + 1
    }
    return tokens
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}
