import ClauseStructure
import KernelTwins
import LegalText
import Lexicon
import Reports
import Scoring
import Tokenization

/// The fast kernels against their slow, plain twins on any text: numbers of words, matches of the word lists, JSON.
///
/// The tokenizer has a target of its own (`tokens`).
final class KernelsFuzzTarget: FuzzTarget {
  static let name = "kernels"
  static let summary = "word numbers, matches of the word lists and NDJSON equal those of their slow twins"

  private let tokenizer: Tokenizer
  private let lexicon: Lexicon
  private let twin: PlainLexiconSearch

  init() throws {
    let pack = try FuzzedProgram.englishPack()
    tokenizer = try Tokenizer(abbreviations: pack.structure.abbreviations)
    lexicon = pack.lexicon
    twin = PlainLexiconSearch(lexicon)
  }

  func fault(on input: [UInt8]) -> String? {
    // What reaches these stages has been decoded.
    let bytes = Array(String(decoding: input, as: UTF8.self).utf8)
    let seed = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    do throws(Diagnostic) {
      let text = try tokenizer.tokenize(bytes)
      if let fault = PlainVocabulary(bytes, text.tokens).difference(text.vocabulary) { return fault }
      if let fault = matchFault(text, seed) { return fault }
    } catch {
      return error.oneLine
    }
    let number = Double(bitPattern: seed)
    return PlainJSON(text: bytes, number: number.isFinite ? number : 0.1, count: Int(truncatingIfNeeded: seed)).difference()
  }

  private func matchFault(_ text: TokenizedText, _ seed: UInt64) -> String? {
    let search = lexicon.search(in: text)
    // The whole text and a run inside it, whose words must not see those around it.
    let start = Int(seed % UInt64(text.tokens.count + 1))
    let end = start + Int(seed >> 32) % (text.tokens.count - start + 1)
    for tokens in [0..<text.tokens.count, start..<end] {
      let (found, expected) = (search.matches(tokens), twin.matches(text, tokens))
      guard found != expected else { continue }
      let place = zip(found, expected).prefix { $0 == $1 }.count
      func shown(_ matches: [LexiconMatch]) -> String {
        guard place < matches.count else { return "none" }
        return "\(lexicon.entries[matches[place].entry].id) at \(matches[place].range)"
      }
      return "the matches in tokens \(tokens) differ: \(shown(found)) here, \(shown(expected)) by the twin"
    }
    return nil
  }
}
