public import LegalText

/// The scores of all clauses of a text in one short record, so that a page can be coloured before the reasons are there:
/// `{"type":"scores","document","language","start":[…],"end":[…],"score":[…],"band":"LMEH…","role":[…],"label":[…]}`.
///
/// They are those of the clauses' own records: places in bytes, scores with two decimals, one letter a band.
public enum ScoreOverview {
  /// - Parameter minimumScore: Clauses with a lower one are left out, as among the records.
  /// - Returns: One record, ended by a line feed.
  /// - Complexity: O(clauses).
  public static func line(_ result: DocumentResult, minimumScore: Double = 0) -> [UInt8] {
    let clauses = result.clauses.filter { $0.score.score >= minimumScore }
    var json = JSONWriter()
    json.object { json in
      json.field("type", "scores")
      json.field("document", result.name)
      json.field("language", result.language)
      json.array("start") { json in for clause in clauses { json.value(clause.clause.range.start) } }
      json.array("end") { json in for clause in clauses { json.value(clause.clause.range.end) } }
      json.array("score") { json in for clause in clauses { json.value(DecimalText.rounded(clause.score.score)) } }
      json.field("band", clauses.map { BandMark.letter($0.score.band) }.joined())
      json.array("role") { json in for clause in clauses { json.value(clause.role.rawValue) } }
      json.array("label") { json in
        for clause in clauses {
          let node = result.tree.nodes[clause.node]
          json.value(node.label.isEmpty ? node.id : node.label)
        }
      }
    }
    json.endRecord()
    return json.bytes
  }
}
