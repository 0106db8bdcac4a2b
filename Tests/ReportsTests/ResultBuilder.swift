import Foundation
import LegalText

/// Builds small results by hand: the words of each clause are found in the text, contributions are added up as the model promises.
struct ResultBuilder {
  var name: String
  var text: String
  var language = "en"
  var coverage = 1.0
  private(set) var tree = ClauseTree()
  private var clauses: [ScoredClause] = []

  init(name: String, text: String, language: String = "en", coverage: Double = 1) {
    self.name = name
    self.text = text
    self.language = language
    self.coverage = coverage
  }

  /// The first place of `words` in the text.
  func range(_ words: String) -> ByteRange {
    let whole = Array(text.utf8)
    let part = Array(words.utf8)
    let start = (0...(whole.count - part.count)).first { Array(whole[$0..<$0 + part.count]) == part }
    guard let start else { preconditionFailure("the text does not hold ‘\(words)’") }
    return ByteRange(start: start, end: start + part.count)
  }

  /// Adds a node as the next one in the text; call `close` for its ancestors when their last descendant has been added.
  @discardableResult
  mutating func add(
    _ id: String, _ kind: ClauseKind, path: [String] = [], label: String, heading: String = "", words: String = "", parent: Int? = nil,
    isSynthetic: Bool = false, isQuoted: Bool = false
  ) -> Int {
    let own = words.isEmpty ? ByteRange(start: 0, end: 0) : range(words)
    let index = tree.nodes.count
    tree.nodes.append(
      ClauseNode(
        id: id, path: path, kind: kind, label: label, heading: heading,
        labelRange: isSynthetic ? nil : ByteRange(start: own.start, end: own.start), text: own, full: own, parent: parent,
        subtreeEnd: index + 1, isSynthetic: isSynthetic, isQuoted: isQuoted))
    var above = parent
    while let node = above {
      tree.nodes[node].subtreeEnd = index + 1
      above = tree.nodes[node].parent
    }
    return index
  }

  /// Scores the clause of a node: `signals` with their contributions, the reading from the words around it.
  mutating func score(
    _ node: Int, role: ClauseRole = .offence, intercept: Double = -2.1, chapeau: String? = nil, flush: String? = nil,
    _ signals: [(Signal, Double)] = []
  ) {
    let own = tree.nodes[node].text
    var reading = [ReadingSegment(range: own, origin: .own)]
    if let chapeau { reading.insert(ReadingSegment(range: range(chapeau), origin: .chapeau), at: 0) }
    if let flush { reading.append(ReadingSegment(range: range(flush), origin: .flush)) }
    let logit = signals.reduce(intercept) { $0 + $1.1 }
    let score = ClauseScore(
      intercept: intercept, logit: logit, score: Self.percent(logit), low: Self.percent(logit - 0.5), high: Self.percent(logit + 0.5),
      signals: signals.map { WeighedSignal(signal: $0.0, contribution: $0.1) })
    let line = LineIndex(Array(text.utf8)).line(of: own.start)
    clauses.append(
      ScoredClause(node: node, clause: Clause(node: node, range: own, reading: reading), role: role, score: score, line: line))
  }

  /// A finding at the first place of `words`, or an absence.
  func finding(
    _ indicator: String, _ words: String?, searched: [String] = [], isInherited: Bool = false, reason: String = "", source: String = ""
  ) -> Signal {
    Signal(
      indicator: indicator, direction: .risk, value: 1, range: words.map(range), isInherited: isInherited, searched: searched,
      reason: reason, source: source)
  }

  func mitigation(
    _ indicator: String, _ words: String, _ strength: MitigationStrength, isInherited: Bool = false, reason: String = "",
    source: String = ""
  ) -> Signal {
    Signal(
      indicator: indicator, direction: .mitigation, value: 1, range: range(words), isInherited: isInherited, strength: strength,
      reason: reason, source: source)
  }

  /// The document with one roll-up an article (or a node outside any).
  func result(isPartial: Bool = false) -> DocumentResult {
    var articles: [(node: Int, scores: [ClauseScore])] = []
    for clause in clauses {
      let node = tree.article(of: clause.node) ?? clause.node
      if let index = articles.firstIndex(where: { $0.node == node }) {
        articles[index].scores.append(clause.score)
      } else {
        articles.append((node, [clause.score]))
      }
    }
    return DocumentResult(
      name: name, language: language, text: Array(text.utf8), tree: tree, clauses: clauses,
      articles: articles.compactMap { node, scores in
        let one = tree.nodes[node]
        return RollUp(scores).map { ArticleResult(id: one.id, label: one.label, heading: one.heading, rollUp: $0) }
      },
      rollUp: RollUp(clauses.map(\.score)), coverage: coverage, isPartial: isPartial)
  }

  private static func percent(_ logit: Double) -> Double { (10_000 / (1 + exp(-logit))).rounded() / 100 }
}
