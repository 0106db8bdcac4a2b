import LegalText
import Tokenization

/// Terms without quotation marks, which typeface set apart in print and nothing does in plain text.
extension DefinitionPass {
  /// Words that a term without quotation marks may have.
  static let longestUnquotedTerm = 12
  /// Words that one may have outside a list of definitions.
  static let longestTermInSentence = 8
  /// Words of a qualifier between such a term and its verb.
  static let longestUnquotedQualifier = 60

  /// Reads what opens a piece of a node's text, and in a list of definitions what opens each entry that stands in it.
  mutating func readUnquoted(_ range: ByteRange, of node: Int, into found: inout [Definition]) {
    guard !range.isEmpty else { return }
    // What hangs below a definition is its body, up to the paragraph behind its list, which may be the next entry.
    if range == tree.nodes[node].text, node < bodyEnd, !isBehindList(node) { return }
    // Text behind a list stands where the list's last item stands.
    let neighbour = range == tree.nodes[node].text ? node : max(node, tree.nodes[node].subtreeEnd - 1)
    let isPlace = scopes.isDefinitionPlace(neighbour)
    let isEntry = scopes.isListEntry(neighbour)
    let before = found.count
    for entry in isPlace ? entries(of: range) : [range] {
      let tokens = text.tokenIndices(in: entry)
      guard let first = tokens.first, walk.start(first) - entry.start <= 4 else { continue }
      if readIntroduced(tokens, entry, node, into: &found) { continue }
      readOpening(first, tokens, entry, node, isPlace: isPlace, isEntry: isEntry, into: &found)
    }
    if found.count > before { bodyEnd = max(bodyEnd, tree.nodes[node].subtreeEnd) }
  }

  /// Whether the node is an unnumbered paragraph behind another one.
  private func isBehindList(_ node: Int) -> Bool {
    tree.nodes[node].kind == .alinea && tree.nodes[node].parent.map { $0 + 1 < node } ?? false
  }

  /// `Agency means …`, `(a) Access refers to …`, `vessel Any ship.`
  private mutating func readOpening(
    _ first: Int, _ tokens: Range<Int>, _ entry: ByteRange, _ node: Int, isPlace: Bool, isEntry: Bool, into found: inout [Definition]
  ) {
    guard isTermOpening(first) else { return }
    if let head = head(from: first, tokens, entry) {
      guard isPlace || head.verb.verb.isSure && head.last - first < 5 else { return }
      append(parts(of: head, from: first), head.verb.pattern, bodyStart: head.verb.end, entry, node, into: &found)
      readJoined(behind: head, tokens, entry, node, into: &found)
    } else if isPlace, isEntry {
      let body = typographicBody(first, tokens)
      if let (last, bodyStart, pattern) = headOverList(first, tokens, entry, node), body.map({ !Self.isWide(walk.gap(before: $0)) }) ?? true
      {
        append(parts(first..<(last + 1)), pattern, bodyStart: bodyStart, entry, node, into: &found)
      } else if let body {
        append(parts(first..<body), .means, bodyStart: walk.start(body), entry, node, into: &found)
      }
    }
  }

  /// A term behind "In this section," or "The term" at the opening of a paragraph.
  private mutating func readIntroduced(
    _ tokens: Range<Int>, _ entry: ByteRange, _ node: Int, into found: inout [Definition]
  ) -> Bool {
    for start in introducedTerms(tokens) where isTermOpening(start) {
      if let head = head(from: start, tokens, entry) {
        let heads = parts(of: head, from: start)
        let longest = heads.count > 1 ? Self.longestUnquotedTerm : Self.longestTermInSentence
        // A fiction in a sentence is a rule: "membership in a union is deemed to be membership in the council".
        guard head.verb.pattern != .deeming, heads.allSatisfy({ text.tokenIndices(in: $0).count <= longest }) else { continue }
        append(heads, head.verb.pattern, bodyStart: head.verb.end, entry, node, into: &found)
        readJoined(behind: head, tokens, entry, node, into: &found)
        return true
      }
      guard let pattern = verbs.opener(before: walk.start(start), floor: entry.start), pattern == .means,
        let body = (start + 1..<min(tokens.upperBound, start + Self.longestTermInSentence)).first(where: isBodyOpener)
      else { continue }
      append(parts(start..<body), pattern, bodyStart: walk.start(body), entry, node, into: &found)
      return true
    }
    return false
  }

  /// A second definition in the sentence of the first: "employee includes an apprentice and employer has a corresponding meaning".
  private mutating func readJoined(
    behind head: Head, _ tokens: Range<Int>, _ entry: ByteRange, _ node: Int, into found: inout [Definition]
  ) {
    let behind = walk.token(from: head.verb.end)
    guard behind < tokens.upperBound else { return }
    for index in (behind..<tokens.upperBound).prefix(60) where textCues.conjunctions.contains(words.number(index)) {
      guard index + 2 < tokens.upperBound, isTermOpening(index + 1), let next = self.head(from: index + 1, tokens, entry),
        next.last - index <= 4, next.verb.verb.isSure || next.verb.pattern == .byReference
      else { continue }
      append(parts(of: next, from: index + 1), next.verb.pattern, bodyStart: next.verb.end, entry, node, into: &found)
      return
    }
  }

  /// Tokens at which a term may begin behind opening words: behind the commas of "In sections 4, 5 and 6, month means", behind "The term", and
  /// behind "on entend par".
  private func introducedTerms(_ tokens: Range<Int>) -> [Int] {
    guard let opening = tokens.first else { return [] }
    // A marginal note may stand before the number: "Definition of month (2) In this section, month means".
    let first =
      tokens.prefix(16).first { index in
        (index == opening || walk.gap(before: index).contains(0x29)) && textCues.introductions.phrase(at: index) != nil
      } ?? opening
    var result: [Int] = []
    var start = first
    if textCues.introductions.phrase(at: first) != nil {
      for index in tokens.dropFirst(first - opening + 1).prefix(40) {
        let gap = walk.gap(before: index)
        if gap.contains(0x3B) || gap.contains(0x3A) { break }
        if gap.contains(0x2C) { result.append(index) }
        if verbs.opener(before: walk.start(index), floor: walk.start(first)) != nil { result.append(index) }
      }
      start = result.first ?? first
    }
    // "L'expression vessel", "the term vessel".
    let behindArticle = textCues.articles.contains(words.number(start)) ? start + 1 : start
    for at in [start, behindArticle] {
      guard let length = textCues.termWords.phrase(at: at)?.count, at + length < tokens.upperBound else { continue }
      let isSure = tokens[(at + length)...].prefix(Self.longestUnquotedTerm).contains {
        verbs.verb(token: $0, limit: text.bytes.count)?.verb.isSure == true
      }
      if isSure { result.insert(at + length, at: 0) }
    }
    return result
  }

  /// Whether a term may begin here: no sentence does, and no elided article stands before a noun.
  private func isTermOpening(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .word else { return isYear(token) }
    return !textCues.wordsOpeningNoTerm.contains(words.number(token))
  }

  /// `1992 Act` begins with a year.
  private func isYear(_ token: Int) -> Bool {
    let bytes = text.bytes[walk.start(token)..<walk.end(token)]
    guard bytes.count == 4, bytes.allSatisfy({ 0x30...0x39 ~= $0 }), token + 1 < text.tokens.count else { return false }
    return text.tokens[token + 1].kind == .word && walk.gap(before: token + 1).allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  // MARK: - Heads

  /// A term and its verb.
  private struct Head {
    var last: Int
    var verb: VerbFinder.Match
  }

  /// Last token of the term that begins at `first`, and its verb. The term ends before a qualifier, or before a comma when another comma
  /// closes what it opens: `damage, in relation to livestock, includes`, but `security, defence or safety organization means`.
  private func head(from first: Int, _ tokens: Range<Int>, _ range: ByteRange) -> Head? {
    var comma: Int?
    var qualifier: Int?
    var index = first + 1
    while index < tokens.upperBound {
      let gap = walk.gap(before: index)
      if gap.contains(where: { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }) { return nil }
      let endsClause = gap.contains(0x2C)
      // A wide blank ends a term, and what follows it is the body.
      if Self.isWide(gap), !cues.bodyOpeners.isEmpty, verbs.verb(token: index, limit: range.end) == nil { return nil }
      if let verb = verbs.verb(token: index, limit: range.end) {
        // A capital or a wide blank shows that the term ends here, whatever it looks like.
        let isSetApart = walk.isCapital(index) || Self.isWide(gap)
        let end = isSetApart ? nil : qualifier ?? (endsClause ? comma : nil)
        let last = (end ?? index) - 1
        guard last - first < (verb.verb.isPlural ? 6 : 1) * Self.longestUnquotedTerm else { return nil }
        return Head(last: last, verb: verb)
      }
      if endsClause && comma == nil { comma = index }
      if qualifier == nil && verbs.opensQualifier(index) { qualifier = comma ?? index }
      if qualifier == nil && (textCues.wordsInNoTerm.contains(words.number(index)) || isBehindLabel(index)) { return nil }
      let limit = qualifier == nil && comma == nil ? Self.longestUnquotedTerm : Self.longestUnquotedTerm + Self.longestUnquotedQualifier
      if index - first >= limit { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the number of a paragraph stands right before the token: no term goes on behind it.
  private func isBehindLabel(_ token: Int) -> Bool {
    guard walk.gap(before: token).contains(0x29), token > 0 else { return false }
    return walk.end(token - 1) - walk.start(token - 1) <= 3
  }

  private func parts(of head: Head, from first: Int) -> [ByteRange] {
    parts(first..<(head.last + 1), splitsList: head.verb.verb.isPlural)
  }

  /// The terms of a head: `Board or Board of Directors` names one thing twice, as do two single words; `vessel, quay and port` before a plural
  /// verb are three; `injury or disease of the skin` is one.
  private func parts(_ tokens: Range<Int>, splitsList: Bool = false) -> [ByteRange] {
    var runs: [Range<Int>] = []
    var first = tokens.lowerBound
    func close(_ end: Int) {
      if end > first { runs.append(first..<end) }
    }
    for index in tokens.dropFirst() {
      let isConjunction = textCues.conjunctions.contains(words.number(index))
      if isConjunction && index + 1 < tokens.upperBound {
        close(index)
        first = index + 1
        if textCues.articles.contains(words.number(first)) && first + 1 < tokens.upperBound { first += 1 }
      } else if splitsList && index > first && walk.gap(before: index).contains(0x2C) {
        close(index)
        first = index
      }
    }
    close(tokens.upperBound)
    if !splitsList && runs.count > 1 {
      let sharesWord = zip(runs, runs.dropFirst()).allSatisfy { !Set(words.key($0)).isDisjoint(with: words.key($1)) }
      let isChoice = runs.count > 2 || runs.allSatisfy { $0.count == 1 }
      let joinsNames = (tokens.lowerBound..<tokens.upperBound).contains { words.word($0) == cues.conjunctions.first }
      if !sharesWord && !(isChoice && joinsNames) { runs = [tokens] }
    }
    return runs.map { ByteRange(start: walk.start($0.lowerBound), end: closing($0.upperBound - 1)) }
  }

  /// End of a term: with the bracket that it opened, `pays (traité commercial)`.
  private func closing(_ token: Int) -> Int {
    let end = walk.end(token)
    guard end < text.bytes.count, text.bytes[end] == 0x29 else { return end }
    let line = text.bytes[max(0, end - 160)..<end]
    guard let open = line.lastIndex(of: 0x28), line[open...].allSatisfy({ $0 != 0x2E && $0 != 0x3B }) else { return end }
    return end + 1
  }

  // MARK: - Typeface

  /// First token of a body that typeface alone set apart from its term: behind a wide blank, or the word that opens bodies, or else the first
  /// capital. "Inuit du Nord québécois Les Inuit …" begins at "Les".
  private func typographicBody(_ first: Int, _ tokens: Range<Int>) -> Int? {
    guard !cues.bodyOpeners.isEmpty else { return nil }
    var capital: Int?
    for index in (first + 1)..<max(first + 1, min(tokens.upperBound, first + 1 + Self.longestUnquotedTerm)) {
      let gap = walk.gap(before: index)
      // "[" opens an editor's note on a term that was repealed.
      if gap.contains(where: { $0 == 0x2E || $0 == 0x3B || $0 == 0x3A || $0 == 0x5B }) { break }
      if Self.isWide(gap) { return index }
      if gap.contains(0x2C) || isBehindLabel(index) { break }
      guard walk.isCapital(index) else { continue }
      if isBodyOpener(index) { return index }
      if !isAbbreviation(index) { capital = capital ?? index }
    }
    return capital
  }

  private func isBodyOpener(_ token: Int) -> Bool {
    let word = words.word(token)
    return cues.bodyOpeners.contains(word) || cues.inflection.isElided(word) && cues.bodyOpeners.contains(words.base(token))
      || walk.isCapital(token) && cues.inflection.isElided(word)
  }

  /// A tab, a blank of an em or an en, or two blanks: what typesetters put behind a term.
  private static func isWide(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.contains(0x09) { return true }
    var blanks = 0
    var previous: UInt8 = 0
    for byte in gap {
      if byte == 0x20 { blanks += 1 }
      if previous == 0x80 && 0x80...0x83 ~= byte { return true }
      previous = byte
    }
    return blanks > 1
  }

  /// A term alone on its line over a list that defines it (`vessel` / `(a) any ship;`), or with the verb behind the list.
  private func headOverList(
    _ first: Int, _ tokens: Range<Int>, _ entry: ByteRange, _ node: Int
  ) -> (last: Int, bodyStart: Int, pattern: DefinitionPattern)? {
    guard entry.end == tree.nodes[node].text.end, tree.nodes[node].subtreeEnd > node + 1, tokens.upperBound > first else { return nil }
    if let flush = tree.nodes[node].flush.first, let token = walk.token(at: flush.start),
      let verb = verbs.verb(token: token, limit: flush.end)
    {
      let end = tokens.dropFirst().first { walk.gap(before: $0).contains(0x2C) || verbs.opensQualifier($0) } ?? tokens.upperBound
      return (end - 1, verb.end, verb.pattern)
    }
    guard !cues.bodyOpeners.isEmpty || definesInItems(node), tokens.upperBound - first <= Self.longestTermInSentence else { return nil }
    let last = tokens.upperBound - 1
    let isBare = text.bytes[walk.end(last)..<max(walk.end(last), entry.end)].allSatisfy { $0 <= 0x20 || $0 >= 0x80 || $0 == 0x29 }
    return isBare && !(first...last).contains(where: { textCues.wordsInNoTerm.contains(words.number($0)) })
      ? (last, entry.end, .means) : nil
  }

  /// Whether the first item below a node has a verb at its opening or behind a comma: `reserve` / `(a) means a tract of land;`.
  func definesInItems(_ node: Int) -> Bool {
    guard node + 1 < tree.nodes[node].subtreeEnd else { return false }
    let item = tree.nodes[node + 1].text
    let tokens = text.tokenIndices(in: item)
    return tokens.prefix(40).contains { index in
      (index == tokens.lowerBound || walk.gap(before: index).contains(0x2C)) && verbs.verb(token: index, limit: item.end) != nil
    }
  }

  // MARK: - Entries

  /// The entries of a list of definitions that stand in one piece of text: each begins on a line of its own behind a sentence that ended, or
  /// behind the bracket in which an entry names its term in another language.
  private func entries(of range: ByteRange) -> [ByteRange] {
    var starts = [range.start]
    var at = range.start
    var mark: UInt8 = 0
    while at < range.end {
      let byte = text.bytes[at]
      if byte == 0x0A, mark == 0x2E || mark == 0x3B || mark == 0x29 {
        starts.append(walk.skipBlanks(at, range.end))
      } else if byte == 0x28, mark == 0x2E || mark == 0x3B, let close = text.bytes[at..<min(range.end, at + 160)].firstIndex(of: 0x29) {
        starts.append(walk.skipBlanks(close + 1, range.end))
        at = close
      }
      if byte > 0x20 && byte < 0x80 { mark = text.bytes[at] }
      if byte >= 0xC3 && byte != 0xE2 { mark = byte }
      at += 1
    }
    starts.append(range.end)
    return zip(starts, starts.dropFirst()).compactMap { $0 < $1 ? ByteRange(start: $0, end: $1) : nil }
  }
}
