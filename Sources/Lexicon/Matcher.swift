import LegalText
import Tokenization

/// One search of one token run.
struct Matcher {
  private let automaton: TokenAutomaton
  /// Number of the list of each entry.
  private let lists: [UInt32]
  private let symbols: TokenSymbols
  private let text: TokenizedText
  private let tokens: Range<Int>
  private var candidates: [MatchCandidate] = []
  private var frontier: [TokenAutomaton.Node] = []
  private var next: [TokenAutomaton.Node] = []

  init(_ search: LexiconSearch, tokens: Range<Int>) {
    automaton = search.lexicon.automaton
    lists = search.lexicon.listNumbers
    symbols = search.symbols
    text = search.text
    self.tokens = tokens
  }

  /// All candidates, overlaps included.
  /// - Complexity: O(tokens · nodes reached from a start), which is a handful for real lexicons.
  mutating func search() -> [MatchCandidate] {
    for start in tokens where symbols.opens[number(start)] {
      enterRoot(number(start))
      var index = start + 1
      while !frontier.isEmpty {
        accept(start: start - tokens.lowerBound, length: index - start)
        guard index < tokens.upperBound, index - start < automaton.maximumWords, isOpen(before: index) else { break }
        step(over: number(index))
        index += 1
      }
    }
    return candidates
  }

  private func number(_ token: Int) -> Int { Int(text.vocabulary.numbers[token]) }

  /// Whether a match may run on from the token before `index` to the one at `index`.
  private func isOpen(before index: Int) -> Bool {
    GapRule.isOpen(text.bytes, from: Int(text.tokens[index - 1].end), to: Int(text.tokens[index].start))
  }

  private mutating func enterRoot(_ number: Int) {
    frontier.removeAll(keepingCapacity: true)
    let word = symbols.words[number]
    if word != WordTable.none, automaton.rootWords[Int(word)] != 0 { frontier.append(automaton.rootWords[Int(word)]) }
    for place in symbols.prefixStarts[number]..<symbols.prefixStarts[number + 1] {
      let node = automaton.rootPrefixes[Int(symbols.prefixes[Int(place)])]
      if node != 0 { frontier.append(node) }
    }
    if automaton.anyTargets[0] != 0 { frontier.append(automaton.anyTargets[0]) }
  }

  private mutating func step(over number: Int) {
    next.removeAll(keepingCapacity: true)
    let word = symbols.words[number]
    let prefixes = symbols.prefixStarts[number]..<symbols.prefixStarts[number + 1]
    for node in frontier {
      if automaton.anyTargets[Int(node)] != 0 { next.append(automaton.anyTargets[Int(node)]) }
      guard automaton.isInner[Int(node)] else { continue }
      if word != WordTable.none {
        let target = automaton.edges.target(of: node, word)
        if target != 0 { next.append(target) }
      }
      for place in prefixes {
        let target = automaton.edges.target(of: node, symbols.prefixes[Int(place)] | TokenAutomaton.prefixBit)
        if target != 0 { next.append(target) }
      }
    }
    swap(&frontier, &next)
  }

  private mutating func accept(start: Int, length: Int) {
    for node in frontier {
      for place in automaton.acceptStarts[Int(node)]..<automaton.acceptStarts[Int(node) + 1] {
        let entry = automaton.accepted[Int(place)]
        candidates.append(
          MatchCandidate(
            entry: entry, list: lists[Int(entry)], length: UInt8(length), start: UInt32(start), looseness: automaton.looseness[Int(node)]))
      }
    }
  }
}
