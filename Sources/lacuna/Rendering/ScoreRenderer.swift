import Indicators
import LegalText
import Reports
import Scoring

/// Renders one scored document in the chosen format, on any thread.
struct ScoreRenderer: Sendable {
  var format: ScoreFormat
  /// Nil for the format's default.
  var level: ReportLevel?
  var minimumScore: Double
  /// Rows a document in tables for people; nil for the format's default.
  var limit: Int?
  var includesReading: Bool
  /// Id or label of the only unit to print.
  var explained: String?
  var width: Int
  var usesColour: Bool
  /// Computes what repairs would do, and the titles of the sources by key; only explanations need them.
  var repairs: RepairAnalysis
  var sources: [String: String]
  /// What the weights rest on, by indicator.
  var evidence: [String: String] = [:]
  /// The page of `--format html`, with what it says about the rules; nil for other formats.
  var page: HTMLReport?
  /// From which score on an article fails in a test report.
  var failureThreshold = Band.elevated.lowerBound

  /// Smaller documents are rendered by the workers, larger ones while they are written.
  private static let largeByteCount = 1 << 19

  private static let names = IndicatorNames(IndicatorRegistry.infos)

  /// Markdown begins with a table of all documents, other programs take one report of all: both are rendered at the end.
  var rendersAtEnd: Bool { format == .markdown || format == .html || format.isExchange }

  /// What stands before the first document.
  func opening() -> [UInt8] {
    switch format {
    case .text: explained == nil ? table.opening() : []
    case .csv: csv.header()
    case .json, .ndjson, .markdown, .html, .sarif, .github, .junit, .gitlab, .webannotation: []
    }
  }

  /// One document. Empty for formats that render at the end, and for a document without the unit to explain.
  func render(_ result: DocumentResult, sharing: WorkSharing = .alone) -> [UInt8] {
    guard format == .text, explained != nil else { return rows(result, sharing) }
    let explanation = Explanation(
      width: width, usesColour: usesColour, names: Self.names, catalogue: IndicatorRegistry.infos, sources: sources, evidence: evidence)
    let parts = result.clauses.indices.map { explanation.render(result, clause: $0, repairs: repairs.repairs(of: result.clauses[$0])) }
    return Array(parts.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func rows(_ result: DocumentResult, _ sharing: WorkSharing) -> [UInt8] {
    switch format {
    case .text: table.render(result)
    case .csv: csv.rows(result)
    case .json, .ndjson: records.lines(result, sharing: sharing)
    case .markdown, .html, .sarif, .github, .junit, .gitlab, .webannotation: []
    }
  }

  /// The same for a document so large that its records should not stand in memory together; nil for the others and for other formats.
  func renderLater(_ result: DocumentResult, sharing: WorkSharing, workers: Int) -> LaterBytes? {
    guard format == .ndjson || format == .json, result.text.count >= Self.largeByteCount else { return nil }
    let records = records
    return LaterBytes(count: records.partCount(of: result), runLength: workers, sharing: sharing) { records.part($0, of: result) }
  }

  private var records: ScoreRecords {
    ScoreRecords(levels: recordLevels, minimumScore: minimumScore, includesReading: includesReading)
  }

  /// What stands after the last document. - Parameter outcomes: All documents, where the format renders at the end.
  /// - Parameter supplements: For each outcome what the page adds to it.
  func closing(_ outcomes: [DocumentOutcome], _ supplements: [PageSupplement?] = []) -> LimitedReport {
    switch format {
    case .text: return Self.whole(explained == nil ? table.closing() : [])
    case .csv, .json, .ndjson: return Self.whole([])
    case .markdown:
      var report = MarkdownReport(names: Self.names)
      if minimumScore > 0 || explained != nil { report.threshold = minimumScore }
      if let limit { report.limit = limit }
      return Self.whole(report.render(outcomes))
    case .html:
      guard var page else { return Self.whole([]) }
      page.minimumScore = minimumScore
      return Self.whole(page.render(outcomes, supplements))
    case .sarif:
      return SarifReport(catalogue: IndicatorRegistry.infos, version: VersionReport.version, minimumScore: minimumScore).render(outcomes)
    case .github:
      var report = GitHubAnnotations(names: Self.names, minimumScore: minimumScore)
      if let limit { report.limit = limit }
      return report.render(outcomes)
    case .junit:
      return Self.whole(JUnitReport(names: Self.names, threshold: failureThreshold, minimumScore: minimumScore).render(outcomes))
    case .gitlab: return Self.whole(GitLabReport(names: Self.names, minimumScore: minimumScore).render(outcomes))
    case .webannotation: return Self.whole(WebAnnotations(names: Self.names, minimumScore: minimumScore).render(outcomes))
    }
  }

  private static func whole(_ bytes: [UInt8]) -> LimitedReport { LimitedReport(bytes: bytes, shownCount: 0, droppedCount: 0) }

  /// What the page says of a document beyond its scores; nil for other formats.
  func supplement(_ result: DocumentResult, graph: TermGraph?) -> PageSupplement? {
    page == nil
      ? nil : PageSupplement(repairs: result.clauses.map { repairs.repairs(of: $0) }, terms: graph?.terms, edges: graph?.edges)
  }

  /// The document with only the clauses of the unit to explain, or unchanged when there is none to explain; nil when the document does
  /// not have that unit.
  func selected(_ result: DocumentResult) -> DocumentResult? {
    guard let explained else { return result }
    let chosen = Explanation.clauses(named: explained, in: result)
    guard !chosen.isEmpty else { return nil }
    var selection = result
    selection.clauses = chosen.map { result.clauses[$0] }
    return selection
  }

  private var table: ScoreTable {
    var table = ScoreTable(level: level ?? .clause, width: width, usesColour: usesColour, minimumScore: minimumScore, names: Self.names)
    if let limit { table.limit = limit }
    return table
  }

  private var csv: ScoreCSV { ScoreCSV(level: level ?? .clause, minimumScore: minimumScore) }

  private var recordLevels: Set<ReportLevel> {
    if let level { return [level] }
    return explained == nil ? [.clause, .article, .document] : [.clause]
  }
}
