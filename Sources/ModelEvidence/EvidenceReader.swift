import Ingest
public import LegalText
import RiskModel
public import Scoring

/// Turns labelled texts into figures: scores each by itself and keeps what the model sees.
public struct EvidenceReader: Sendable {
  private let ruleset: Ruleset
  private let jobs: Int
  /// What could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter ruleset: Its model gives exposures and decay; its weights do not matter.
  public init(ruleset: Ruleset, jobs: Int) {
    self.ruleset = ruleset
    self.jobs = jobs
  }

  /// The records of courts, in their order.
  public mutating func courts(_ records: [CourtRecord], baseline: BaselinePatterns) -> [LabelledDocument] {
    let results = scored(records.map { (name: $0.id, text: $0.text, language: $0.language) })
    return zip(records, results).compactMap { record, result in
      guard let result else { return nil }
      var document = LabelledDocument(
        id: record.id, source: .courts, group: record.group, cluster: record.id, target: record.isStruck ? 1 : 0,
        rows: rows(result))
      document.isCore = record.isCore
      document.control = record.control
      document.topic = record.topic
      document.jurisdiction = record.jurisdiction
      document.verified = record.verified
      document.citation = record.citation
      document.baseline = baseline.points(record.text)
      return document
    }
  }

  /// Training clauses, each a text of its own.
  public mutating func clauses(_ clauses: [TrainingClause]) -> [LabelledDocument] {
    let results = scored(clauses.map { (name: $0.id, text: $0.text, language: "en") })
    return zip(clauses, results).compactMap { clause, result in
      guard let result else { return nil }
      var document = LabelledDocument(
        id: clause.id, source: .clauses, group: clause.cluster, cluster: clause.cluster, target: clause.label,
        rows: rows(result))
      document.topic = clause.topic
      document.jurisdiction = clause.tradition
      return document
    }
  }

  /// The labelled clauses of fictional instruments, each read in its whole instrument; a clause and its twin in the other version are a cluster.
  public mutating func specimens(_ specimens: [(labels: SpecimenLabels, text: [UInt8])], settings: TrainingSettings) -> [LabelledDocument] {
    let results = scored(
      specimens.map {
        (name: "\($0.labels.instrument).\($0.labels.version)", text: String(decoding: $0.text, as: UTF8.self), language: "en")
      })
    var documents: [LabelledDocument] = []
    for (specimen, result) in zip(specimens, results) {
      guard let result else { continue }
      var rows: [String: [FeatureRow]] = [:]
      for row in self.rows(result) {
        if let label = specimen.labels.label(of: row.clause) { rows[label.clause, default: []].append(row) }
      }
      for label in specimen.labels.labels {
        guard let found = rows[label.clause] else { continue }
        var document = LabelledDocument(
          id: "\(result.result.name)/\(label.clause)", source: .specimens, group: specimen.labels.instrument,
          cluster: "\(specimen.labels.instrument)/\(label.clause)", target: settings.bandTargets[label.band] ?? 0, rows: found)
        document.jurisdiction = specimen.labels.instrument
        document.control = specimen.labels.version
        documents.append(document)
      }
    }
    return documents
  }

  /// A scored text, with what the statistics say of its clauses where there are any.
  private struct Read: Sendable {
    var result: DocumentResult
    var statistics: [String: DocumentScorer.ClauseStatistics]
  }

  private func rows(_ read: Read) -> [FeatureRow] {
    FeatureRow.rows(of: read.result, model: ruleset.model).map { row in
      guard let figures = read.statistics[row.clause] else { return row }
      var row = row
      let exposure = ruleset.model.exposure(of: row.role)
      for (feature, value) in [("specificity", figures.specificity), ("term-hood", figures.termHood)] where exposure * value > 0 {
        row.amounts.append(FeatureRow.Amount(feature: feature, value: exposure * value))
      }
      return row
    }
  }

  private mutating func scored(_ texts: [(name: String, text: String, language: String)]) -> [Read?] {
    do throws(Diagnostic) {
      var inputs: [InputDocument] = []
      for text in texts {
        inputs.append(try InputDocument(name: text.name, raw: Array(text.text.utf8), format: .text, declaredLanguage: text.language))
      }
      let usesStatistics = !ruleset.termHoods.isEmpty
      let outcomes = try ScoringBatch(ruleset: ruleset, jobs: jobs).products(of: inputs) { scorer, input -> Result<Read, Diagnostic> in
        do throws(Diagnostic) {
          switch scorer.score(input).outcome {
          case .scored(let result):
            return .success(Read(result: result, statistics: usesStatistics ? try scorer.statistics(of: input) : [:]))
          case .unreadable(_, let diagnostic): return .failure(diagnostic)
          }
        } catch {
          return .failure(error)
        }
      }
      var results: [Read?] = []
      for outcome in outcomes {
        switch outcome {
        case .success(let read): results.append(read)
        case .failure(let diagnostic):
          diagnostics.append(diagnostic)
          results.append(nil)
        }
      }
      return results
    } catch {
      diagnostics.append(error)
      return texts.map { _ in nil }
    }
  }
}
