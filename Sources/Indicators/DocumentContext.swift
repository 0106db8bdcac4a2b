public import Definitions
public import LegalText
public import Tokenization

/// All that the indicators know about one document: found once, then only read.
///
/// Immutable; any number of threads may evaluate clauses of the same document.
public final class DocumentContext: Sendable {
  public let text: TokenizedText
  public let tree: ClauseTree
  public let clauses: [Clause]
  public let cues: LexiconCues
  public let definitions: DefinitionTable
  /// Role of each clause, with the evidence for it.
  public let roles: [RoleDecision]
  /// Matches of each clause's reading, in reading order.
  let readings: [[ReadingMatch]]
  let index: MatchIndex
  let safeguards: SafeguardIndex
  let references: ReferenceReader
  /// Indices in `definitions.definitions` of the terms that each node uses.
  private let termsUsed: [Int: [Int]]
  /// Whether any clause does more than define or introduce.
  private let hasRules: Bool
  /// Index of the clause of each node, or -1.
  private let clauseOfNode: [Int]

  /// - Complexity: O(bytes + matches · log matches + nodes · depth).
  public init(text: TokenizedText, tree: ClauseTree, clauses: [Clause], cues: LexiconCues, definitions: DefinitionTable) {
    let index = MatchIndex(text: text, tree: tree, cues: cues, definitions: definitions)
    let readings = clauses.map { Self.reading(of: $0, tree, index) }
    let classifier = RoleClassifier(text: text, tree: tree, index: index, cues: cues, definitions: definitions)
    let roles = zip(clauses, readings).map { classifier.decide($0, $1) }
    let references = ReferenceReader(tree: tree, unitWords: cues.unitWords)
    var clauseOfNode = [Int](repeating: -1, count: tree.nodes.count)
    for (number, clause) in clauses.enumerated() { clauseOfNode[clause.node] = number }
    var termsUsed: [Int: [Int]] = [:]
    for use in definitions.uses where termsUsed[use.node]?.contains(use.definition) != true {
      termsUsed[use.node, default: []].append(use.definition)
    }
    self.text = text
    self.tree = tree
    self.clauses = clauses
    self.cues = cues
    self.definitions = definitions
    self.index = index
    self.readings = readings
    self.roles = roles
    self.references = references
    self.clauseOfNode = clauseOfNode
    self.termsUsed = termsUsed
    let rules = zip(clauses, roles).filter { ![.definition, .preamble, .final].contains($1.role) }
    hasRules = !rules.isEmpty
    isSingleProvision = Set(rules.map { clause, _ in tree.article(of: clause.node) ?? -1 }).count <= 1
    safeguards = SafeguardIndex(text: text, tree: tree, clauses: clauses, roles: roles.map(\.role), references: references)
  }

  /// The clause of a leaf node, or nil for a node that is no clause.
  public func clause(of node: Int) -> Int? { clauseOfNode[node] < 0 ? nil : clauseOfNode[node] }

  /// The context of one clause, ready to be evaluated.
  public func context(of clause: Int) -> ClauseContext { ClauseContext(document: self, number: clause) }

  /// Roles of the clauses that use the terms which a clause defines. A definition without a term of its own ("for the purposes of this
  /// section information is false if ...") is used by its article. A text of definitions alone does not show who uses them: an offence is
  /// assumed, since silence is not safety. Empty for a clause that is no definition, or one that is not used.
  public func rolesUsing(clause number: Int) -> [ClauseRole] {
    let node = clauses[number].node
    var roles: Set<ClauseRole> = []
    guard self.roles[number].role == .definition else { return [] }
    if !hasRules { return [.offence] }
    if !definitions.definitions.contains(where: { $0.node == node }), let article = tree.article(of: node) {
      for leaf in article..<tree.nodes[article].subtreeEnd { if let clause = clause(of: leaf) { roles.insert(self.roles[clause].role) } }
    }
    for (index, defined) in definitions.definitions.enumerated() where defined.node == node {
      for user in definitions.usingNodes(of: index) where user != node {
        // A term in a chapeau is used by every item below it.
        for leaf in user..<tree.nodes[user].subtreeEnd { if let clause = clause(of: leaf) { roles.insert(self.roles[clause].role) } }
      }
    }
    return ClauseRole.allCases.filter(roles.contains)
  }

  /// The defined terms that a node uses, in the order of their first use.
  func terms(usedBy node: Int) -> [Definition] { (termsUsed[node] ?? []).map { definitions.definitions[$0] } }

  /// All rules of the text stand in one article: what it does not define may be defined around it. Definitions do not count, so that
  /// adding one changes nothing for the other terms.
  let isSingleProvision: Bool

  /// Matches inside a range of a node's text.
  func matches(in range: ByteRange, of node: Int) -> [CueMatch] { index.matches(of: node).filter { range.contains($0.range) } }

  private static func reading(of clause: Clause, _ tree: ClauseTree, _ index: MatchIndex) -> [ReadingMatch] {
    var result: [ReadingMatch] = []
    let hosts = [clause.node] + tree.ancestors(of: clause.node)
    for (number, segment) in clause.reading.enumerated() {
      guard
        let host = hosts.first(where: { host in
          tree.nodes[host].text == segment.range || tree.nodes[host].flush.contains(segment.range)
        })
      else { continue }
      for match in index.matches(of: host) where segment.range.contains(match.range) {
        result.append(ReadingMatch(match: match, segment: number, isInherited: segment.isInherited))
      }
    }
    return result
  }
}
