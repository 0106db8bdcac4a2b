import Background
import ClauseStructure
import Definitions
import Indicators
import LegalText
import Tokenization

/// The terms of a document: what it defines, and what it uses and should define.
struct TermInventory {
  let text: TokenizedText
  let tree: ClauseTree
  let table: DefinitionTable
  private let reader: DefinitionReader
  private let residual: [ResidualVagueness]
  private let undefined: [UndefinedWording]

  /// - Parameters:
  ///   - cues: Nil where there are no word lists: then no undefined terms are known.
  ///   - words: What tells which words may make a term; empty where nothing does.
  ///   - hood: Nil where there are no statistics.
  /// - Complexity: O(bytes + definitions + uses).
  init(
    text: TokenizedText, tree: ClauseTree, reader: DefinitionReader, cues: LexiconCues?, words: TermWords, hood: TermHood?,
    weights: ResidualWeights
  ) {
    self.text = text
    self.tree = tree
    self.reader = reader
    table = reader.read(text, tree: tree)
    residual = ResidualVagueness.read(table, text: text, lexicon: cues?.lexicon, weights: weights)
    undefined =
      cues.map { [table] cues in
        // Which clause cites which does not matter for terms.
        let document = DocumentContext(
          text: text, tree: tree, clauses: ClauseAssembler.clauses(of: tree), cues: cues, definitions: table, citations: .none(in: tree))
        return UndefinedSearch(document: document, names: reader.names(in: text, tree: tree), words: words, hood: hood).wordings()
      } ?? []
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
      undefined: undefined.filter { $0.record.origin == .list }.map {
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
}
