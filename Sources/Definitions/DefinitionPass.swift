import ClauseStructure
import LegalText
import Tokenization

/// One reading of one text for definitions: the quoted terms. Terms without quotation marks, and bodies, stand in extensions.
struct DefinitionPass {
  let text: TokenizedText
  let tree: ClauseTree
  let cues: DefinitionCues
  let words: FoldedWords
  let textCues: TextCues
  let walk: TextWalk
  let verbs: VerbFinder
  var scopes: DefinitionScopes
  /// Nodes before this one hang below a definition without quotation marks.
  var bodyEnd = 0

  init(text: TokenizedText, tree: ClauseTree, cues: DefinitionCues, words: FoldedWords) {
    self.text = text
    self.tree = tree
    self.cues = cues
    self.words = words
    textCues = TextCues(cues, words, vocabulary: text.vocabulary)
    walk = TextWalk(text: text, words: words)
    verbs = VerbFinder(cues: cues, textCues: textCues, walk: walk)
    scopes = DefinitionScopes(text: text, tree: tree, cues: cues, words: words, textCues: textCues)
  }

  /// Reads the quoted terms of one piece of a node's text.
  mutating func readQuoted(_ range: ByteRange, of node: Int, into found: inout [Definition]) {
    var at = range.start
    while at < range.end {
      guard QuotedTerm.mayOpen(text.bytes[at]), let first = QuotedTerm(text.bytes, at: at, limit: range.end) else {
        at += 1
        continue
      }
      let heads = self.heads(from: first, limit: range.end)
      let end = heads[heads.count - 1].end
      if let verb = verbs.verb(behind: end, limit: range.end), !isPlainWord(first), !exchangesWords(verb, limit: range.end) {
        append(heads.map(\.words), verb.pattern, bodyStart: verb.end, range, node, into: &found)
        at = verb.end
      } else if let label = labelEnd(first, range), !isPlainWord(first) {
        append([first.words], .label, bodyStart: label, range, node, into: &found)
        at = first.end
      } else if let pattern = verbs.opener(before: first.start, floor: range.start) {
        append(heads.map(\.words), pattern, bodyStart: end, range, node, into: &found)
        at = end
      } else if let body = bodyWithoutVerb(behind: heads, range, node) {
        append(heads.map(\.words), .means, bodyStart: body, range, node, into: &found)
        at = end
      } else {
        at = heads.count == 1 ? first.end : heads[1].start
      }
    }
  }

  /// `“A”, “B” or “C”`: the terms of one head.
  private func heads(from first: QuotedTerm, limit: Int) -> [QuotedTerm] {
    var result = [first]
    while result.count < 12 {
      var at = walk.skipBlanks(result[result.count - 1].end, limit)
      if at < limit && text.bytes[at] == 0x2C { at = walk.skipBlanks(at + 1, limit) }
      for conjunction in cues.conjunctions where walk.isWord(conjunction, at: at, limit: limit) {
        at = walk.skipBlanks(at + conjunction.utf8.count, limit)
      }
      guard at < limit, let next = QuotedTerm(text.bytes, at: at, limit: limit) else { break }
      result.append(next)
    }
    return result
  }

  /// `“1 May” shall be deemed to be “2 May”` puts words for words and defines none.
  private func exchangesWords(_ verb: VerbFinder.Match, limit: Int) -> Bool {
    let next = walk.skipBlanks(verb.end, limit)
    return verb.pattern == .deeming && next < limit && QuotedTerm(text.bytes, at: next, limit: limit) != nil
  }

  /// A single small letter in quotation marks is the number of a paragraph, not a term.
  private func isPlainWord(_ term: QuotedTerm) -> Bool {
    term.words.count == 1 && text.bytes[term.words.start] | 0x20 == text.bytes[term.words.start]
  }

  /// `(“the Agency”)`, `(hereinafter referred to as the “Committee”)`: offset behind a label, or nil.
  private func labelEnd(_ term: QuotedTerm, _ range: ByteRange) -> Int? {
    var index = walk.token(from: term.start) - 1
    var at = term.start
    if index >= 0, walk.start(index) >= range.start, textCues.articles.contains(words.number(index)) {
      at = walk.start(index)
      index -= 1
    }
    let opensBracket = walk.previousVisible(at, range.start) == 0x28
    let after = walk.skipBlanks(term.end, range.end)
    if opensBracket && after < range.end && text.bytes[after] == 0x29 { return term.end }
    return textCues.labelOpeners.phrase(endingAt: index) { _, first in walk.start(first) >= range.start } == nil ? nil : term.end
  }

  /// Where the body of a quoted term begins that no verb follows: behind `is` at the opening of a sentence (`a “keeper” is a person who`), or
  /// behind a mark at the opening of an entry of a list of definitions (`“vessel”: any ship`).
  private mutating func bodyWithoutVerb(behind heads: [QuotedTerm], _ range: ByteRange, _ node: Int) -> Int? {
    let (first, end) = (heads[0], heads[heads.count - 1].end)
    let opensParagraph = walk.token(from: range.start) == walk.token(from: first.start)
    let isEntry = opensParagraph && (scopes.isListEntry(node) || scopes.isDefinitionPlace(node))
    let at = walk.skipBlanks(end, range.end)
    guard at < range.end else { return nil }
    if isEntry {
      // A dash or a colon; a comma only below "on entend par", where nothing else can follow.
      if text.bytes[at] == 0x3A { return at + 1 }
      if text.bytes[at] == 0x2C && scopes.isBelowOpener(node) { return at + 1 }
      let isDash = text.bytes[at] == 0xE2 && at + 2 < range.end && text.bytes[at + 1] == 0x80 && 0x93...0x95 ~= text.bytes[at + 2]
      if isDash && (scopes.isListEntry(node) || definesInItems(node)) { return at + 3 }
    }
    guard let verb = walk.token(at: at), textCues.copulas.contains(words.number(verb)), walk.end(verb) < range.end else { return nil }
    if isEntry { return walk.end(verb) }
    // Elsewhere "is" defines only as in "a “keeper” is a person": "the word “keeper” is left out" defines nothing.
    guard verb + 1 < text.tokens.count, textCues.articles.contains(words.number(verb + 1)) else { return nil }
    var before = walk.token(from: first.start) - 1
    var opening = first.start
    if before >= 0, walk.start(before) >= range.start, textCues.articles.contains(words.number(before)) {
      opening = walk.start(before)
      before -= 1
    }
    guard let mark = walk.previousVisible(opening, range.start) else { return walk.end(verb) }
    return mark == 0x2E || mark == 0x3B || mark == 0x2C || mark == 0x3A || mark >= 0x80 ? walk.end(verb) : nil
  }

  // MARK: - Records

  mutating func append(
    _ heads: [ByteRange], _ pattern: DefinitionPattern, bodyStart: Int, _ range: ByteRange, _ node: Int, into found: inout [Definition]
  ) {
    let isQuoted = tree.nodes[node].isQuoted
    let reach = scopes.reach(of: node, before: heads[0].start)
    for head in heads {
      let tokens = text.tokenIndices(in: head)
      guard !tokens.isEmpty else { continue }
      let body = ByteRange(start: bodyStart, end: max(bodyStart, range.end))
      var definition = Definition(
        term: walk.foldedBlanks(head), termRange: head, foldedWords: words.key(tokens), body: body, pattern: pattern, node: node,
        scopeNode: reach.node, isQuoted: isQuoted)
      definition.furtherScopes = reach.others
      definition.aliases = aliases(of: head, tokens, pattern, bodyStart: bodyStart)
      found.append(definition)
    }
  }

  /// Other keys of a term: with and without an abbreviation in brackets, and the forms of a verb.
  private func aliases(of head: ByteRange, _ tokens: Range<Int>, _ pattern: DefinitionPattern, bodyStart: Int) -> [[String]] {
    var result: [[String]] = []
    // "Data Protection Authority (DPA)".
    if let open = text.bytes[head.start..<head.end].firstIndex(of: 0x28), text.bytes[head.end - 1] == 0x29, open > head.start {
      let outside = text.tokenIndices(in: ByteRange(start: head.start, end: open))
      let inside = text.tokenIndices(in: ByteRange(start: open, end: head.end))
      if !outside.isEmpty, inside.count == 1, isAbbreviation(inside.lowerBound) { result += [words.key(outside), words.key(inside)] }
    }
    // "“the Agency”" is used as "Agency".
    if pattern == .label, tokens.count > 1, textCues.articles.contains(words.number(tokens.lowerBound)) {
      result.append(words.key(tokens.dropFirst()))
    }
    if tokens.count == 1, let first = walk.token(at: walk.skipBlanks(bodyStart, text.bytes.count)),
      cues.verbMarkers.contains(words.word(first))
    {
      result += cues.inflection.verbForms(of: words.base(tokens.lowerBound)).map { [$0] }
    }
    return result
  }

  /// Two capitals or more: `DPA`, `ICTs`.
  func isAbbreviation(_ token: Int) -> Bool {
    text.bytes[walk.start(token)..<walk.end(token)].count { (0x41...0x5A).contains($0) } >= 2
  }
}
