public import LegalText

/// The records of `lacuna outline`: one JSON object a line for every printed number, in the order of the text.
public struct OutlineRecords: Sendable {
  /// Adds the units that carry no printed number: unnumbered paragraphs, the preamble, quotations.
  public var includesUnnumbered: Bool

  /// Adds the sentence that each unit really says, with the places of its pieces.
  public var includesReading: Bool

  public init(includesUnnumbered: Bool = false, includesReading: Bool = false) {
    self.includesUnnumbered = includesUnnumbered
    self.includesReading = includesReading
  }

  /// - Parameters:
  ///   - document: Name as the user gave it.
  ///   - text: The bytes that the tree's offsets point into.
  ///   - readings: Adds what each unit cites, what cites it, and what limits it.
  /// - Returns: Records, each ended by a line feed; empty for a tree without numbers.
  public func lines(document: String, tree: ClauseTree, text: [UInt8], readings: DocumentReadings? = nil) -> [UInt8] {
    var json = JSONWriter()
    let relations = readings.map { RelationRecords(tree: tree, text: text, readings: $0) }
    for (index, node) in tree.nodes.enumerated() where includesUnnumbered || node.labelRange != nil {
      json.object { json in
        json.field("document", document)
        json.field("clause", node.id)
        json.array("clause_path") { json in for number in node.path { json.value(number) } }
        json.field("kind", node.kind.rawValue)
        json.field("label", node.label)
        json.field("heading", node.heading)
        json.field("start", node.text.start)
        json.field("end", node.text.end)
        json.field("text", utf8: text[node.text.start..<node.text.end])
        json.field("quoted", node.isQuoted)
        if includesReading { Self.write(AssembledSentence(tree.reading(of: index), of: text), to: &json) }
        relations?.write(index, to: &json)
      }
      json.endRecord()
    }
    return json.bytes
  }

  private static func write(_ sentence: AssembledSentence, to json: inout JSONWriter) {
    json.field("reading", utf8: sentence.bytes[...])
    json.array("reading_spans") { json in
      for segment in sentence.segments where !segment.range.isEmpty {
        json.object { json in
          json.field("start", segment.range.start)
          json.field("end", segment.range.end)
          json.field("origin", "\(segment.origin)")
        }
      }
    }
  }
}
