import ClauseStructure
import LegalText
import Tokenization

/// One reading of one text for definitions.
struct DefinitionPass {
  /// Longest qualifier between a term and its verb ("“damage”, in relation to livestock, includes"), in bytes.
  static let longestQualifierByteCount = 240
  /// Words that a term without quotation marks may have.
  static let longestUnquotedTerm = 12

  let text: TokenizedText
  let tree: ClauseTree
  let cues: DefinitionCues
  let words: FoldedWords
  private lazy var scopes = DefinitionScopes(text: text, tree: tree, cues: cues, words: words)

  init(text: TokenizedText, tree: ClauseTree, cues: DefinitionCues, words: FoldedWords) {
    self.text = text
    self.tree = tree
    self.cues = cues
    self.words = words
  }

  // MARK: - Quoted terms

  /// Reads the quoted terms of one piece of a node's text.
  mutating func readQuoted(_ range: ByteRange, of node: Int, into found: inout [Definition]) {
    var at = range.start
    while at < range.end {
      guard let first = QuotedTerm(text.bytes, at: at, limit: range.end) else {
        at += 1
        continue
      }
      let heads = self.heads(from: first, limit: range.end)
      let end = heads[heads.count - 1].end
      if let verb = verb(behind: end, limit: range.end) {
        append(heads, verb.pattern, bodyStart: verb.end, range, node, into: &found)
        at = verb.end
      } else if let label = labelEnd(first, range) {
        append([first], .label, bodyStart: label, range, node, into: &found)
        at = first.end
      } else {
        at = heads.count == 1 ? first.end : heads[1].start
      }
    }
  }

  /// `“A”, “B” or “C”`: the terms of one head.
  private func heads(from first: QuotedTerm, limit: Int) -> [QuotedTerm] {
    var result = [first]
    while result.count < 12 {
      var at = skipBlanks(result[result.count - 1].end, limit)
      if at < limit && text.bytes[at] == 0x2C { at = skipBlanks(at + 1, limit) }
      for conjunction in cues.conjunctions where isWord(conjunction, at: at, limit: limit) {
        at = skipBlanks(at + conjunction.utf8.count, limit)
      }
      guard at < limit, let next = QuotedTerm(text.bytes, at: at, limit: limit) else { break }
      result.append(next)
    }
    return result
  }

  /// The defining verb behind a term, with at most a qualifier between commas or an equivalent in brackets before it.
  private func verb(behind offset: Int, limit: Int) -> (pattern: DefinitionPattern, end: Int)? {
    var at = skipBlanks(offset, limit)
    if at < limit && text.bytes[at] == 0x28, let close = text.bytes[at..<min(limit, at + 120)].firstIndex(of: 0x29) {
      at = skipBlanks(close + 1, limit)
    }
    if let verb = verb(at: at, limit: limit) { return verb }
    guard at < limit else { return nil }
    if text.bytes[at] == 0x2C {
      // Skip a qualifier, comma by comma.
      let stop = min(limit, at + Self.longestQualifierByteCount)
      var comma = at
      while comma < stop {
        if text.bytes[comma] == 0x2C, let verb = verb(at: skipBlanks(comma + 1, limit), limit: limit) { return verb }
        if text.bytes[comma] == 0x2E || text.bytes[comma] == 0x3B { return nil }
        comma += 1
      }
      return nil
    }
    // A short qualifier without commas: "“access” in relation to a computer means".
    var index = text.tokens.partitioningIndex { Int($0.start) >= at }
    let last = min(text.tokens.count, index + 12)
    while index < last, Int(text.tokens[index].start) < limit, Int(text.tokens[index].end) - at < 120 {
      if hasBreak(at, Int(text.tokens[index].start)) { return nil }
      if let verb = verb(at: Int(text.tokens[index].start), limit: limit), verb.pattern != .deeming { return verb }
      index += 1
    }
    return nil
  }

  /// The defining phrase that begins exactly at `offset`.
  private func verb(at offset: Int, limit: Int) -> (pattern: DefinitionPattern, end: Int)? {
    let index = text.tokens.partitioningIndex { Int($0.start) >= offset }
    guard index < text.tokens.count, Int(text.tokens[index].start) == offset, offset < limit else { return nil }
    let first = words.word(index)
    for (phrase, pattern) in cues.verbs where phrase[0] == first && words.matches(phrase, at: index) {
      let end = Int(text.tokens[index + phrase.count - 1].end)
      return end <= limit ? (pattern, end) : nil
    }
    return nil
  }

  /// `(“the Agency”)`, `(hereinafter referred to as the “Committee”)`: offset behind a label, or nil.
  private func labelEnd(_ term: QuotedTerm, _ range: ByteRange) -> Int? {
    var index = text.tokens.partitioningIndex { Int($0.start) >= term.start } - 1
    var at = term.start
    if index >= 0, Int(text.tokens[index].start) >= range.start, cues.articles.contains(words.word(index)) {
      at = Int(text.tokens[index].start)
      index -= 1
    }
    let opensBracket = previousVisible(at, range.start) == 0x28
    let after = skipBlanks(term.end, range.end)
    if opensBracket && after < range.end && text.bytes[after] == 0x29 { return term.end }
    for opener in cues.labelOpeners {
      let start = index - opener.count + 1
      if start >= 0, Int(text.tokens[start].start) >= range.start, words.matches(opener, at: start) { return term.end }
    }
    return nil
  }

  // MARK: - Terms without quotation marks

  /// A term that opens a paragraph of a definitions article (`Agency means …`, `(a) Access refers to …`) or follows the words that open a definition
  /// ("In this section, month means …").
  mutating func readUnquoted(_ node: Int, into found: inout [Definition]) {
    let range = tree.nodes[node].text
    guard !range.isEmpty else { return }
    let tokens = text.tokenIndices(in: range)
    guard var first = tokens.first, Int(text.tokens[first].start) - range.start <= 3 else { return }
    let behind = behindIntroduction(tokens)
    guard behind != nil || scopes.isDefinitionPlace(node) else { return }
    first = behind ?? first
    guard let (last, verb) = unquotedTerm(from: first, tokens, range) else { return }
    let term = ByteRange(start: Int(text.tokens[first].start), end: Int(text.tokens[last].end))
    guard last - first < (behind == nil ? Self.longestUnquotedTerm : 5), !cues.nonTermWords.contains(words.word(first)) else { return }
    append(unquotedHeads(first, last, term), verb.pattern, bodyStart: verb.end, range, node, into: &found)
  }

  /// Last token of the term that begins at `first`, and its verb: the term ends before a comma or a qualifier.
  private func unquotedTerm(from first: Int, _ tokens: Range<Int>, _ range: ByteRange) -> (
    last: Int, verb: (pattern: DefinitionPattern, end: Int)
  )? {
    var termEnd: Int?
    var index = first + 1
    while index < min(tokens.upperBound, first + Self.longestUnquotedTerm + (termEnd == nil ? 1 : 30)) {
      let between = text.bytes[Int(text.tokens[index - 1].end)..<Int(text.tokens[index].start)]
      if between.contains(where: { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }) { return nil }
      if termEnd == nil, between.contains(0x2C) || cues.qualifiers.contains(where: { words.matches($0, at: index) }) { termEnd = index }
      if let verb = verb(at: Int(text.tokens[index].start), limit: range.end) { return ((termEnd ?? index) - 1, verb) }
      index += 1
    }
    return nil
  }

  /// First token behind "In this section," at the opening of a paragraph; nil when it opens otherwise.
  private func behindIntroduction(_ tokens: Range<Int>) -> Int? {
    guard cues.introductions.contains(where: { words.matches($0, at: tokens.lowerBound) }) else { return nil }
    for index in tokens.dropFirst().prefix(14)
    where text.bytes[Int(text.tokens[index - 1].end)..<Int(text.tokens[index].start)].contains(0x2C) { return index }
    return nil
  }

  /// `Board or Board of Directors` names one thing twice: both are heads when they share a word.
  private func unquotedHeads(_ first: Int, _ last: Int, _ whole: ByteRange) -> [ByteRange] {
    guard let or = (first...last).first(where: { cues.conjunctions.first == words.word($0) && $0 > first && $0 < last }) else {
      return [whole]
    }
    let left = Set(words.key(first..<or))
    guard !left.isDisjoint(with: words.key((or + 1)..<(last + 1))) else { return [whole] }
    return [
      ByteRange(start: whole.start, end: Int(text.tokens[or - 1].end)), ByteRange(start: Int(text.tokens[or + 1].start), end: whole.end),
    ]
  }

  // MARK: - Records

  private mutating func append(
    _ heads: [QuotedTerm], _ pattern: DefinitionPattern, bodyStart: Int, _ range: ByteRange, _ node: Int, into found: inout [Definition]
  ) {
    append(heads.map(\.words), pattern, bodyStart: bodyStart, range, node, into: &found)
  }

  private mutating func append(
    _ heads: [ByteRange], _ pattern: DefinitionPattern, bodyStart: Int, _ range: ByteRange, _ node: Int, into found: inout [Definition]
  ) {
    let isQuoted = tree.nodes[node].isQuoted
    let scope = scopes.scope(of: node, before: heads[0].start)
    for head in heads {
      let tokens = text.tokenIndices(in: head)
      guard !tokens.isEmpty else { continue }
      found.append(
        Definition(
          term: foldedBlanks(head), termRange: head, foldedWords: words.key(tokens),
          body: ByteRange(start: bodyStart, end: max(bodyStart, range.end)),
          pattern: pattern, node: node, scopeNode: scope, isQuoted: isQuoted))
    }
  }

  /// A body runs to the next definition of the same paragraph, or to the end of what hangs below it.
  func closeBodies(_ found: inout [Definition]) {
    for index in found.indices {
      let node = tree.nodes[found[index].node]
      var end =
        node.text.contains(offset: found[index].body.start) || found[index].body.start == node.text.end
        ? node.full.end : found[index].body.end
      if let next = found[(index + 1)...].first(where: {
        $0.termRange.start > found[index].termRange.end && $0.body.start != found[index].body.start
      }),
        next.termRange.start < end
      {
        end = next.termRange.start
      }
      if found[index].pattern == .label { end = found[index].body.start }
      found[index].body.end = max(found[index].body.start, end)
      if found[index].pattern == .byReference { found[index].isResolved = scopesResolve(found[index].body) }
    }
  }

  /// A reference resolves when it names a unit of this text and no other law.
  private func scopesResolve(_ body: ByteRange) -> Bool {
    let tokens = text.tokenIndices(in: body).prefix(40)
    var namesOwnUnit = false
    for index in tokens {
      let word = words.word(index)
      if cues.demonstratives.contains(word) || cues.unitWords.contains(FoldedWords.singular(word)) { namesOwnUnit = true }
      let isOwn = index > 0 && cues.demonstratives.contains(words.word(index - 1))
      if !isOwn && (cues.instrumentWords.contains(word) || cues.otherInstrumentWords.contains(word)) { return false }
    }
    return namesOwnUnit
  }

  // MARK: - Bytes

  private func skipBlanks(_ offset: Int, _ limit: Int) -> Int {
    var at = offset
    while at < limit {
      if text.bytes[at] <= 0x20 {
        at += 1
      } else if text.bytes[at] == 0xC2 && at + 1 < limit && text.bytes[at + 1] == 0xA0 {
        at += 2
      } else if text.bytes[at] == 0xE2 && at + 2 < limit && text.bytes[at + 1] == 0x80
        && (text.bytes[at + 2] <= 0x8F || text.bytes[at + 2] == 0xAF)
      {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  private func isWord(_ word: String, at offset: Int, limit: Int) -> Bool {
    let count = word.utf8.count
    guard offset + count < limit, text.bytes[offset..<(offset + count)].elementsEqual(word.utf8) else { return false }
    return text.bytes[offset + count] <= 0x20
  }

  private func hasBreak(_ start: Int, _ end: Int) -> Bool {
    text.bytes[start..<max(start, end)].contains { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A || $0 == 0x28 }
  }

  private func previousVisible(_ offset: Int, _ floor: Int) -> UInt8? {
    var at = offset - 1
    while at >= floor {
      if text.bytes[at] > 0x20 { return text.bytes[at] }
      at -= 1
    }
    return nil
  }

  private func foldedBlanks(_ range: ByteRange) -> String {
    text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
