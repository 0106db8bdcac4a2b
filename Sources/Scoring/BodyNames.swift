import Background
import Definitions
import LegalText
import Tokenization

/// The names of authorities in a text: "National Cyber Security Agency", "Department of Cybersecurity". Words in them are no terms.
struct BodyNames {
  private let names: TokenRuns
  private let heads: Set<Int>

  /// - Complexity: O(tokens).
  init(_ text: TokenizedText, tree: ClauseTree, keyed: KeyedWords, words: TermWords) {
    let openings = tree.textOpenings(in: text)
    func isJoined(_ token: Int) -> Bool { keyed.isJoined[token] && !openings.contains(token) }
    let folded = FoldedWords(text, inflection: words.inflection)
    var names: [Range<Int>] = []
    var heads: Set<Int> = []
    var start = 0
    while start < text.tokens.count {
      guard Capitals.isName(start, text) else {
        start += 1
        continue
      }
      // Capitalised words, joined to each other or by one link.
      var end = start + 1
      while end < text.tokens.count, isJoined(end) {
        if Capitals.isName(end, text) {
          end += 1
        } else if keyed.parts[end] == .link, end + 1 < text.tokens.count, isJoined(end + 1),
          Capitals.isName(end + 1, text)
        {
          end += 2
        } else {
          break
        }
      }
      let own = (start..<end).filter { words.isBody(folded.base($0)) }
      if end - start > 1, !own.isEmpty {
        names.append(start..<end)
        heads.formUnion(own)
      }
      start = end
    }
    self.names = TokenRuns(names)
    self.heads = heads
  }

  /// Whether the words lie inside a name of which they are not the body: its kind stands outside them ("Cyber Security" of "Cyber Security Agency"), or
  /// two words go before them ("National Cyber Security Agency"). "Security Agency" and "National Competent Authority" stay terms.
  func contain(_ tokens: Range<Int>) -> Bool {
    names.contains(
      where: { name in
        guard name.lowerBound <= tokens.lowerBound, tokens.upperBound <= name.upperBound else { return false }
        return tokens.lowerBound - name.lowerBound >= 2 || name.contains { heads.contains($0) && !tokens.contains($0) }
      }, around: tokens)
  }
}

/// Capitals of words.
enum Capitals {
  static func isCapital(_ token: Int, _ text: TokenizedText) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text.bytes[Int(text.tokens[token].start)]
  }

  /// One capital and then small letters: neither an abbreviation nor a line in capitals.
  static func isName(_ token: Int, _ text: TokenizedText) -> Bool {
    let rest = text.bytes[Int(text.tokens[token].start)..<Int(text.tokens[token].end)].dropFirst()
    return isCapital(token, text) && !rest.isEmpty && !rest.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
