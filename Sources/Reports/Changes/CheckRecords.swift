public import Alignment
import LegalText

/// `lacuna check --format ndjson`: one record an alarm, one a stale acceptance, and a summary at the end (docs/contract.md).
public enum CheckRecords {
  public static func lines(_ report: CheckReport) -> [UInt8] {
    var json = JSONWriter()
    for alarm in report.alarms { write(alarm, to: &json) }
    for entry in report.stale {
      json.object { json in
        json.field("type", "stale")
        json.field("document", entry.document)
        json.field("clause", entry.clause)
        json.field("reason", entry.accepted?.reason ?? "")
      }
      json.endRecord()
    }
    for note in report.suppressionNotes {
      json.object { json in
        json.field("type", "suppression")
        json.field("document", note.file)
        if let line = note.line { json.field("line", line) } else { json.nullField("line") }
        json.field("code", note.code)
        json.field("message", note.message)
      }
      json.endRecord()
    }
    json.object { json in
      json.field("type", "summary")
      json.field("alarms", report.alarms.count)
      json.field("clauses", report.clauseCount)
      json.field("reworded", report.rewordedCount)
      json.field("new", report.newCount)
      json.field("gone", report.goneCount)
      json.field("accepted", report.acceptedCount)
      json.field("engine_change", report.isEngineChange)
      json.field("engine_changed", report.engineChangeCount)
      json.array("missing_documents") { json in for name in report.missingDocuments { json.value(name) } }
    }
    json.endRecord()
    return json.bytes
  }

  private static func write(_ alarm: RiskAlarm, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "alarm")
      json.field("rule", alarm.rule.rawValue)
      json.field("document", alarm.document)
      json.field("clause", alarm.clause)
      json.field("label", alarm.label)
      if let line = alarm.line { json.field("line", line) } else { json.nullField("line") }
      if let role = alarm.role { json.field("role", role) } else { json.nullField("role") }
      if let score = alarm.oldScore { json.field("old_score", DecimalText.rounded(score)) } else { json.nullField("old_score") }
      if let score = alarm.newScore { json.field("new_score", DecimalText.rounded(score)) } else { json.nullField("new_score") }
      json.array("indicators") { json in for one in alarm.indicators { json.value(one) } }
      if let term = alarm.term { json.field("term", term) } else { json.nullField("term") }
      json.array("affects") { json in for one in alarm.affected { json.value(one) } }
      if let accepted = alarm.acceptance {
        json.field("accepted_reason", accepted.reason)
        json.field("accepted_until", accepted.expires ?? "")
      }
      json.field("message", AlarmWording.message(alarm))
      if let key = alarm.key {
        json.field("alert", key)
        json.array("contributions") { json in for one in alarm.contributions { DiffRecords.write(one, to: &json) } }
      }
    }
    json.endRecord()
  }
}
