import LegalText

/// The fields of an outline record that say what a unit cites, what cites it, how its list is joined and what limits it.
struct RelationRecords {
  let tree: ClauseTree
  let text: [UInt8]
  let readings: DocumentReadings

  /// Writes the fields `references`, `cited_by`, `connector`, `qualifications` and `limited_by` of one node.
  func write(_ node: Int, to json: inout JSONWriter) {
    json.array("references") { json in for reference in readings.references(at: node) { write(reference, to: &json) } }
    json.array("cited_by") { json in
      var last: Int?
      for number in readings.citing[node] where readings.references[number].node != last {
        last = readings.references[number].node
        json.value(id(readings.references[number].node))
      }
    }
    if let connection = readings.connection(at: node) {
      json.field("connector", connection.connector.rawValue)
    } else {
      json.nullField("connector")
    }
    json.array("qualifications") { json in
      for qualification in readings.qualifications(at: node) { write(qualification, to: &json) }
    }
    // What is printed elsewhere and bears on this very unit; what bears on a unit around it stands in that one's record.
    json.array("limited_by") { json in
      var last: Int?
      for number in readings.limitingDirectly(node) {
        let printed = readings.qualifications[number].node
        guard printed != node, printed != last else { continue }
        last = printed
        json.value(id(printed))
      }
    }
  }

  private func id(_ node: Int) -> String { tree.nodes[node].id }

  private func write(_ reference: CrossReference, to json: inout JSONWriter) {
    json.object { json in
      json.field("match", utf8: text[reference.range.start..<reference.range.end])
      json.field("start", reference.range.start)
      json.field("end", reference.range.end)
      json.array("clauses") { json in for target in reference.targets { json.value(id(target)) } }
      if reference.isTruncated { json.field("truncated", true) }
      if let external = reference.external { json.field("instrument", external) } else { json.nullField("instrument") }
      json.field("whole_instrument", reference.isWholeInstrument)
      json.array("missing") { json in for number in reference.missing { json.value(number) } }
      if let failure = reference.failure { json.field("failure", failure.rawValue) } else { json.nullField("failure") }
    }
  }

  private func write(_ qualification: Qualification, to json: inout JSONWriter) {
    json.object { json in
      json.field("kind", qualification.kind.rawValue)
      json.field("match", utf8: text[qualification.range.start..<qualification.range.end])
      json.field("start", qualification.range.start)
      json.field("end", qualification.range.end)
      json.field("opener", utf8: text[qualification.opener.start..<qualification.opener.end])
      json.field("host", id(qualification.host))
      json.array("cites") { json in
        for target in qualification.references.flatMap({ readings.references[$0].targets }) { json.value(id(target)) }
      }
    }
  }
}
