public import Alignment
import LegalText

/// `lacuna diff --format ndjson`: one record a changed definition, one a changed clause, and a summary at the end (docs/contract.md).
public enum DiffRecords {
  /// - Returns: Records, each ended by a line feed.
  public static func lines(_ comparison: InstrumentComparison) -> [UInt8] {
    var json = JSONWriter()
    for definition in comparison.definitions { write(definition, comparison, to: &json) }
    for change in comparison.changes { write(change, comparison, to: &json) }
    writeSummary(comparison, to: &json)
    return json.bytes
  }

  private static func write(_ change: DefinitionChange, _ comparison: InstrumentComparison, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "definition")
      json.field("term", change.term)
      json.field("change", change.kind.rawValue)
      field("old", change.old, to: &json)
      field("new", change.new, to: &json)
      json.array("affects") { json in for user in change.users { json.value(comparison.new.node(of: user).id) } }
    }
    json.endRecord()
  }

  private static func write(_ change: ClauseChange, _ comparison: InstrumentComparison, to json: inout JSONWriter) {
    let alignment = change.alignment
    let node = alignment.new.first.map { comparison.new.node(of: $0) } ?? alignment.old.first.map { comparison.old.node(of: $0) }
    json.object { json in
      json.field("type", "change")
      json.field("change", change.isTextChange ? "text" : change.isStructureChange ? "structure" : "affected")
      json.field("kind", change.isInherited ? ClauseAlignment.Kind.reworded.rawValue : alignment.kind.rawValue)
      json.field("inherited", change.isInherited)
      json.field("renumbered", alignment.isRenumbered)
      json.field("moved", alignment.isMoved)
      json.array("old") { json in for clause in alignment.old { json.value(comparison.old.node(of: clause).id) } }
      json.array("new") { json in for clause in alignment.new { json.value(comparison.new.node(of: clause).id) } }
      json.field("label", node?.label ?? "")
      json.field("heading", node?.heading ?? "")
      number("old_line", change.old.map { comparison.old.result.clauses[$0].line }, to: &json)
      number("new_line", change.new.map { comparison.new.result.clauses[$0].line }, to: &json)
      field("old_role", change.old.map { comparison.old.result.clauses[$0].role.rawValue }, to: &json)
      field("new_role", change.new.map { comparison.new.result.clauses[$0].role.rawValue }, to: &json)
      number("old_score", change.oldScore.map { DecimalText.rounded($0.score) }, to: &json)
      number("new_score", change.newScore.map { DecimalText.rounded($0.score) }, to: &json)
      number("delta", change.delta.map(DecimalText.rounded), to: &json)
      number("old_logit", change.oldScore?.logit, to: &json)
      number("new_logit", change.newScore?.logit, to: &json)
      json.array("words") { json in
        for run in change.words {
          json.object { json in
            json.field("change", run.operation.rawValue)
            json.field("text", run.text)
          }
        }
      }
      json.array("contributions") { json in for one in change.contributions { write(one, to: &json) } }
      json.array("definitions") { json in for term in change.terms { json.value(term) } }
    }
    json.endRecord()
  }

  static func write(_ change: ContributionChange, to json: inout JSONWriter) {
    json.object { json in
      json.field("indicator", change.indicator)
      json.field("direction", change.isMitigation ? "mitigation" : "risk")
      field("match", change.match, to: &json)
      number("old", change.old, to: &json)
      number("new", change.new, to: &json)
      json.field("difference", change.difference)
      json.field("points", DecimalText.rounded(change.points))
    }
  }

  private static func writeSummary(_ comparison: InstrumentComparison, to json: inout JSONWriter) {
    let (old, new) = (comparison.old.result, comparison.new.result)
    json.object { json in
      json.field("type", "summary")
      json.field("old", old.name)
      json.field("new", new.name)
      for kind in ClauseAlignment.Kind.allCases { json.field(kind.rawValue, comparison.count(kind)) }
      json.field("inherited", comparison.changes.count { $0.isInherited })
      json.field("affected", comparison.changes.count { $0.isOnlyAffected })
      json.field("definitions", comparison.definitions.count)
      json.field("riskier", comparison.changes.count { $0.isRiskier && $0.delta != nil })
      json.field("safer", comparison.changes.count { ($0.delta ?? 0) < -0.004 })
      number("old_score", old.rollUp.map { DecimalText.rounded($0.score) }, to: &json)
      number("new_score", new.rollUp.map { DecimalText.rounded($0.score) }, to: &json)
      number("old_mean", old.rollUp.map { DecimalText.rounded($0.mean) }, to: &json)
      number("new_mean", new.rollUp.map { DecimalText.rounded($0.mean) }, to: &json)
      json.field("partial", old.isPartial || new.isPartial)
    }
    json.endRecord()
  }

  private static func field(_ name: String, _ value: String?, to json: inout JSONWriter) {
    if let value { json.field(name, value) } else { json.nullField(name) }
  }

  private static func number(_ name: String, _ value: Double?, to json: inout JSONWriter) {
    if let value { json.field(name, value) } else { json.nullField(name) }
  }

  private static func number(_ name: String, _ value: Int?, to json: inout JSONWriter) {
    if let value { json.field(name, value) } else { json.nullField(name) }
  }
}
