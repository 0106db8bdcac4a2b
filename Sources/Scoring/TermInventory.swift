import Definitions
import LegalText
import Lexicon
import Tokenization

/// The terms of a document: what it defines, and what it uses and should define.
struct TermInventory {
  /// Name of the list of words that a text must define where it turns on them.
  static let undefinedList = "must-define"

  /// A wording that the text does not define where it stands.
  private struct Undefined {
    var record: TermRecord
    /// All its uses, ascending.
    var uses: [ByteRange]
  }

  let text: TokenizedText
  let tree: ClauseTree
  let table: DefinitionTable
  private let reader: DefinitionReader
  private let residual: [ResidualVagueness]
  private let undefined: [Undefined]

  /// - Parameter lexicon: Nil where there are no word lists: then no undefined terms are known.
  /// - Complexity: O(bytes + definitions + uses).
  init(text: TokenizedText, tree: ClauseTree, reader: DefinitionReader, lexicon: Lexicon?, weights: ResidualWeights) {
    self.text = text
    self.tree = tree
    self.reader = reader
    table = reader.read(text, tree: tree)
    residual = ResidualVagueness.read(table, text: text, lexicon: lexicon, weights: weights)
    undefined = lexicon.map { [table] in Self.undefined(text, tree, table, reader.names(in: text), $0) } ?? []
  }

  /// In the order of the text.
  var records: [TermRecord] { graph.terms }

  /// The records and the edges between them.
  var graph: TermGraph {
    let terms = table.definitions.indices.map(record) + undefined.map(\.record)
    let order = terms.indices.sorted { (terms[$0].range, $0) < (terms[$1].range, $1) }
    var places = [Int](repeating: 0, count: terms.count)
    for (place, index) in order.enumerated() { places[index] = place }
    var edges: Set<TermGraph.Edge> = []
    for (source, targets) in table.targets.enumerated() {
      for target in targets {
        let isInCircle = table.definitions[source].isCircular && table.definitions[target].isCircular && leadsBack(from: target, to: source)
        edges.insert(TermGraph.Edge(source: places[source], target: places[target], isInCircle: isInCircle))
      }
    }
    for (offset, term) in undefined.enumerated() {
      for (source, definition) in table.definitions.enumerated() where definition.pattern != .label {
        guard term.uses.contains(where: { definition.body.contains(offset: $0.start) }) else { continue }
        edges.insert(TermGraph.Edge(source: places[source], target: places[table.definitions.count + offset], isInCircle: false))
      }
    }
    return TermGraph(terms: order.map { terms[$0] }, edges: edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
  }

  var draftingContext: DraftingContext {
    DraftingContext(
      text: text, tree: tree, table: table, reader: reader, residual: residual,
      undefined: undefined.map {
        DraftingContext.Undefined(term: $0.record.term, range: $0.record.range, useCount: $0.record.useCount)
      })
  }

  /// Whether a way leads from one definition to another. - Complexity: O(definitions + edges).
  private func leadsBack(from start: Int, to goal: Int) -> Bool {
    var seen: Set<Int> = [start]
    var open = [start]
    while let node = open.popLast() {
      if node == goal { return true }
      for next in table.targets[node] where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }

  private func record(_ index: Int) -> TermRecord {
    let definition = table.definitions[index]
    var record = TermRecord(
      term: definition.term, status: definition.pattern.status, isCircular: definition.isCircular, isResolved: definition.isResolved,
      scope: definition.scopeNode.map { tree.nodes[$0].id } ?? "instrument", range: definition.termRange,
      useCount: table.useCount(of: index), definedIn: tree.nodes[definition.node].id)
    record.residual = residual[index].value
    record.residualReasons = residual[index].reasons.map(\.words)
    return record
  }

  /// One record for each wording that the text does not define where it stands.
  private static func undefined(
    _ text: TokenizedText, _ tree: ClauseTree, _ table: DefinitionTable, _ names: InstrumentNames, _ lexicon: Lexicon
  ) -> [Undefined] {
    var places: [String: Int] = [:]
    var found: [Undefined] = []
    for (index, node) in tree.nodes.enumerated() {
      for range in [node.text] + node.flush where !range.isEmpty {
        for match in lexicon.match(text, tokens: text.tokenIndices(in: range)) {
          guard lexicon.entries[match.entry].list == undefinedList, isUndefined(match, at: index, table), !names.contain(match.tokens)
          else { continue }
          let words = text.string(match.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
          let key = String(decoding: WordFolding.folded(words), as: UTF8.self)
          if let place = places[key] {
            found[place].record.useCount += 1
            found[place].uses.append(match.range)
          } else {
            places[key] = found.count
            let record = TermRecord(
              term: words, status: .undefined, isCircular: false, isResolved: false, scope: "none", range: match.range, useCount: 1,
              definedIn: nil)
            found.append(Undefined(record: record, uses: [match.range]))
          }
        }
      }
    }
    return found
  }

  private static func isUndefined(_ match: LexiconMatch, at node: Int, _ table: DefinitionTable) -> Bool {
    table.definition(of: match.tokens, at: node) == nil && table.definitionCovering(match.tokens, at: node) == nil
      && !table.isInsideDefinitionOfItself(match.tokens)
  }
}
