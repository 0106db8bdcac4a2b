import LegalText
import TestSupport
import Tokenization

/// A text cut into words and sentences, as strings.
struct CutText {
  let text: TokenizedText

  init(_ text: String) throws { try self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) throws { text = try Tokenizer(abbreviations: EnglishRuleset.structure.abbreviations).tokenize(bytes) }

  var words: [String] { text.tokens.map(text.string) }

  /// Each sentence with runs of blanks folded to one.
  var sentences: [String] {
    text.sentenceStarts.map { start in
      text.string(text.sentence(at: start)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
