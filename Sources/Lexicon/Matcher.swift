import LegalText
import Tokenization

/// One search of one token run.
struct Matcher {
  private let automaton: TokenAutomaton
  /// Number of the list of each entry.
  private let lists: [UInt32]
  private var symbols: TokenSymbols
  private var candidates: [MatchCandidate] = []
  private var frontier: [TokenAutomaton.Node] = []
  private var next: [TokenAutomaton.Node] = []

  init(_ automaton: TokenAutomaton, lists: [UInt32], text: TokenizedText, tokens: Range<Int>) {
    self.automaton = automaton
    self.lists = lists
    symbols = TokenSymbols(text, tokens: tokens, automaton: automaton)
  }

  /// All candidates, overlaps included.
  /// - Complexity: O(tokens · nodes reached from a start), which is a handful for real lexicons.
  mutating func search() -> [MatchCandidate] {
    for start in 0..<symbols.count {
      enterRoot(at: start)
      var length = 1
      while !frontier.isEmpty {
        accept(start: start, length: length)
        let index = start + length
        guard index < symbols.count, length < automaton.maximumWords, symbols.isOpen(before: index) else { break }
        step(over: index)
        length += 1
      }
    }
    return candidates
  }

  private mutating func enterRoot(at index: Int) {
    frontier.removeAll(keepingCapacity: true)
    let word = symbols.words[index]
    if word != WordTable.none, automaton.rootWords[Int(word)] != 0 { frontier.append(automaton.rootWords[Int(word)]) }
    for place in symbols.prefixStarts[index]..<symbols.prefixStarts[index + 1] {
      let node = automaton.rootPrefixes[Int(symbols.prefixes[Int(place)])]
      if node != 0 { frontier.append(node) }
    }
    if automaton.anyTargets[0] != 0 { frontier.append(automaton.anyTargets[0]) }
  }

  private mutating func step(over index: Int) {
    next.removeAll(keepingCapacity: true)
    let word = symbols.words[index]
    let prefixes = symbols.prefixStarts[index]..<symbols.prefixStarts[index + 1]
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
