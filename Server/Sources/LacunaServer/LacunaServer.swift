public import LegalText
public import Scoring

/// The whole service: its routes over a ruleset.
public struct LacunaServer: Sendable {
  public let service: ScoringService
  public let routes: RouteTable
  public let limits: ServerLimits
  public let metrics = ServerMetrics()
  private let corpus: CorpusService?

  /// - Parameters:
  ///   - workers: Threads that score.
  ///   - usual: What holds for requests that do not say otherwise.
  ///   - corpus: The database that is shown; nil for none.
  /// - Throws: `Diagnostic` where the server's data cannot be read, T001.
  public init(
    _ ruleset: Ruleset, data: ServerData, version: String, workers: Int, limits: ServerLimits = ServerLimits(),
    usual: RequestDefaults = RequestDefaults(), corpus: CorpusService? = nil
  ) throws(Diagnostic) {
    let pool = try ScorerPool(ruleset, workers: workers, limits: limits)
    let service = ScoringService(ruleset, colours: try data.colours(), version: version, pool: pool, usual: usual)
    let about = ServiceRoutes(service: service, metrics: metrics, limits: limits, hasCorpus: corpus != nil, openAPI: try data.openAPI())
    let page = PageRoutes(files: try data.page(), colours: service.colours)
    routes = RouteTable(
      ScoreRoutes(service: service).all + TermRoutes(service: service).all + ReportRoutes(service: service).all
        + RuleRoutes(service: service).all + CorpusRoutes(service: corpus).all + about.all + page.all)
    self.service = service
    self.limits = limits
    self.corpus = corpus
  }

  /// Serves until its task is cancelled. - Throws: When the address cannot be taken.
  public func run(host: String, port: Int, onListening: @Sendable (Int) -> Void) async throws {
    try await HTTPServer(routes: routes, limits: limits, metrics: metrics).run(host: host, port: port, onListening: onListening)
  }

  /// Lets the threads that score end after what they are at.
  public func close() {
    service.pool.close()
    corpus?.pool.close()
  }
}
