/// How the clauses of one document hang together: what each cites, what limits it, how its lists are joined.
///
/// ```swift
/// let readings = ReadingReader(words: words).read(bytes, tree: tree)
/// readings.references(at: 4).map(\.targets)    // nodes that the fifth node cites
/// readings.citing[2]                           // references that cite the third
/// ```
/// Immutable; safe from any thread.
public struct DocumentReadings: Sendable {
  /// Citations in the order of the text.
  public let references: [CrossReference]
  /// Limiting words in the order of the text.
  public let qualifications: [Qualification]
  /// Lists with joining words, by node, ascending.
  public let connections: [ListConnection]
  /// For each node the references that cite it, as indices, ascending.
  public let citing: [[Int]]
  /// For each node the references printed in its own words, as indices, ascending.
  private let cited: [[Int]]
  /// For each node the qualifications that bear on it as their host or because they cite it, as indices, ascending.
  private let limits: [[Int]]
  /// For each node the qualifications printed in its own words, as indices, ascending.
  private let printed: [[Int]]
  private let connectionOfNode: [Int: ListConnection]
  private let parents: [Int?]

  /// - Parameters:
  ///   - references: Ascending; their nodes are indices of the tree.
  ///   - qualifications: Ascending; their references are indices of `references`.
  ///   - connections: Ascending by node.
  ///   - tree: The tree that all of them speak of.
  /// - Complexity: O(nodes + targets of the citations).
  public init(references: [CrossReference], qualifications: [Qualification], connections: [ListConnection], tree: ClauseTree) {
    var citing = [[Int]](repeating: [], count: tree.nodes.count)
    var cited = citing
    for (number, reference) in references.enumerated() {
      cited[reference.node].append(number)
      for target in reference.targets where citing[target].last != number { citing[target].append(number) }
    }
    var limits = [[Int]](repeating: [], count: tree.nodes.count)
    var printed = limits
    for (number, qualification) in qualifications.enumerated() {
      printed[qualification.node].append(number)
      limits[qualification.host].append(number)
      guard qualification.limitsCited else { continue }
      for reference in qualification.references {
        for target in references[reference].targets where limits[target].last != number { limits[target].append(number) }
      }
    }
    self.references = references
    self.qualifications = qualifications
    self.citing = citing
    self.cited = cited
    self.limits = limits
    self.printed = printed
    self.connections = connections
    connectionOfNode = Dictionary(connections.map { ($0.node, $0) }) { first, _ in first }
    parents = tree.nodes.map(\.parent)
  }

  /// No citations, limits or lists: for a language whose words for them are missing.
  public static func none(in tree: ClauseTree) -> DocumentReadings {
    DocumentReadings(references: [], qualifications: [], connections: [], tree: tree)
  }

  /// References printed in the own words of a node.
  public func references(at node: Int) -> [CrossReference] { cited[node].map { references[$0] } }

  /// Qualifications printed in the own words of a node.
  public func qualifications(at node: Int) -> [Qualification] { printed[node].map { qualifications[$0] } }

  /// Qualifications that are attached to this very node or cite it, as indices of `qualifications`, ascending.
  public func limitingDirectly(_ node: Int) -> [Int] { limits[node] }

  /// How the items of a node's list are joined; nil where the text does not say.
  public func connection(at node: Int) -> ListConnection? { connectionOfNode[node] }

  /// What limits a clause: qualifications attached to it or to a clause around it, and those elsewhere that cite one of these.
  /// - Returns: Indices of `qualifications`, ascending, each once. - Complexity: O(depth + result · log result).
  public func limiting(_ node: Int) -> [Int] {
    var result: Set<Int> = []
    var at: Int? = node
    while let here = at {
      result.formUnion(limits[here])
      at = parents[here]
    }
    return result.sorted()
  }
}
