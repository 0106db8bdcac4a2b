public import LegalText

/// The records of `lacuna outline`: one JSON object a line for every printed number, in the order of the text.
public struct OutlineRecords: Sendable {
  /// Adds the units that carry no printed number: unnumbered paragraphs, the preamble, quotations.
  public var includesUnnumbered: Bool

  public init(includesUnnumbered: Bool = false) { self.includesUnnumbered = includesUnnumbered }

  /// - Parameters:
  ///   - document: Name as the user gave it.
  ///   - text: The bytes that the tree's offsets point into.
  /// - Returns: Records, each ended by a line feed; empty for a tree without numbers.
  public func lines(document: String, tree: ClauseTree, text: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    for node in tree.nodes where includesUnnumbered || node.labelRange != nil {
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
      }
      json.endRecord()
    }
    return json.bytes
  }
}
