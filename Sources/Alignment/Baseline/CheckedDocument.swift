import LegalText

/// A document of this run as the baseline sees it. Holds names and numbers, not the text.
public struct CheckedDocument: Sendable {
  public struct Clause: Sendable {
    public var entry: Baseline.Entry
    public var label: String
    /// 1-based.
    public var line: Int

    public init(entry: Baseline.Entry, label: String, line: Int) {
      self.entry = entry
      self.label = label
      self.line = line
    }
  }

  public struct Definition: Sendable {
    public var definition: Baseline.Definition
    public var line: Int
    /// Ids of the clauses that use it.
    public var users: [String]

    public init(definition: Baseline.Definition, line: Int, users: [String]) {
      self.definition = definition
      self.line = line
      self.users = users
    }
  }

  public var name: String
  public var clauses: [Clause]
  public var definitions: [Definition]

  /// A document that was compared before, from what was kept of it.
  public init(name: String, clauses: [Clause], definitions: [Definition]) {
    self.name = name
    self.clauses = clauses
    self.definitions = definitions
  }

  /// - Complexity: O(signals + uses).
  public init(_ version: InstrumentVersion) {
    let result = version.result
    name = result.name
    clauses = result.clauses.enumerated().map { index, clause in
      let node = result.tree.nodes[clause.node]
      let entry = Baseline.Entry(
        document: result.name, clause: node.id, hash: version.readingHash(of: index), role: clause.role.rawValue, score: clause.score.score,
        findings: Set(clause.score.findings.map(\.signal.indicator)).sorted(),
        mitigations: Set(clause.score.mitigations.map(\.signal.indicator)).sorted())
      return Clause(entry: entry, label: node.label.isEmpty ? node.id : node.label, line: clause.line)
    }
    let lines = LineIndex(result.text)
    definitions = version.definitions.enumerated().map { index, term in
      let definition = Baseline.Definition(
        document: result.name, term: term.term, clause: result.tree.nodes[term.node].id, hash: version.definitionHash(index))
      return Definition(
        definition: definition, line: lines.line(of: term.body.start),
        users: version.clauses(using: term).map { version.node(of: $0).id })
    }
  }
}
