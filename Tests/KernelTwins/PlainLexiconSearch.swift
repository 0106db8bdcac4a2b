import LegalText
public import Lexicon
public import Tokenization

/// The slow twin of the token automaton: lays every word run of every entry on every place of the text and compares strings.
///
/// Nothing of the automaton has a part in it: the runs are those that `lacuna lexicon list` prints.
public struct PlainLexiconSearch {
  private enum Wanted: Hashable {
    case word([UInt8])
    case prefix([UInt8])
    case any
  }

  private struct Run {
    var entry: Int
    var words: [Wanted]
    /// Any-words, then prefixes: the fewer, the more exactly the words are named.
    var looseness: [Int]

    init(_ entry: Int, _ words: [Wanted]) {
      self.entry = entry
      self.words = words
      looseness = [words.count { $0 == .any }, words.count { if case .prefix = $0 { true } else { false } }]
    }
  }

  private struct Found: Hashable {
    var entry: Int
    var tokens: Range<Int>
    var looseness: [Int]
  }

  private let entries: [LexiconEntry]
  /// Runs by their first word, by the first letters of a prefix, and those that begin with any word. Only to be done on the same day.
  private let byWord: [[UInt8]: [Run]]
  private let byPrefix: [[UInt8]: [Run]]
  private let byNothing: [Run]

  private static let prefixByteCount = 3

  public init(_ lexicon: Lexicon) {
    entries = lexicon.entries
    let all = lexicon.entries.enumerated().flatMap { number, entry in
      entry.surfaceForms.map { form in Run(number, form.split(separator: " ").map(Self.wanted)) }
    }
    var (byWord, byPrefix, byNothing): ([[UInt8]: [Run]], [[UInt8]: [Run]], [Run]) = ([:], [:], [])
    for run in all {
      switch run.words[0] {
      case .word(let word): byWord[word, default: []].append(run)
      case .prefix(let prefix) where prefix.count >= Self.prefixByteCount:
        byPrefix[Array(prefix.prefix(Self.prefixByteCount)), default: []].append(run)
      case .prefix, .any: byNothing.append(run)
      }
    }
    (self.byWord, self.byPrefix, self.byNothing) = (byWord, byPrefix, byNothing)
  }

  /// As `Lexicon.match(_:in:)`.
  public func matches(_ text: TokenizedText, _ tokens: Range<Int>) -> [LexiconMatch] {
    let words = text.tokens[tokens].map { Self.bare(WordFolding.folded(text.string($0))) }
    var all: [Found] = []
    for start in words.indices {
      let beginning = Array(words[start].prefix(Self.prefixByteCount))
      let runs = byWord[words[start], default: []] + byPrefix[beginning, default: []] + byNothing
      for run in runs where stands(run.words, at: start, words, text, tokens) {
        let first = tokens.lowerBound + start
        all.append(Found(entry: run.entry, tokens: first..<(first + run.words.count), looseness: run.looseness))
      }
    }
    let winners = Dictionary(grouping: Set(all)) { group($0.entry) }.mapValues(settle)
    let neutral = winners[Lexicon.neutralList] ?? []
    var kept: [Found] = []
    for (list, matches) in winners {
      kept += matches.filter { match in list == Lexicon.neutralList || !neutral.contains { $0.tokens.contains(match.tokens) } }
    }
    return kept.map { LexiconMatch(entry: $0.entry, tokens: $0.tokens, range: range(of: $0.tokens, text)) }
      .sorted { ($0.range, $0.entry) < ($1.range, $1.entry) }
  }

  private static func wanted(_ word: Substring) -> Wanted {
    if word == "_" { return .any }
    return word.last == "*" ? .prefix(Array(word.utf8.dropLast())) : .word(Array(word.utf8))
  }

  /// Entries of a list compete for the same words; in a list of gates those of a category.
  private func group(_ entry: Int) -> String {
    entries[entry].direction == .gate ? "\(entries[entry].list)/\(entries[entry].category)" : entries[entry].list
  }

  private func stands(_ wanted: [Wanted], at start: Int, _ words: [[UInt8]], _ text: TokenizedText, _ tokens: Range<Int>) -> Bool {
    guard start + wanted.count <= words.count else { return false }
    for (offset, each) in wanted.enumerated() {
      let word = words[start + offset]
      switch each {
      case .word(let expected): if word != expected { return false }
      case .prefix(let prefix): if !word.starts(with: prefix) { return false }
      case .any: break
      }
      let token = tokens.lowerBound + start + offset
      if offset > 0 && !PlainGap.isOpen(gap(before: token, text)) { return false }
    }
    return true
  }

  private func gap(before token: Int, _ text: TokenizedText) -> String.UnicodeScalarView {
    let bytes = text.bytes[Int(text.tokens[token - 1].end)..<Int(text.tokens[token].start)]
    return String(decoding: bytes, as: UTF8.self).unicodeScalars
  }

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

  /// From the first word's first byte to the last one's end, without the `_` of a markup at either.
  private func range(of tokens: Range<Int>, _ text: TokenizedText) -> ByteRange {
    let first = Array(text.string(text.tokens[tokens.lowerBound]).utf8)
    let last = Array(text.string(text.tokens[tokens.upperBound - 1]).utf8)
    let leading = min(first.prefix { $0 == Self.underscore }.count, first.count - 1)
    var trailing = last.reversed().prefix { $0 == Self.underscore }.count
    // Of a word of nothing but `_` the last one is the word.
    if trailing == last.count { trailing = 0 }
    return ByteRange(
      start: Int(text.tokens[tokens.lowerBound].start) + leading, end: Int(text.tokens[tokens.upperBound - 1].end) - trailing)
  }

  private static let underscore = UInt8(ascii: "_")

  private static func bare(_ word: [UInt8]) -> [UInt8] {
    var word = word[...]
    while word.count > 1, word.last == underscore { word.removeLast() }
    while word.count > 1, word.first == underscore { word.removeFirst() }
    return Array(word)
  }
}
