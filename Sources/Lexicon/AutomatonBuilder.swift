/// Grows the trie run by run and freezes it.
struct AutomatonBuilder {
  private struct Edge: Hashable {
    var node: UInt32
    var symbol: UInt32
  }

  private static let anySymbol = UInt32.max

  private var wordIDs: [String: UInt32] = [:]
  private var words: [String] = []
  private var prefixIDs: [String: UInt32] = [:]
  private var prefixes: [String] = []
  private var targets: [Edge: UInt32] = [:]
  private var entries: [[UInt32]] = [[]]
  private var looseness: [UInt16] = [0]
  private var maximumWords = 0

  /// Adds a run of an entry.
  /// - Returns: The entries that have the very same run already, in the order in which they were added.
  /// - Complexity: O(words of the run).
  mutating func add(_ run: [PatternWord], entry: Int) -> [Int] {
    var node: UInt32 = 0
    for word in run { node = child(of: node, word) }
    maximumWords = max(maximumWords, run.count)
    let earlier = entries[Int(node)]
    if earlier.contains(UInt32(entry)) { return [] }
    entries[Int(node)].append(UInt32(entry))
    return earlier.map(Int.init)
  }

  private mutating func child(of node: UInt32, _ word: PatternWord) -> UInt32 {
    let edge = Edge(node: node, symbol: symbol(of: word))
    if let target = targets[edge] { return target }
    let target = UInt32(entries.count)
    targets[edge] = target
    entries.append([])
    let weight: UInt16 = switch word {
    case .literal: 0
    case .prefix: 1
    case .any: 17
    }
    looseness.append(looseness[Int(node)] + weight)
    return target
  }

  private mutating func symbol(of word: PatternWord) -> UInt32 {
    switch word {
    case .any: return Self.anySymbol
    case .literal(let text): return Self.intern(text, &wordIDs, &words)
    case .prefix(let text): return Self.intern(text, &prefixIDs, &prefixes) | TokenAutomaton.prefixBit
    }
  }

  private static func intern(_ text: String, _ ids: inout [String: UInt32], _ texts: inout [String]) -> UInt32 {
    if let id = ids[text] { return id }
    let id = UInt32(texts.count)
    ids[text] = id
    texts.append(text)
    return id
  }

  /// The finished automaton.
  /// - Complexity: O(nodes · log nodes).
  func build() -> TokenAutomaton {
    var rootWords = [UInt32](repeating: 0, count: words.count)
    var rootPrefixes = [UInt32](repeating: 0, count: prefixes.count)
    var anyTargets = [UInt32](repeating: 0, count: entries.count)
    var edges: [(order: UInt64, target: UInt32)] = []
    edges.reserveCapacity(targets.count)
    for (edge, target) in targets {
      if edge.symbol == Self.anySymbol {
        anyTargets[Int(edge.node)] = target
      } else if edge.node != 0 {
        edges.append((UInt64(edge.node) << 32 | UInt64(edge.symbol), target))
      } else if edge.symbol & TokenAutomaton.prefixBit != 0 {
        rootPrefixes[Int(edge.symbol & ~TokenAutomaton.prefixBit)] = target
      } else {
        rootWords[Int(edge.symbol)] = target
      }
    }
    edges.sort { $0.order < $1.order }
    var edgeStarts = [UInt32](repeating: 0, count: entries.count + 1)
    for edge in edges { edgeStarts[Int(edge.order >> 32) + 1] += 1 }
    for node in entries.indices { edgeStarts[node + 1] += edgeStarts[node] }
    var acceptStarts: [UInt32] = [0]
    acceptStarts.reserveCapacity(entries.count + 1)
    for list in entries { acceptStarts.append(acceptStarts[acceptStarts.count - 1] + UInt32(list.count)) }
    return TokenAutomaton(
      words: WordTable(words), prefixes: PrefixTable(prefixes), rootWords: rootWords, rootPrefixes: rootPrefixes,
      edgeStarts: edgeStarts, edgeSymbols: edges.map { UInt32(truncatingIfNeeded: $0.order) }, edgeTargets: edges.map(\.target),
      anyTargets: anyTargets, acceptStarts: acceptStarts, accepted: entries.flatMap { $0 }, looseness: looseness,
      maximumWords: maximumWords)
  }
}
