import LegalText
import Tokenization

/// Finds the words that define: behind a term, or before it.
struct VerbFinder {
  /// A defining phrase at its place.
  struct Match {
    var verb: DefinitionCues.Verb
    /// Offset behind its last word.
    var end: Int

    var pattern: DefinitionPattern { verb.pattern }
  }

  /// Longest qualifier between a term and its verb ("“damage”, in relation to livestock, includes"), in bytes.
  static let longestQualifierByteCount = 240

  let cues: DefinitionCues
  let textCues: TextCues
  let walk: TextWalk

  private var words: FoldedWords { walk.words }

  /// The defining phrase that begins exactly at `offset`.
  func verb(at offset: Int, limit: Int) -> Match? {
    guard offset < limit, let index = walk.token(at: offset) else { return nil }
    return verb(token: index, limit: limit)
  }

  func verb(token index: Int, limit: Int) -> Match? {
    guard textCues.verbOpenings.contains(words.number(index)), let candidates = cues.verbs[words.word(index)] else { return nil }
    for verb in candidates where words.matches(verb.words, at: index) {
      let end = walk.end(index + verb.words.count - 1)
      return end <= limit ? Match(verb: verb, end: end) : nil
    }
    return nil
  }

  /// The defining verb behind a term, with at most a qualifier or an equivalent in brackets before it.
  func verb(behind offset: Int, limit: Int) -> Match? {
    var at = walk.skipBlanks(offset, limit)
    if at < limit && walk.bytes[at] == 0x28, let close = walk.bytes[at..<min(limit, at + 120)].firstIndex(of: 0x29) {
      at = walk.skipBlanks(close + 1, limit)
    }
    if let verb = verb(at: at, limit: limit) { return verb }
    guard at < limit else { return nil }
    return walk.bytes[at] == 0x2C ? verb(behindComma: at, limit: limit) : verb(behindShortQualifier: at, limit: limit)
  }

  /// Skips a qualifier, comma by comma; one that opens like a qualifier may lack the second comma.
  private func verb(behindComma at: Int, limit: Int) -> Match? {
    let stop = min(limit, at + Self.longestQualifierByteCount)
    var comma = at
    while comma < stop {
      if walk.bytes[comma] == 0x2C, let verb = verb(at: walk.skipBlanks(comma + 1, limit), limit: limit) { return verb }
      if walk.bytes[comma] == 0x2E || walk.bytes[comma] == 0x3B { break }
      comma += 1
    }
    guard let first = walk.token(at: walk.skipBlanks(at + 1, limit)), opensQualifier(first) else { return nil }
    var index = first + 1
    while index < walk.text.tokens.count, walk.start(index) < stop {
      if walk.gap(before: index).contains(where: { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }) { return nil }
      if let verb = verb(token: index, limit: limit), verb.verb.isSure { return verb }
      index += 1
    }
    return nil
  }

  /// A qualifier without commas: "“access” in relation to a computer means".
  private func verb(behindShortQualifier at: Int, limit: Int) -> Match? {
    var index = walk.token(from: at)
    let last = min(walk.text.tokens.count, index + 12)
    while index < last, walk.start(index) < limit, walk.end(index) - at < 120 {
      if walk.hasBreak(at, walk.start(index)) { return nil }
      if let verb = verb(token: index, limit: limit), verb.pattern != .deeming { return verb }
      index += 1
    }
    return nil
  }

  func opensQualifier(_ token: Int) -> Bool { textCues.qualifiers.phrase(at: token) != nil }

  /// A phrase that stands before the term it defines, with at most articles and "the term" between: "on entend par « X »".
  func opener(before offset: Int, floor: Int) -> DefinitionPattern? {
    var index = walk.token(from: offset) - 1
    guard index >= 0, !walk.hasBreak(walk.end(index), offset) else { return nil }
    if let length = termWordLength(endingAt: index) { index -= length }
    let hasArticle = index >= 0 && textCues.articles.contains(words.number(index))
    if hasArticle { index -= 1 }
    let found = textCues.openers.phrase(endingAt: index) { place, first in
      // "is treated as a “keeper”" makes a fiction of a term, "is deemed to be “12 May”" changes words.
      walk.start(first) >= floor && (hasArticle || cues.openers[place].pattern != .deeming)
    }
    return found.map { cues.openers[$0.place].pattern }
  }

  private func termWordLength(endingAt index: Int) -> Int? {
    textCues.termWords.phrase(endingAt: index)?.count
  }
}
