public import Alignment
import LegalText

/// `lacuna check --format sarif`: new risk as SARIF 2.1.0 (OASIS), one result an alarm.
///
/// Always warnings: a score is a sign for review. Inputs that could not be read and remarks that were not followed stand under
/// `toolExecutionNotifications`. Results keep their fingerprint when lines move.
public struct CheckSarif: Sendable {
  /// Of the program.
  public var version: String

  public init(version: String) { self.version = version }

  /// - Complexity: O(alarms).
  public func render(_ report: CheckReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.field("version", "2.1.0")
      json.array("runs") { json in json.object { run(report, &$0) } }
    }
    json.endRecord()
    return json.bytes
  }

  private func run(_ report: CheckReport, _ json: inout JSONWriter) {
    let rules = RiskAlarm.Rule.allCases.filter { rule in report.alarms.contains { $0.rule == rule } }
    json.object("tool") { json in
      json.object("driver") { json in
        json.field("name", "Lacuna")
        json.field("semanticVersion", version)
        json.array("rules") { json in
          for rule in rules {
            json.object { json in
              json.field("id", rule.rawValue)
              json.object("shortDescription") { $0.field("text", AlarmWording.description(rule)) }
              json.object("help") { $0.field("text", AlarmWording.description(rule) + "\n" + ReviewNotice.text) }
              json.object("defaultConfiguration") { $0.field("level", "warning") }
            }
          }
        }
      }
    }
    json.object("automationDetails") { $0.field("id", "lacuna/check/") }
    json.array("invocations") { json in
      json.object { json in
        json.field("executionSuccessful", report.unreadable.isEmpty)
        json.array("toolExecutionNotifications") { json in
          for fault in report.unreadable { notification(fault, "error", &json) }
          for note in report.suppressionNotes { notification(note, "warning", &json) }
        }
      }
    }
    json.array("results") { json in
      for alarm in report.alarms { result(alarm, rules.firstIndex(of: alarm.rule) ?? -1, &json) }
    }
  }

  private func notification(_ diagnostic: Diagnostic, _ level: String, _ json: inout JSONWriter) {
    json.object { json in
      json.field("level", level)
      json.object("message") { $0.field("text", DisplayText.oneLine(diagnostic.message)) }
      json.array("locations") { location(diagnostic.file, line: diagnostic.line, &$0) }
    }
  }

  private func result(_ alarm: RiskAlarm, _ ruleIndex: Int, _ json: inout JSONWriter) {
    let parts = [alarm.rule.rawValue, DocumentAddress.relative(alarm.document), alarm.clause, alarm.term ?? ""] + alarm.indicators
    json.object { json in
      json.field("ruleId", alarm.rule.rawValue)
      json.field("ruleIndex", ruleIndex)
      json.field("level", "warning")
      json.object("message") { $0.field("text", AlarmWording.message(alarm)) }
      json.array("locations") { location(alarm.document, line: alarm.line, clause: alarm.clause, label: alarm.label, &$0) }
      json.object("partialFingerprints") { $0.field("lacunaAlarm/v1", Fingerprint(parts).hexadecimal) }
      json.object("properties") { json in
        if let score = alarm.newScore { json.field("score", DecimalText.rounded(score)) }
        if let score = alarm.oldScore { json.field("oldScore", DecimalText.rounded(score)) }
        if let role = alarm.role { json.field("role", role) }
      }
    }
  }

  /// What is gone has no line: it is shown at the top of its document.
  private func location(_ document: String, line: Int?, clause: String? = nil, label: String = "", _ json: inout JSONWriter) {
    json.object { json in
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { $0.field("uri", DocumentAddress.uri(document)) }
        json.object("region") { $0.field("startLine", line ?? 1) }
      }
      guard let clause else { return }
      json.array("logicalLocations") { json in
        json.object { json in
          json.field("name", DisplayText.oneLine(label.isEmpty ? clause : label))
          json.field("fullyQualifiedName", clause)
        }
      }
    }
  }
}
