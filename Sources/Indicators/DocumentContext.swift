public import Definitions
public import LegalText
public import Lexicon
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
  /// For each definition how much its own words leave open, in [0, 1); 0 where that counts in no score.
  private let openness: [ByteRange: Double]
  /// Share of an undefined term's worth that a wholly open definition leaves.
  let openShare: Double
  /// Role of each clause, with the evidence for it.
  public let roles: [RoleDecision]
  /// Matches of each clause's reading, in reading order, without those that the words before them deny.
  let readings: [[ReadingMatch]]
  /// Cues of each clause's reading.
  let present: [CueSet]
  /// The matches that are denied, by clause; few clauses have any.
  let denied: [Int: [ReadingMatch]]
  let index: MatchIndex
  /// The lexicon made ready for this text.
  public let search: LexiconSearch
  let safeguards: SafeguardIndex
  /// Articles in which a clause gives a power to intrude.
  let intrusiveArticles: Set<Int>
  /// Who acts, over whom, on what, under which penalty, by clause.
  let fields: [ClauseFields]
  /// Articles and parts that each clause names.
  let references: [ClauseReferences]
  /// Indices in `definitions.definitions` of the terms that each node uses.
  private let termsUsed: [Int: [Int]]
  /// Whether any clause does more than define or introduce.
  private let hasRules: Bool
  /// Index of the clause of each node, or -1.
  private let clauseOfNode: [Int]

  /// - Parameter citations: Who cites whom; without any, no limit is found in an article that a clause refers to.
  /// - Complexity: O(bytes + matches · log matches + nodes · depth).
  public init(
    text: TokenizedText, tree: ClauseTree, clauses: [Clause], cues: LexiconCues, definitions: DefinitionTable, citations: DocumentReadings,
    residual: ResidualWeights = ResidualWeights(), sharing: WorkSharing = .alone
  ) {
    let search = cues.lexicon.search(in: text)
    let index = MatchIndex(text: text, tree: tree, cues: cues, search: search, definitions: definitions, sharing: sharing)
    let classifier = RoleClassifier(text: text, tree: tree, index: index, definitions: definitions, weights: cues.roleWeights)
    let read = sharing.map(clauses.count) { range in range.map { ClauseReading(clauses[$0], tree, index, classifier, cues, citations) } }
    let readings = read.map(\.matches)
    let roles = read.map(\.role)
    let references = read.map(\.references)
    fields = read.map(\.fields)
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
    let values = ResidualVagueness.openness(of: definitions, text: text, lexicon: cues.lexicon, search: search, weights: residual)
    openness = Dictionary(zip(definitions.definitions.map(\.termRange), values)) { first, _ in first }
    openShare = residual.scoreShare
    self.index = index
    self.search = search
    self.readings = readings
    present = readings.map { CueSet($0.lazy.map(\.cue)) }
    var denied: [Int: [ReadingMatch]] = [:]
    for (number, reading) in read.enumerated() where !reading.denied.isEmpty { denied[number] = reading.denied }
    self.denied = denied
    var intrusive: Set<Int> = []
    for (number, clause) in clauses.enumerated() where roles[number].role == .power {
      guard readings[number].contains(where: { $0.grade >= 3 && CueSet.intrusion.contains($0.cue) }) else { continue }
      if let article = tree.article(of: clause.node) { intrusive.insert(article) }
    }
    intrusiveArticles = intrusive
    self.roles = roles
    self.references = references
    self.clauseOfNode = clauseOfNode
    self.termsUsed = termsUsed
    let rules = zip(clauses, roles).filter { ![.definition, .safeguard, .preamble, .final].contains($1.role) }
    hasRules = !rules.isEmpty
    isSingleProvision = Set(rules.map { clause, _ in tree.article(of: clause.node) ?? -1 }).count <= 1
    safeguards = SafeguardIndex(tree: tree, clauses: clauses, readings: readings, roles: roles, references: references)
  }

  /// How much a definition of this document leaves open where a score is made, in [0, 1). - Complexity: O(1).
  func openness(of definition: Definition) -> Double { openness[definition.termRange] ?? 0 }

  /// The clause of a leaf node, or nil for a node that is no clause.
  public func clause(of node: Int) -> Int? { clauseOfNode[node] < 0 ? nil : clauseOfNode[node] }

  /// Whether the sentence of a clause has words of this kind that nothing denies. - Complexity: O(1).
  public func reads(_ cue: Cue, inClause number: Int) -> Bool { present[number].contains(cue) }

  /// The context of one clause, ready to be evaluated.
  public func context(of clause: Int) -> ClauseContext { ClauseContext(document: self, number: clause) }

  /// Roles of the clauses that use the terms which a clause defines. A definition without a term of its own ("for the purposes of this
  /// section information is false if ...") is used by its article. A text of definitions alone does not show who uses them: an offence is
  /// assumed, since silence is not safety. A safeguard that may be left out, or that switches another off, leaves the powers as they are:
  /// it counts as one of them. Empty for all other clauses, and for a definition that is not used.
  public func rolesUsing(clause number: Int) -> [ClauseRole] {
    let node = clauses[number].node
    var roles: Set<ClauseRole> = []
    let context = context(of: number)
    if context.isOpenSafeguard || context.servesPower { return [.power] }
    if context.shieldsPower { return [.power] }
    if context.reachesBack || context.makesLaw { return [.offence] }
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

  /// Whether a clause outside a part or chapter gives a power.
  func hasPower(outside part: Int) -> Bool {
    let inside = part..<tree.nodes[part].subtreeEnd
    return zip(clauses, roles).contains { $1.role == .power && !inside.contains($0.node) }
  }

  /// The defined terms that a node uses, in the order of their first use.
  func terms(usedBy node: Int) -> [Definition] { (termsUsed[node] ?? []).map { definitions.definitions[$0] } }

  /// All rules of the text stand in one article: what it does not define may be defined around it. Definitions and safeguards do not
  /// count, so that adding one changes nothing for the other terms.
  let isSingleProvision: Bool

  /// Matches inside a range of a node's text.
  func matches(in range: ByteRange, of node: Int) -> [CueMatch] { index.matches(of: node).filter { range.contains($0.range) } }
}
