public import Alignment
import LegalText

/// The baseline file of `lacuna check`: a header, then by document a line for each clause and each definition, in the order of the text,
/// so that a change of one clause is a change of one line.
public enum BaselineRecords {
  /// - Complexity: O(entries × log entries).
  public static func lines(_ baseline: Baseline) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "baseline")
      json.field("version", Baseline.formatVersion)
      json.field("ruleset", baseline.ruleset)
    }
    json.endRecord()
    let definitions = Dictionary(grouping: baseline.definitions, by: \.document)
    let entries = Dictionary(grouping: baseline.entries, by: \.document)
    for document in Set(definitions.keys).union(entries.keys).sorted() {
      for entry in entries[document] ?? [] { write(entry, to: &json) }
      for definition in definitions[document] ?? [] { write(definition, to: &json) }
    }
    return json.bytes
  }

  private static func write(_ entry: Baseline.Entry, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "clause")
      json.field("document", entry.document)
      json.field("clause", entry.clause)
      json.field("hash", entry.hash)
      json.field("role", entry.role)
      json.field("score", DecimalText.rounded(entry.score))
      json.array("findings") { json in for one in entry.findings { json.value(one) } }
      json.array("mitigations") { json in for one in entry.mitigations { json.value(one) } }
      if let accepted = entry.accepted {
        json.object("accepted") { json in
          json.field("reason", accepted.reason)
          if let expires = accepted.expires { json.field("expires", expires) }
        }
      }
    }
    json.endRecord()
  }

  private static func write(_ definition: Baseline.Definition, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "definition")
      json.field("document", definition.document)
      json.field("term", definition.term)
      json.field("clause", definition.clause)
      json.field("hash", definition.hash)
    }
    json.endRecord()
  }
}
