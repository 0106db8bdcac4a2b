import Indicators
import LegalText
import Reports

/// `/v1/rules`: what the indicators look for and why.
struct RuleRoutes: Sendable {
  let service: ScoringService

  var all: [Route] {
    [
      Route(.get, "/v1/rules") { _, _ in
        var json = JSONWriter()
        json.object { json in
          json.array("rules") { json in for info in IndicatorRegistry.infos { json.object { Self.write(info, to: &$0) } } }
          json.array("sources") { json in
            for (key, title) in service.sourceTitles.sorted(by: { $0.key < $1.key }) {
              json.object { json in
                json.field("key", key)
                json.field("title", title)
              }
            }
          }
        }
        json.endRecord()
        return Reply(ScoreRoutes.json, json.bytes)
      },
      Route(.get, "/v1/rules/{id}") { request, _ in
        guard let info = IndicatorRegistry.infos.first(where: { $0.id == request.argument }) else {
          throw Problem(404, "no-such-rule", "There is no such indicator", "/v1/rules lists the ids that there are")
        }
        var json = JSONWriter()
        json.object { Self.write(info, to: &$0) }
        json.endRecord()
        return Reply(ScoreRoutes.json, json.bytes)
      },
    ]
  }

  private static func write(_ info: IndicatorInfo, to json: inout JSONWriter) {
    json.field("id", info.id)
    json.field("title", info.title)
    json.array("roles") { json in for role in info.gate { json.value(role.rawValue) } }
    json.field("flags", info.flags)
    json.field("why", info.why)
    json.array("sources") { json in for source in info.sources { json.value(source) } }
    json.field("lowered", info.lowered)
    json.field("repair", info.repair)
    json.field("model_wording", info.modelWording)
    if let earns = info.earns { json.field("earns", earns) } else { json.nullField("earns") }
    json.field("pattern", info.isPattern)
    json.field("known_misses", info.knownMisses)
  }
}
