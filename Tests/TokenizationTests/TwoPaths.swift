import Tokenization

/// The tokenizer and its yardstick, with the same abbreviations.
final class TwoPaths {
  let fast: Tokenizer
  let plain: PlainTokenizer

  init(abbreviations: Abbreviations) throws {
    fast = try Tokenizer(abbreviations: abbreviations)
    plain = try PlainTokenizer(abbreviations: abbreviations)
  }
}
