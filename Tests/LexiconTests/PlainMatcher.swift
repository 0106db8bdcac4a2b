import LegalText
import Tokenization

@testable import Lexicon

/// The slow twin of the automaton: compares every run with every place of the text, as words in arrays.
struct PlainMatcher {
  let lexicon: Lexicon

  struct Found: Hashable {
    var entry: Int
    var tokens: Range<Int>
    /// Any-words and prefixes of the run, the any-words first.
    var looseness: [Int]
  }

  func match(_ text: TokenizedText) -> [LexiconMatch] {
    let words = text.tokens.map { String(decoding: WordFolding.folded(String(bare(text.string($0)))), as: UTF8.self) }
    let all = Set(
      lexicon.entries.indices.flatMap { entry in
        lexicon.entries[entry].patterns.flatMap(\.runs).flatMap { run in places(of: run, words, text).map { found(entry, $0, run) } }
      })
    let winners = Dictionary(grouping: all) { lexicon.entries[$0.entry].list }.mapValues(settle)
    let neutral = winners["neutral"] ?? []
    var kept: [Found] = []
    for (list, matches) in winners {
      kept += matches.filter { match in
        list == "neutral" || !neutral.contains { $0.tokens.contains(match.tokens) }
      }
    }
    let matches = kept.map { found in
      let (first, last) = (text.tokens[found.tokens.lowerBound], text.tokens[found.tokens.upperBound - 1])
      let leading = text.string(first).utf8.count - bare(text.string(first), leadingOnly: true).utf8.count
      let trailing = bare(text.string(last), leadingOnly: true).utf8.count - bare(text.string(last)).utf8.count
      let range = ByteRange(start: Int(first.start) + leading, end: Int(last.end) - trailing)
      return LexiconMatch(entry: found.entry, tokens: found.tokens, range: range)
    }
    return matches.sorted { ($0.range, $0.entry) < ($1.range, $1.entry) }
  }

  private func bare(_ word: String, leadingOnly: Bool = false) -> Substring {
    var word = word[...]
    while word.hasPrefix("_") && word.count > 1 { word.removeFirst() }
    while !leadingOnly && word.hasSuffix("_") && word.count > 1 { word.removeLast() }
    return word
  }

  private func found(_ entry: Int, _ tokens: Range<Int>, _ run: [PatternWord]) -> Found {
    let prefixes = run.count { if case .prefix = $0 { true } else { false } }
    return Found(entry: entry, tokens: tokens, looseness: [run.count { $0 == .any }, prefixes])
  }

  private func places(of run: [PatternWord], _ words: [String], _ text: TokenizedText) -> [Range<Int>] {
    guard run.count <= words.count else { return [] }
    return (0...(words.count - run.count)).compactMap { start in
      for (offset, wanted) in run.enumerated() {
        let word = words[start + offset]
        switch wanted {
        case .literal(let text): if word != text { return nil }
        case .prefix(let prefix): if !word.hasPrefix(prefix) { return nil }
        case .any: break
        }
        if offset > 0 && !isOpen(text.string(gap(before: start + offset, text))) { return nil }
      }
      return start..<(start + run.count)
    }
  }

  private func gap(before token: Int, _ text: TokenizedText) -> ByteRange {
    ByteRange(start: Int(text.tokens[token - 1].end), end: Int(text.tokens[token].start))
  }

  /// The generator of the tests writes only these separators.
  private func isOpen(_ gap: String) -> Bool { [" ", "-", ", ", "\n", "\u{A0}", " (", "” "].contains(gap) }

  /// Takes the best match, drops what overlaps it, and begins again.
  private func settle(_ matches: [Found]) -> [Found] {
    var rest = matches
    var kept: [Found] = []
    while let best = rest.min(by: isBetter) {
      kept.append(best)
      rest.removeAll { $0.tokens.overlaps(best.tokens) }
    }
    return kept
  }

  private func isBetter(_ left: Found, _ right: Found) -> Bool {
    if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
    if left.tokens.lowerBound != right.tokens.lowerBound { return left.tokens.lowerBound < right.tokens.lowerBound }
    if left.looseness != right.looseness { return left.looseness.lexicographicallyPrecedes(right.looseness) }
    return left.entry < right.entry
  }
}
