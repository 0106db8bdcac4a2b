public import LegalText

/// `lacuna outline` for people: the clause tree, indented, with the first words of each unit and its id.
public struct OutlineText: Sendable {
  /// Width of the terminal in cells; below 60 it is as for 60.
  public var width: Int
  public var usesColour: Bool
  /// Shows below each clause the sentence that it really says.
  public var includesReading: Bool

  public init(width: Int = 100, usesColour: Bool = false, includesReading: Bool = false) {
    self.width = max(60, width)
    self.usesColour = usesColour
    self.includesReading = includesReading
  }

  /// - Parameters:
  ///   - document: Name as the user gave it.
  ///   - text: The bytes that the tree's offsets point into.
  ///   - readings: Shows below each unit what it cites, what cites it, and what limits it.
  /// - Complexity: O(nodes · depth + bytes shown).
  public func render(document: String, tree: ClauseTree, text: [UInt8], readings: DocumentReadings? = nil) -> [UInt8] {
    let name = DisplayText.oneLine(document)
    let count = tree.nodes.count
    let facts = "\(count) unit\(count == 1 ? "" : "s"), \(DecimalText.percent(tree.coverage)) of the text inside them"
    var result = (usesColour ? TerminalStyle.bold.applied(to: name) : name) + "\n" + facts + "\n\n"
    let relations = readings.map { RelationText(tree: tree, text: text, readings: $0) }
    if let relations { result += relations.summary() + "\n" }
    for index in tree.nodes.indices {
      result += line(of: index, in: tree, text)
      var details: [String] = []
      if includesReading, tree.isLeaf(index), !tree.nodes[index].text.isEmpty {
        details.append("= " + AssembledSentence(tree.reading(of: index), of: text).string)
      }
      if let relations { details += relations.lines(index) }
      let indent = String(repeating: "  ", count: min(tree.ancestors(of: index).count, 12) + 2)
      for detail in details {
        for (number, line) in DisplayText.wrapped(DisplayText.oneLine(detail), width: width - indent.count - 2).enumerated() {
          let shown = indent + (number == 0 ? line : "  " + line)
          result += (usesColour ? TerminalStyle.dim.applied(to: shown) : shown) + "\n"
        }
      }
    }
    return Array(result.utf8)
  }

  private func line(of index: Int, in tree: ClauseTree, _ text: [UInt8]) -> String {
    let node = tree.nodes[index]
    let indent = String(repeating: "  ", count: min(tree.ancestors(of: index).count, 12))
    let id = "  " + DisplayText.oneLine(node.id)
    let room = max(width - DisplayText.width(indent) - DisplayText.width(id), 16)
    // Own words may be long; what cannot be shown need not be decoded. No character is cut in two.
    var shown = text[node.text.start..<min(node.text.end, node.text.start + 4 * room)]
    while shown.endIndex < node.text.end, !shown.isEmpty, text[shown.endIndex] & 0xC0 == 0x80 { shown.removeLast() }
    let ownWords = DisplayText.oneLine(String(decoding: shown, as: UTF8.self))
    let isCut = shown.count < node.text.count
    // Headings are handed down to the units below; each is shown once.
    let isHandedDown = node.parent.map { tree.nodes[$0].heading == node.heading } ?? false
    var words = [number(of: node), isHandedDown ? "" : DisplayText.oneLine(node.heading), ownWords].filter { !$0.isEmpty }.joined(
      separator: "  ")
    if isCut { words += "…" }
    let line = indent + DisplayText.truncated(words, to: room)
    return line + (usesColour ? TerminalStyle.dim.applied(to: id) : id) + "\n"
  }

  /// The whole label where a unit is cited by itself, only the last number below; `¶` for what carries no number of its own.
  private func number(of node: ClauseNode) -> String {
    let mark = node.isQuoted ? "❝ " : ""
    if node.isSynthetic { return mark + "¶" }
    if node.kind.isContainer || node.kind.isArticleLevel || node.path.isEmpty {
      return mark + DisplayText.oneLine(node.label.isEmpty ? node.kind.rawValue : node.label)
    }
    return mark + "(" + DisplayText.oneLine(node.path[node.path.count - 1]) + ")"
  }
}
