/// Grows the trie pattern by pattern and freezes it.
struct AutomatonBuilder {
  private static let noLink = UInt32.max

  private struct Node {
    var anyTarget: UInt32 = 0
    /// The last of the chain of entries that end here.
    var lastLink = AutomatonBuilder.noLink
    var looseness: UInt16 = 0
    var isInner = false
    /// The edge that leads here, for messages.
    var parent: UInt32 = 0
    var symbol: UInt32 = 0
  }

  /// An entry that ends at a node.
  private struct Link {
    var entry: UInt32
    var list: UInt32
    /// The first entry of the same list at the same node.
    var first: UInt32
    var previous: UInt32
  }

  private var symbols = PatternSymbols()
  private var edges: EdgeTable
  private var nodes = [Node()]
  private var links: [Link] = []
  private var maximumWords = 0
  /// Where the runs of the current pattern have come to, and where they go next.
  private var frontier: [UInt32] = []
  private var next: [UInt32] = []

  /// - Parameter runs: About how many word runs will come; it only saves growing.
  init(runs: Int = 0) {
    edges = EdgeTable(expected: runs)
    nodes.reserveCapacity(runs)
    links.reserveCapacity(runs)
  }

  /// Adds all runs of a pattern. Beginnings that runs share are walked once, so this takes less time than the runs have words.
  /// - Parameters:
  ///   - entry: Not below the entry of the call before.
  ///   - list: Number of the entry's list.
  /// - Returns: The entries of the same list that have one of the runs already, each once and with that run.
  mutating func add(_ pattern: FormPattern, entry: Int, list: UInt32) -> [(entry: Int, form: String)] {
    frontier.removeAll(keepingCapacity: true)
    frontier.append(0)
    for part in pattern.parts {
      switch part {
      case .word(let word):
        let symbol = symbols.symbol(of: word)
        for index in frontier.indices { frontier[index] = child(of: frontier[index], symbol) }
      case .choice(let options):
        next.removeAll(keepingCapacity: true)
        for option in options { branch(over: option) }
        swap(&frontier, &next)
      }
    }
    maximumWords = max(maximumWords, pattern.maximumWords)
    var earlier: [(entry: Int, form: String)] = []
    for node in frontier {
      guard let first = accept(UInt32(entry), list, at: Int(node)), !earlier.contains(where: { $0.entry == first }) else { continue }
      earlier.append((first, form(at: node)))
    }
    return earlier
  }

  private mutating func branch(over option: [PatternWord]) {
    let first = next.count
    next.append(contentsOf: frontier)
    for word in option {
      let symbol = symbols.symbol(of: word)
      for index in first..<next.count { next[index] = child(of: next[index], symbol) }
    }
  }

  /// - Returns: The first entry of the list that ends at the node already.
  private mutating func accept(_ entry: UInt32, _ list: UInt32, at node: Int) -> Int? {
    let last = nodes[node].lastLink
    if last != Self.noLink && links[Int(last)].entry == entry { return nil }
    var link = last
    while link != Self.noLink && links[Int(link)].list != list { link = links[Int(link)].previous }
    let first = link == Self.noLink ? entry : links[Int(link)].first
    nodes[node].lastLink = UInt32(links.count)
    links.append(Link(entry: entry, list: list, first: first, previous: last))
    return first == entry ? nil : Int(first)
  }

  /// The run that leads to a node, as it is written in a pattern.
  private func form(at node: UInt32) -> String {
    var words: [String] = []
    var node = node
    while node != 0 {
      words.append(symbols.text(of: nodes[Int(node)].symbol))
      node = nodes[Int(node)].parent
    }
    return words.reversed().joined(separator: " ")
  }

  private mutating func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let new = UInt32(nodes.count)
    let target: UInt32
    if symbol == PatternSymbols.any {
      if nodes[Int(node)].anyTarget == 0 { nodes[Int(node)].anyTarget = new }
      target = nodes[Int(node)].anyTarget
    } else {
      target = edges.insert(node, symbol, new: new)
    }
    if target == new {
      let weight: UInt16 = symbol == PatternSymbols.any ? 17 : symbol & TokenAutomaton.prefixBit != 0 ? 1 : 0
      if symbol != PatternSymbols.any { nodes[Int(node)].isInner = true }
      nodes.append(Node(looseness: nodes[Int(node)].looseness + weight, parent: node, symbol: symbol))
    }
    return target
  }

  /// The finished automaton.
  /// - Complexity: O(nodes + words).
  func build() -> TokenAutomaton {
    var acceptStarts: [UInt32] = [0]
    acceptStarts.reserveCapacity(nodes.count + 1)
    var accepted: [UInt32] = []
    accepted.reserveCapacity(links.count)
    for node in nodes {
      var link = node.lastLink
      while link != Self.noLink {
        accepted.append(links[Int(link)].entry)
        link = links[Int(link)].previous
      }
      acceptStarts.append(UInt32(accepted.count))
    }
    return TokenAutomaton(
      words: WordTable(symbols.words), prefixes: PrefixTable(symbols.prefixes),
      rootWords: symbols.words.indices.map { edges.target(of: 0, UInt32($0)) },
      rootPrefixes: symbols.prefixes.indices.map { edges.target(of: 0, UInt32($0) | TokenAutomaton.prefixBit) },
      edges: edges, isInner: nodes.map(\.isInner), anyTargets: nodes.map(\.anyTarget), acceptStarts: acceptStarts, accepted: accepted,
      looseness: nodes.map(\.looseness), maximumWords: maximumWords)
  }
}
