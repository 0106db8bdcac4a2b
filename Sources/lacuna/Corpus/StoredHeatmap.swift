import CorpusStore
import Ingest
import LegalText
import Reports
import Scoring

/// Makes rows of a heatmap from stored versions. Scores are those that are stored, by the rules of their time.
struct StoredHeatmap: Sendable {
  let corpus: CorpusDatabase
  /// What has to be read from the text again, because it is not stored.
  let rereads: Reread

  enum Reread: Sendable {
    /// Nothing.
    case nothing
    /// Labels and headings of articles whose text lies in their parts.
    case headings
    /// The same, and topics, by the table of today.
    case topics
  }

  /// What is not stored, by id of the unit or clause.
  struct Units: Sendable {
    var labels: [String: String] = [:]
    var headings: [String: String] = [:]
    var topics: [String: [String]] = [:]
    /// Why the text could not be read again.
    var fault: Diagnostic?
  }

  // MARK: A row

  /// - Throws: `StoreFault` for a faulty database.
  func document(
    of instrument: StoredInstrument, _ version: StoredVersion, units: Units = Units()
  ) throws(StoreFault) -> HeatmapDocument {
    if let fault = units.fault {
      return HeatmapDocument(name: instrument.name, status: .unreadable, reason: fault.message, score: nil)
    }
    return Self.document(try corpus.reading(of: instrument, version), units: units)
  }

  /// - Complexity: O(clauses + findings).
  static func document(_ reading: StoredReading, units: Units = Units()) -> HeatmapDocument {
    HeatmapDocument(
      name: reading.instrument.name, status: reading.version.isPartial ? .partial : .ok, score: reading.version.score,
      articles: articles(of: reading.clauses, units),
      clauses: reading.clauses.map { clause in
        HeatmapDocument.Clause(
          id: clause.eid, label: clause.label, heading: clause.heading, score: clause.score, line: clause.line,
          topics: units.topics[clause.eid] ?? [],
          findings: (reading.signals[clause.id] ?? []).filter { !$0.isMitigation }.map(finding))
      })
  }

  private static func finding(_ signal: StoredSignal) -> HeatmapDocument.Finding {
    var range: ByteRange?
    if let start = signal.start, let end = signal.end { range = ByteRange(start: start, end: end) }
    return HeatmapDocument.Finding(
      indicator: signal.indicator, match: signal.match, range: range, contribution: signal.contribution, isInherited: signal.isInherited,
      reason: signal.reason, source: signal.source)
  }

  private static func articles(of clauses: [StoredClause], _ units: Units) -> [ArticleResult] {
    var order: [String] = []
    var byArticle: [String: [StoredClause]] = [:]
    for clause in clauses {
      if byArticle[clause.article] == nil { order.append(clause.article) }
      byArticle[clause.article, default: []].append(clause)
    }
    return order.compactMap { id in
      let own = byArticle[id] ?? []
      let scores = own.map {
        ClauseScore(intercept: $0.intercept, logit: $0.logit, score: $0.score, low: $0.low, high: $0.high, signals: [])
      }
      guard let rollUp = RollUp(scores), let first = own.first else { return nil }
      let whole = own.first { $0.eid == id }
      return ArticleResult(
        id: id, label: units.labels[id] ?? whole?.label ?? ArticleLabel.label(of: id, from: first.eid, labelled: first.label),
        heading: units.headings[id] ?? whole?.heading ?? "", rollUp: rollUp)
    }
  }

  // MARK: The text

  /// Reads the text of a version again.
  /// - Throws: `StoreFault` for a faulty database.
  func units(of version: StoredVersion, _ scorer: borrowing DocumentScorer) throws(StoreFault) -> Units {
    var units = Units()
    let input: InputDocument
    let raw = try corpus.raw(of: version)
    do throws(Diagnostic) {
      input = try InputDocument(
        name: version.document, raw: raw, format: InputFormat(rawValue: version.format) ?? .text, declaredLanguage: version.language)
    } catch {
      units.fault = error
      return units
    }
    let tree: ClauseTree
    if rereads == .topics {
      switch scorer.score(input).outcome {
      case .unreadable(_, let diagnostic):
        units.fault = diagnostic
        return units
      case .scored(let result):
        tree = result.tree
        for clause in result.clauses where !clause.topics.isEmpty { units.topics[tree.nodes[clause.node].id] = clause.topics }
      }
    } else {
      tree = scorer.outline(input).tree
    }
    for node in tree.nodes where units.labels[node.id] == nil {
      units.labels[node.id] = node.label
      units.headings[node.id] = node.heading
    }
    return units
  }
}
