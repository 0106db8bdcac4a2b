import Indicators
import Ingest
import LegalText

/// Leaves out the findings that remarks in a text speak of.
///
/// A remark that stands alone speaks of the unit that contains it, else of the unit that begins next, with all that lies below that. A
/// remark at the end of a line speaks of the unit that stands there. Mitigations do no harm and always stay.
struct SuppressionFilter {
  private let document: InputDocument
  private let tree: ClauseTree
  private let clauses: [Clause]
  private let day: String

  /// - Parameter day: On which remarks must still apply, `YYYY-MM-DD`.
  init(_ document: InputDocument, _ tree: ClauseTree, _ clauses: [Clause], day: String) {
    self.document = document
    self.tree = tree
    self.clauses = clauses
    self.day = day
  }

  /// Removes the findings. - Parameter signals: As many as clauses.
  /// - Returns: What the user should know: how many were left out, and the remarks that did nothing.
  /// - Complexity: O(remarks · (nodes + clauses)).
  func remove(from signals: inout [ClauseSignals]) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    var removedCount = 0
    let known = Set(IndicatorRegistry.infos.map(\.id))
    let lines = LineIndex(document.bytes)
    for remark in document.suppressions {
      let (line, column) = lines.place(of: remark.range.start)
      guard known.contains(remark.indicator) else {
        notes.append(.unknownSuppression(name: document.name, line: line, column: column, indicator: remark.indicator))
        continue
      }
      guard remark.until >= day else {
        notes.append(
          .expiredSuppression(name: document.name, line: line, column: column, indicator: remark.indicator, until: remark.until))
        continue
      }
      let node = target(of: remark)
      let count = node.map { remove(remark.indicator, below: $0, from: &signals) } ?? 0
      removedCount += count
      if count == 0 {
        let clause = node.map { tree.nodes[$0].id }
        notes.append(.staleSuppression(name: document.name, line: line, column: column, indicator: remark.indicator, clause: clause))
      }
    }
    if removedCount > 0 { notes.append(.suppressed(name: document.name, count: removedCount)) }
    return notes
  }

  /// Index of the node that a remark speaks of; nil when nothing follows it.
  private func target(of remark: Suppression) -> Int? {
    let at = remark.range.start
    if remark.isAlone {
      let around = tree.nodes.indices.last { tree.nodes[$0].text.start <= at && at < tree.nodes[$0].text.end }
      return around ?? tree.nodes.indices.first { tree.nodes[$0].full.start >= remark.range.end }
    }
    return tree.nodes.indices.last { tree.nodes[$0].full.start <= at }
  }

  private func remove(_ indicator: String, below node: Int, from signals: inout [ClauseSignals]) -> Int {
    var removed = 0
    for index in clauses.indices where clauses[index].node >= node && clauses[index].node < tree.nodes[node].subtreeEnd {
      let before = signals[index].signals.count
      signals[index].signals.removeAll { $0.direction == .risk && $0.indicator == indicator }
      guard signals[index].signals.count < before else { continue }
      removed += before - signals[index].signals.count
      IndicatorRegistry.removeUnsupported(from: &signals[index].signals)
    }
    return removed
  }
}
