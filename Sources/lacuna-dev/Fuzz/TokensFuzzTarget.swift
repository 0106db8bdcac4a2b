import LegalText
import Tokenization

/// The tokenizer's fast path against ICU's iterators, and folded offsets against the text.
final class TokensFuzzTarget: FuzzTarget {
  static let name = "tokens"
  static let summary = "words, sentences and folding: the fast path equals ICU, folded offsets lead back to characters"

  private let fast: Tokenizer
  private let plain: PlainTokenizer

  init() throws {
    let abbreviations = Abbreviations(
      anywhere: ["s", "ss", "para", "v", "i.e", "e.g", "u.s.c"], beforeNumbers: ["art", "no", "fig"])
    fast = try Tokenizer(abbreviations: abbreviations)
    plain = try PlainTokenizer(abbreviations: abbreviations)
  }

  func fault(on input: [UInt8]) -> String? {
    do throws(Diagnostic) {
      if let fault = difference("word boundaries", fast.wordBoundaries(of: input), try plain.wordBoundaries(of: input)) { return fault }
      let sentences = fast.sentenceBoundaries(of: input)
      if let fault = difference("sentence boundaries", sentences, try plain.sentenceBoundaries(of: input)) { return fault }
      let (cut, expected) = (try fast.tokenize(input), try plain.tokenize(input))
      if let fault = difference("tokens", cut.tokens, expected.tokens) { return fault }
      if let fault = difference("sentence starts", cut.sentenceStarts, expected.sentenceStarts) { return fault }
    } catch {
      return error.oneLine
    }
    return foldingFault(input)
  }

  private func difference<Value: Equatable>(_ what: String, _ cut: [Value], _ expected: [Value]) -> String? {
    guard cut != expected else { return nil }
    let first = zip(cut, expected).prefix { $0 == $1 }.count
    func shown(_ values: [Value]) -> String { first < values.count ? "\(values[first])" : "none" }
    return "\(what) differ from the one at index \(first) on: \(shown(cut)) here, \(shown(expected)) by ICU"
  }

  private func foldingFault(_ input: [UInt8]) -> String? {
    // Offsets are promised between characters, so the bytes have to have some.
    let source = Array(String(decoding: input, as: UTF8.self).utf8)
    let folded = FoldedText(source)
    var key: [UInt8] = []
    WordFolding.appendFolded(source, 0..<source.count, to: &key)
    if key != folded.bytes { return "the key is not the folded text" }
    guard String(validating: key, as: UTF8.self) != nil else { return "the folded text is not valid UTF-8" }
    var last = ByteRange(start: 0, end: 0)
    for offset in folded.bytes.indices {
      let one = ByteRange(start: offset, end: offset + 1)
      let range = folded.sourceRange(of: one)
      guard !range.isEmpty, range.end <= source.count else { return "folded offset \(offset) leads to \(range), outside the text" }
      guard isBoundary(range.start, source), isBoundary(range.end, source) else { return "folded offset \(offset) leads into a character" }
      guard last.start <= range.start, last.end <= range.end else { return "folded offset \(offset) leads backwards" }
      guard folded.foldedRange(of: range).contains(one) else { return "folded offset \(offset) is not found again" }
      last = range
    }
    return nil
  }

  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
}
