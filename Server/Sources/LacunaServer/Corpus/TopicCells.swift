import CorpusStore
import LegalText
import Scoring

/// For each version that was asked for, the highest stored score of the clauses about each topic.
///
/// The store keeps scores and no topics, which are cheap to tell only while a text is scored; so a text is read once for them. Its scores
/// are the stored ones: the same numbers stand in the history, in the search and here.
final class TopicCells: Sendable {
  struct Row: Sendable {
    var scores: [String: Double] = [:]
    /// Clauses of the store that the text, as it is read today, no longer has.
    var lostCount = 0
  }

  /// A version is scored anew when rules change; then its run is another one.
  private struct Key: Hashable {
    var version: Int64
    var run: Int64
  }

  let topics: [Topic]
  private static let rowCount = 20_000
  private let rows = Lock<[Key: Row]>([:])

  init(_ ruleset: Ruleset) { topics = ruleset.topics.topics }

  func known(_ version: StoredVersion) -> Row? { rows.withLock { $0[Key(version: version.id, run: version.run)] } }

  /// - Complexity: That of scoring the version.
  func read(_ version: StoredVersion, _ corpus: CorpusDatabase, _ scorer: borrowing DocumentScorer) throws -> Row {
    let (result, _) = try StoredText.scored(version, corpus, scorer, keepsReading: false)
    var topics: [Place: [String]] = [:]
    for clause in result.clauses {
      topics[Place(eid: result.tree.nodes[clause.node].id, start: clause.clause.range.start)] = clause.topics
    }
    var row = Row()
    for clause in try corpus.clauses(of: version.id) {
      guard let here = topics[Place(eid: clause.eid, start: clause.start)] else {
        row.lostCount += 1
        continue
      }
      for topic in here { row.scores[topic] = max(row.scores[topic] ?? 0, clause.score) }
    }
    rows.withLock { rows in
      if rows.count >= Self.rowCount { rows.removeAll() }
      rows[Key(version: version.id, run: version.run)] = row
    }
    return row
  }

  private struct Place: Hashable {
    var eid: String
    var start: Int
  }
}
