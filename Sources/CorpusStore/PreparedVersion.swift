import Acquisition
public import Alignment
import LegalText

/// A scored version with everything that the writer needs, computed beforehand on any thread: digests, compressed bytes, lineages.
/// What is left to do in the transaction is to insert.
public struct PreparedVersion: Sendable {
  /// The bytes of a document and what is known about them.
  public struct Origin: Sendable {
    /// Path or address.
    public var document: String
    public var raw: [UInt8]
    /// `text`, `markdown`, `xml`.
    public var format: String
    /// Program that read the text out of the bytes, with its version.
    public var extractor: String
    /// `YYYY-MM-DD`.
    public var validFrom: String?
    public var revision: String?
    /// UTC, `YYYY-MM-DDThh:mm:ssZ`.
    public var fetchedAt: String

    public init(
      document: String, raw: [UInt8], format: String, extractor: String, validFrom: String? = nil, revision: String? = nil,
      fetchedAt: String
    ) {
      self.document = document
      self.raw = raw
      self.format = format
      self.extractor = extractor
      self.validFrom = validFrom
      self.revision = revision
      self.fetchedAt = fetchedAt
    }
  }

  struct Clause: Sendable {
    var clause: ScoredClause
    var node: ClauseNode
    var article: String
    var text: String
    var hash: UInt64
    /// Words of the signals, in their order.
    var matches: [String?]
    var lineage = 0
    /// A text of the predecessor that is the same.
    var sharedText: Int64?
  }

  let origin: Origin
  let compressed: [UInt8]
  public let digest: String
  public let textDigest: String
  let language: String
  let coverage: Double
  let isPartial: Bool
  let rollUp: RollUp
  private(set) var clauses: [Clause]
  public let definitions: [StoredDefinition]
  /// What changed since the predecessor, as records of `lacuna diff` with the kinds of changes.
  public var changes: [(kind: String, record: String)] = []
  private(set) var nextLineage = 1

  /// - Returns: Nil for a text without clauses, which has nothing to keep.
  /// - Complexity: O(bytes + signals).
  public init?(_ version: InstrumentVersion, origin: Origin) {
    let result = version.result
    guard let rollUp = result.rollUp else { return nil }
    self.origin = origin
    self.rollUp = rollUp
    compressed = Compression.compressed(origin.raw)
    digest = ContentDigest.hex(of: origin.raw)
    textDigest = Self.textDigest(result.text)
    language = result.language
    coverage = result.coverage
    isPartial = result.isPartial
    clauses = result.clauses.enumerated().map { index, clause in
      let node = result.tree.nodes[clause.node]
      let article = result.tree.article(of: clause.node).map { result.tree.nodes[$0].id }
      return Clause(
        clause: clause, node: node, article: article ?? Self.top(of: clause.node, in: result.tree),
        text: result.string(clause.clause.range),
        hash: UInt64(version.readingHash(of: index), radix: 16) ?? 0,
        matches: clause.score.signals.map { $0.signal.range.map(result.string) })
    }
    let checked = CheckedDocument(version)
    definitions = checked.definitions.map { one in
      StoredDefinition(
        term: one.definition.term, eid: one.definition.clause, hash: one.definition.hash, line: one.line, users: one.users)
    }
    for index in clauses.indices { clauses[index].lineage = index + 1 }
    nextLineage = clauses.count + 1
  }

  /// Names a text that was scored; blanks do not count.
  public static func textDigest(_ text: [UInt8]) -> String { ContentDigest.hex(of: BlankFolding.folded(text)) }

  /// The highest unit above it that is no part or chapter, as roll-ups have it.
  private static func top(of node: Int, in tree: ClauseTree) -> String {
    var unit = node
    while let parent = tree.nodes[unit].parent, !tree.nodes[parent].kind.isContainer { unit = parent }
    return tree.nodes[unit].id
  }

  /// Takes lineages, and texts that are the same, over from the version before.
  /// - Parameters:
  ///   - predecessor: In the order of the text.
  ///   - next: First lineage that the instrument has not used yet.
  ///   - earlier: Clauses of a further version: what the predecessor does not know, and has the same id and words there, is the same clause.
  ///   - comparison: Of the predecessor with this version, if there is one: lineages then say what its changes say.
  public mutating func follow(
    _ predecessor: [StoredClause], next: Int, earlier: [StoredClause] = [], comparison: InstrumentComparison? = nil
  ) {
    let before = predecessor.map { LineageAssignment.Known(lineage: $0.lineage, eid: $0.eid, text: $0.text) }
    // Another engine may have cut the stored text otherwise than the comparison does.
    let isSameCut = comparison.map { $0.old.clauseIDs == predecessor.map(\.eid) } ?? false
    let assignment = LineageAssignment(
      old: before, new: clauses.map { ($0.node.id, $0.text) }, next: next, alignments: isSameCut ? comparison?.alignments : nil)
    for index in clauses.indices {
      clauses[index].lineage = assignment.lineages[index]
      clauses[index].sharedText = nil
      if let old = assignment.predecessors[index], predecessor[old].text == clauses[index].text {
        clauses[index].sharedText = predecessor[old].textID
      }
    }
    nextLineage = assignment.next
    guard !earlier.isEmpty else { return }
    var taken = Set(clauses.map(\.lineage))
    let known = Dictionary(earlier.map { ([$0.eid, $0.text], $0.lineage) }, uniquingKeysWith: { first, _ in first })
    for index in clauses.indices where assignment.predecessors[index] == nil {
      guard let lineage = known[[clauses[index].node.id, clauses[index].text]], taken.insert(lineage).inserted else { continue }
      clauses[index].lineage = lineage
    }
  }

  public var clauseCount: Int { clauses.count }
  /// By clause.
  public var lineages: [Int] { clauses.map(\.lineage) }
}
