import LegalText
import Reports
import Scoring

/// `/healthz`, `/metrics` and `/openapi.json`: about the server itself.
struct ServiceRoutes: Sendable {
  let service: ScoringService
  let metrics: ServerMetrics
  let limits: ServerLimits
  let hasCorpus: Bool
  /// The document as it stands in the package's folder.
  let openAPI: [UInt8]

  var all: [Route] {
    [
      Route(.get, "/healthz") { _, _ in Reply(ScoreRoutes.json, health()) },
      Route(.get, "/metrics") { _, _ in
        Reply("text/plain; version=0.0.4; charset=utf-8", metrics.text(waiting: service.pool.waitingCount))
      },
      Route(.get, "/openapi.json") { _, _ in Reply(ScoreRoutes.json, openAPI) },
    ]
  }

  private func health() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("status", "ok")
      json.field("version", service.version)
      json.field("ruleset", service.ruleset.contentHash)
      json.array("languages") { json in for code in service.ruleset.languages { json.value(code) } }
      json.field("body_bytes", limits.bodyByteCount)
      json.field("corpus", hasCorpus)
    }
    json.endRecord()
    return json.bytes
  }
}
