public import LegalText

/// The records of `lacuna terms`: one JSON object a line for each term, in the order given.
public enum TermRecords {
  /// - Parameter document: Name as the user gave it.
  /// - Returns: Records, each ended by a line feed; `defined_in` is null for a term without a definition.
  public static func lines(document: String, terms: [TermRecord]) -> [UInt8] {
    var json = JSONWriter()
    for term in terms {
      json.object { json in
        json.field("document", document)
        json.field("term", term.term)
        json.field("status", term.status.rawValue)
        json.field("circular", term.isCircular)
        json.field("resolved", term.isResolved)
        json.field("scope", term.scope)
        json.field("start", term.range.start)
        json.field("end", term.range.end)
        json.field("uses", term.useCount)
        if let place = term.definedIn { json.field("defined_in", place) } else { json.nullField("defined_in") }
        if let origin = term.origin { json.field("origin", origin.rawValue) }
        if let termHood = term.termHood { json.field("term_hood", termHood) }
        if let residual = term.residual {
          json.field("residual", residual)
          json.array("residual_reasons") { json in for reason in term.residualReasons { json.value(reason) } }
        }
      }
      json.endRecord()
    }
    return json.bytes
  }
}
