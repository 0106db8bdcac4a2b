import LegalText
import Tokenization

/// Which general safeguards cover which parts of a document.
struct SafeguardIndex: Sendable {
  /// Clauses by the node that they cover; key -1 for the whole instrument.
  private var clauses: [Int: [Int]] = [:]

  /// - Parameter roles: Of each clause.
  init(text: TokenizedText, tree: ClauseTree, clauses: [Clause], roles: [ClauseRole], references: ReferenceReader) {
    var hasRule = Set<Int>()
    for (index, clause) in clauses.enumerated() where [.offence, .power, .cooperation].contains(roles[index]) {
      for node in [clause.node] + tree.ancestors(of: clause.node) { hasRule.insert(node) }
    }
    for (index, clause) in clauses.enumerated() where roles[index] == .safeguard && !tree.nodes[clause.node].isQuoted {
      for cover in Self.covers(clause, text, tree, references, hasRule) { self.clauses[cover ?? -1, default: []].append(index) }
    }
  }

  /// What a safeguard covers: the parts that it names; else its own article if a rule stands there; else its part or chapter if a rule
  /// stands in that; else the instrument.
  private static func covers(
    _ clause: Clause, _ text: TokenizedText, _ tree: ClauseTree, _ references: ReferenceReader, _ hasRule: Set<Int>
  ) -> [Int?] {
    var named: [Int] = []
    var kinds: [ClauseKind] = []
    for segment in clause.reading {
      let found = references.references(in: segment.range, of: text)
      named += found.nodes
      kinds += found.kinds
    }
    if !named.isEmpty { return named }
    let around = tree.ancestors(of: clause.node)
    for kind in kinds {
      if kind.isArticleLevel, let article = tree.article(of: clause.node) { return [article] }
      if let container = around.first(where: { tree.nodes[$0].kind == kind }) { return [container] }
    }
    if let article = tree.article(of: clause.node) ?? around.last, hasRule.contains(article) { return [article] }
    return [around.first { tree.nodes[$0].kind.isContainer && hasRule.contains($0) }]
  }

  /// Clauses that cover exactly this node, or the whole instrument for nil, in the order of the text.
  func clauses(covering node: Int?) -> [Int] { clauses[node ?? -1] ?? [] }
}
