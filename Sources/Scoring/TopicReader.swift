import Indicators
import LegalText
import Lexicon
import Tokenization

/// Tells the topics of a document's clauses from headings, words and roles.
struct TopicReader {
  private let document: DocumentContext
  private let table: TopicTable
  private let rules: [TopicTable.Rule]
  /// By node that has one: the words of its heading, in lower case.
  private let headings: [Int: [String]]

  /// Evidence that a clause needs for a topic, and its share of what the strongest topic has.
  private static let (threshold, share) = (1.0, 0.5)
  /// What the heading of a chapter or part counts: it covers many clauses, not all of them its own subject.
  private static let containerShare = 0.5

  /// - Complexity: O(headings).
  init(_ document: DocumentContext, table: TopicTable) {
    self.document = document
    self.table = table
    let language = document.cues.lexicon.language
    rules = table.rules.filter { $0.language == nil || $0.language == language }
    var headings: [Int: [String]] = [:]
    for (index, node) in document.tree.nodes.enumerated() {
      guard let range = node.headingRange else { continue }
      headings[index] = document.text.tokenIndices(in: range).map { document.text.string(document.text.tokens[$0]).lowercased() }
    }
    self.headings = headings
  }

  /// Ids in the order of the table; empty for a clause that belongs to none.
  /// - Complexity: O(rules · depth).
  func topics(ofClause number: Int) -> [String] {
    let role = document.roles[number].role
    let node = document.clauses[number].node
    let above = [node] + document.tree.ancestors(of: node)
    var sums = [Double](repeating: 0, count: table.topics.count)
    for rule in rules where rule.roles.isEmpty || rule.roles.contains(role) {
      switch rule.evidence {
      case .role(let wanted): if wanted == role { sums[rule.topic] += rule.weight }
      case .cue(let cue): if document.reads(cue, inClause: number) { sums[rule.topic] += rule.weight }
      case .heading(let phrases):
        // The nearest heading that says it.
        guard let host = above.first(where: { node in headings[node].map { words in phrases.contains { $0.stands(in: words) } } ?? false })
        else { continue }
        sums[rule.topic] += rule.weight * (document.tree.nodes[host].kind.isContainer ? Self.containerShare : 1)
      }
    }
    let least = max(Self.threshold, (sums.max() ?? 0) * Self.share)
    return zip(table.topics, sums).filter { $1 >= least }.map(\.0.id)
  }
}
