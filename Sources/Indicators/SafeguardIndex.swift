import LegalText

/// Which general safeguards cover which parts of a document.
struct SafeguardIndex: Sendable {
  /// Clauses by the node that they cover; key -1 for the whole instrument.
  private var clauses: [Int: [Int]] = [:]

  /// - Parameters: Readings, roles and references of each clause.
  init(
    tree: ClauseTree, clauses: [Clause], readings: [[ReadingMatch]], roles: [RoleDecision], references: [ClauseReferences]
  ) {
    var hasRule = Set<Int>()
    for (index, clause) in clauses.enumerated() where [.offence, .power, .cooperation].contains(roles[index].role) {
      for node in [clause.node] + tree.ancestors(of: clause.node) { hasRule.insert(node) }
    }
    for (index, clause) in clauses.enumerated() where roles[index].role == .safeguard && !tree.nodes[clause.node].isQuoted {
      let namesInstrument = readings[index].contains { $0.cue == .instrument }
      let speaksOfLimits = Self.speaksOfLimits(clause, tree, roles[index], readings[index])
      for cover in Self.covers(clause, tree, references[index], namesInstrument, speaksOfLimits, hasRule) {
        self.clauses[cover ?? -1, default: []].append(index)
      }
    }
  }

  /// What a safeguard covers: the parts that it names; "this section" or "this Part"; "this Act"; else its own article if a rule stands
  /// there; else, if it speaks of limits at all, its part or chapter if a rule stands in that, or the instrument.
  private static func covers(
    _ clause: Clause, _ tree: ClauseTree, _ references: ClauseReferences, _ namesInstrument: Bool, _ speaksOfLimits: Bool,
    _ hasRule: Set<Int>
  ) -> [Int?] {
    if !references.others.isEmpty { return references.others }
    if let named = references.own.first { return [named] }
    let around = tree.ancestors(of: clause.node)
    if namesInstrument { return [nil] }
    if let article = tree.article(of: clause.node) ?? around.last, hasRule.contains(article) { return [article] }
    guard speaksOfLimits else { return [tree.article(of: clause.node) ?? clause.node] }
    return [around.first { tree.nodes[$0].kind.isContainer && hasRule.contains($0) }]
  }

  /// Whether a safeguard is about more than its own matter: its heading says so, or there is none, or it excuses or gives a remedy. "Custody of
  /// data: a package shall not be opened without an order of the court" limits nothing but the opening of packages.
  private static func speaksOfLimits(_ clause: Clause, _ tree: ClauseTree, _ role: RoleDecision, _ reading: [ReadingMatch]) -> Bool {
    let article = tree.article(of: clause.node) ?? clause.node
    return tree.nodes[article].heading.isEmpty || role.evidence.contains { $0.kind == .heading && $0.role == .safeguard }
      || reading.contains { CueSet.exemption.contains($0.cue) || $0.cue == .remedy }
  }

  /// The part or chapter that is all that a safeguard covers; nil when it covers more, or less.
  func container(of clause: Int, in tree: ClauseTree) -> Int? {
    let covered = clauses.filter { $0.value.contains(clause) }.keys
    guard covered.count == 1, let node = covered.first, node >= 0, tree.nodes[node].kind.isContainer else { return nil }
    return node
  }

  /// Clauses that cover exactly this node, or the whole instrument for nil, in the order of the text.
  func clauses(covering node: Int?) -> [Int] { clauses[node ?? -1] ?? [] }
}
