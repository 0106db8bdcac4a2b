import LegalText
import Tokenization

/// The words in brackets behind a cited number, "section 66 (annoying messages)": the title of what is cited, which says nothing about
/// the rule that cites it.
struct CitationTitle {
  /// Bytes of a title in brackets, at most.
  private static let reachByteCount = 120
  /// Words between the unit and the bracket, at most: "sections 20 to 24 (".
  private static let numberTokenCount = 4
  /// What a title cannot mean.
  static let silenced = CueSet.vagueGround.union(.mustDefine).union(.openEnded).union(.evaluativeStandard).union(.conduct)

  let text: TokenizedText
  /// Folded words that name a unit, in the singular.
  let unitWords: [String: ClauseKind]

  /// - Complexity: O(`reachByteCount`).
  func contains(_ match: CueMatch) -> Bool {
    guard Self.silenced.contains(match.cue), let bracket = openingBracket(before: match.range.start) else { return false }
    guard closes(after: match.range.end) else { return false }
    let before = text.tokenIndices(in: ByteRange(start: max(0, bracket - Self.reachByteCount), end: bracket))
    guard let last = before.last, isNumber(text.tokens[last]) else { return false }
    return before.suffix(Self.numberTokenCount).contains { isUnit(text.tokens[$0]) }
  }

  private func openingBracket(before end: Int) -> Int? {
    var at = end
    while at > 0 && end - at < Self.reachByteCount {
      at -= 1
      switch text.bytes[at] {
      case UInt8(ascii: "("): return at
      case UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "\n"): return nil
      default: break
      }
    }
    return nil
  }

  private func closes(after start: Int) -> Bool {
    let rest = text.bytes[start..<min(text.bytes.count, start + Self.reachByteCount)]
    return rest.first { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") } == UInt8(ascii: ")")
  }

  private func isNumber(_ token: Token) -> Bool { 0x30...0x39 ~= text.bytes[Int(token.start)] }

  private func isUnit(_ token: Token) -> Bool {
    let word = String(decoding: WordFolding.folded(text.string(token)), as: UTF8.self)
    return unitWords[word] != nil || unitWords[String(word.dropLast())] != nil
  }
}
