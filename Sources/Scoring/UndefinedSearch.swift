import Background
import Definitions
import Indicators
import LegalText
import Lexicon
import Tokenization

/// Searches a document for wordings that it should define and does not: by the list of such words, by the statistics of ordinary law, and by
/// its own capitals.
struct UndefinedSearch {
  /// Name of the list of words that a text must define where it turns on them.
  static let list = "must-define"

  let document: DocumentContext
  let names: InstrumentNames
  let words: TermWords
  let hood: TermHood?

  private var text: TokenizedText { document.text }
  private var table: DefinitionTable { document.definitions }

  /// One wording each, in no order. Where several ways find the same words, the list goes before capitals, and these before statistics.
  func wordings() -> [UndefinedWording] {
    let matches = matches()
    var found = listed(matches, bodies: BodyNames(text, tree: document.tree, keyed: KeyedWords(text, words: words), words: words))
    guard !words.isEmpty else { return found }
    let operative = OperativeText(document)
    // Words of any list have their own indicator; only those that the list of terms knows overlap with a term.
    let taken = TokenRuns(matches.filter { $0.isListed }.map(\.tokens))
    let covered = TokenRuns(matches.map(\.tokens))
    var known = Set(found.map { Self.key($0.record.term) })
    let finder = TermPlaces(table: table, names: names, taken: taken, covered: covered)
    for wording in capitals(operative, finder) + statistical(operative, finder) {
      if known.insert(Self.key(wording.record.term)).inserted { found.append(wording) }
    }
    return found
  }

  private static func key(_ words: String) -> String { String(decoding: WordFolding.folded(words), as: UTF8.self) }

  private func printed(_ tokens: Range<Int>) -> String {
    text.string(range(tokens)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func range(_ tokens: Range<Int>) -> ByteRange {
    ByteRange(start: Int(text.tokens[tokens.lowerBound].start), end: Int(text.tokens[tokens.upperBound - 1].end))
  }

  // MARK: - By list

  private struct Match: Hashable {
    var tokens: Range<Int>
    var range: ByteRange
    var node: Int
    /// Of the list of terms; nil for words of other lists.
    var category: String?

    /// Words that look like a term and are none.
    var isNeutral: Bool

    var isListed: Bool { category != nil }
  }

  private func matches() -> [Match] {
    var result: [Match] = []
    for (index, node) in document.tree.nodes.enumerated() {
      for range in [node.text] + node.flush where !range.isEmpty {
        let tokens = text.tokenIndices(in: range)
        let outer = matches(tokens, index)
        result += outer
        let listed = outer.filter(\.isListed)
        let neutral = TokenRuns(outer.filter(\.isNeutral).map(\.tokens))
        result += around(listed, tokens, index).subtracting(outer).filter { match in
          !neutral.contains(
            where: { $0.lowerBound <= match.tokens.lowerBound && match.tokens.upperBound <= $0.upperBound }, around: match.tokens)
        }
      }
    }
    return result.sorted { ($0.range, $0.category ?? "") < ($1.range, $1.category ?? "") }
  }

  private func matches(_ tokens: Range<Int>, _ node: Int) -> [Match] {
    let lexicon = document.cues.lexicon
    return document.search.matches(tokens).map { match in
      let entry = lexicon.entries[match.entry]
      return Match(
        tokens: match.tokens, range: match.range, node: node, category: entry.list == Self.list ? entry.category : nil,
        isNeutral: entry.list == Lexicon.neutralList)
    }
  }

  /// Terms of another category that lie inside a term or reach into it: "unauthorised access" and "computer system" around "access to a
  /// computer system". The lists give each word to one match; a definition is missing for each of them.
  private func around(_ listed: [Match], _ tokens: Range<Int>, _ node: Int) -> Set<Match> {
    var found: Set<Match> = []
    for outer in listed where outer.tokens.count > 1 {
      let (first, end) = (
        max(tokens.lowerBound, outer.tokens.lowerBound - Self.reach), min(tokens.upperBound, outer.tokens.upperBound + Self.reach)
      )
      // All but the last words of the term, or all but the first: what is cut off can no longer win.
      let cuts = (outer.tokens.lowerBound + 1)..<outer.tokens.upperBound
      for window in cuts.map({ first..<$0 }) + cuts.map({ $0..<end }) {
        for match in matches(window, node) where match.isListed && match.tokens.overlaps(outer.tokens) && match.category != outer.category {
          found.insert(match)
        }
      }
    }
    return found
  }

  /// Words before and behind a term among which another may overlap with it.
  private static let reach = 3

  /// The listed matches without those that a longer one of the same category holds.
  private func outermost(_ matches: [Match]) -> [Match] {
    let runs = Dictionary(grouping: matches) { $0.category ?? "" }.mapValues { TokenRuns($0.map(\.tokens)) }
    return matches.filter { match in
      let own = match.tokens
      return runs[match.category ?? ""]?.contains(
        where: { $0.count > own.count && $0.lowerBound <= own.lowerBound && own.upperBound <= $0.upperBound }, around: own) == false
    }
  }

  private func listed(_ matches: [Match], bodies: BodyNames) -> [UndefinedWording] {
    var places: [String: Int] = [:]
    var found: [UndefinedWording] = []
    for match in outermost(matches.filter(\.isListed)) where !isIntroduction(match.node) && isUndefined(match) {
      if names.contain(match.tokens) || bodies.contain(match.tokens) { continue }
      let term = printed(match.tokens)
      if let place = places[Self.key(term)] {
        found[place].record.useCount += 1
        found[place].uses.append(match.range)
      } else {
        places[Self.key(term)] = found.count
        found.append(UndefinedWording(term: term, origin: .list, uses: [match.range]))
      }
    }
    return found
  }

  /// A preamble or a long title ("An Act to provide for …") says nothing that binds.
  private func isIntroduction(_ node: Int) -> Bool {
    document.clause(of: node).map { document.roles[$0].role == .preamble } ?? (document.tree.nodes[node].kind == .preamble)
  }

  private func isUndefined(_ match: Match) -> Bool {
    table.definition(of: match.tokens, at: match.node) == nil && table.definitionCovering(match.tokens, at: match.node) == nil
      && !table.isInsideDefinitionOfItself(match.tokens)
  }

  // MARK: - By statistics

  private func statistical(_ operative: OperativeText, _ finder: TermPlaces) -> [UndefinedWording] {
    guard let hood else { return [] }
    let folded = FoldedWords(text, inflection: words.inflection)
    let terms = hood.terms(in: KeyedWords(text, words: words), clauses: operative.pieces.map { ($0.tokens, $0.clause) })
    var chosen: [UndefinedWording] = []
    // The best first, so that a part of a better one, or a longer run around it, does not count the same places again.
    var used: Set<Int> = []
    for term in terms.sorted(by: { ($1.score, $0.places[0].lowerBound) < ($0.score, $1.places[0].lowerBound) }) {
      guard !words.isGeneric(phrase: folded.key(term.places[0])) else { continue }
      let places = term.places.filter { tokens in
        guard let piece = operative.piece(at: tokens.lowerBound) else { return false }
        return finder.isFree(tokens, at: piece.node) && !tokens.contains(where: used.contains) && !isName(tokens)
      }
      guard !places.isEmpty else { continue }
      for tokens in places { used.formUnion(tokens) }
      chosen.append(
        UndefinedWording(term: printed(places[0]), origin: .statistics, uses: places.map(range), termHood: term.score))
    }
    return chosen
  }

  /// Whether a word behind the first has a capital: a name, or part of one.
  private func isName(_ tokens: Range<Int>) -> Bool { tokens.dropFirst().contains { Capitals.isCapital($0, text) } }

  // MARK: - By capitals

  /// Words with capitals behind a determiner: "an Approved Vendor", "the Authority".
  private func capitals(_ operative: OperativeText, _ finder: TermPlaces) -> [UndefinedWording] {
    guard let least = hood?.settings.leastClausesCapital else { return [] }
    let folded = FoldedWords(text, inflection: words.inflection)
    let keyed = KeyedWords(text, words: words)
    var places: [[String]: [(tokens: Range<Int>, clause: Int)]] = [:]
    for piece in operative.pieces {
      for start in piece.tokens.dropFirst()
      where Capitals.isCapital(start, text) && keyed.isJoined[start] && words.determiners.contains(folded.word(start - 1)) {
        var end = start + 1
        while end < piece.tokens.upperBound, keyed.isJoined[end], Capitals.isCapital(end, text) { end += 1 }
        let tokens = start..<end
        guard tokens.count <= Candidate.maximumWords, isTerm(tokens, folded, keyed), finder.isFree(tokens, at: piece.node) else { continue }
        places[folded.key(tokens), default: []].append((tokens, piece.clause))
      }
    }
    return places.values.compactMap { found in
      guard Set(found.map(\.clause)).count >= least, let first = found.first else { return nil }
      return UndefinedWording(term: printed(first.tokens), origin: .capital, uses: found.map { range($0.tokens) })
    }.sorted { $0.uses[0] < $1.uses[0] }
  }

  /// No office, no abbreviation or shouting, not the beginning of a name ("Bank of Lorwald"), and more than function words.
  private func isTerm(_ tokens: Range<Int>, _ folded: FoldedWords, _ keyed: KeyedWords) -> Bool {
    let isPlain = tokens.allSatisfy { token in
      keyed.parts[token] != .barred && !words.isOffice(folded.base(token)) && Capitals.isName(token, text)
    }
    guard isPlain else { return false }
    let next = tokens.upperBound
    guard next + 1 < keyed.keys.count, keyed.isJoined[next], keyed.parts[next] == .link else { return true }
    return !(keyed.isJoined[next + 1] && Capitals.isCapital(next + 1, text))
  }
}
