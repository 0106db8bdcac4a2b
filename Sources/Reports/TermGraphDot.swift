public import LegalText

/// The definition graph of documents in Graphviz' language (https://graphviz.org/doc/info/lang.html): an arrow runs from a definition to each
/// term that its body uses.
///
/// Undefined terms are dashed red boxes, terms that are defined in part are yellow, references grey, unused ones dotted; the arrows of a circle are
/// red and bold. Colour never carries a meaning alone: the label says it too.
public enum TermGraphDot {
  /// Opens the graph of a run.
  public static let opening = Array("digraph terms {\n  rankdir=LR;\n  node [shape=box];\n".utf8)
  public static let closing = Array("}\n".utf8)

  /// One document as a cluster.
  /// - Parameters:
  ///   - document: Name as the user gave it.
  ///   - number: Of the document in the run, from 0: it keeps the nodes of documents apart.
  public static func cluster(document: String, number: Int, graph: TermGraph) -> [UInt8] {
    var text = "  subgraph cluster_\(number) {\n    label=\(quoted(document));\n"
    for (index, term) in graph.terms.enumerated() { text += "    \(node(number, index)) [\(attributes(term))];\n" }
    for edge in graph.edges {
      let style = edge.isInCircle ? " [color=red, penwidth=2, label=\"circle\"]" : ""
      text += "    \(node(number, edge.source)) -> \(node(number, edge.target))\(style);\n"
    }
    return Array((text + "  }\n").utf8)
  }

  private static func node(_ document: Int, _ term: Int) -> String { "d\(document)_t\(term)" }

  private static func attributes(_ term: TermRecord) -> String {
    var notes = [term.definedIn ?? ""]
    var styles: [String] = []
    var colour: String?
    switch term.status {
    case .undefined: (notes, styles, colour) = (["undefined"], ["dashed"], "red")
    case .partly:
      (styles, colour) = (["filled"], "khaki")
      notes.append("open")
    case .byReference:
      (styles, colour) = (["filled"], "lightgrey")
      notes.append(term.isResolved ? "by reference" : "reference not found")
    case .label: notes.append("label")
    case .defined: break
    }
    if term.isCircular { notes.append("circular") }
    if term.status != .undefined, term.useCount == 0 {
      notes.append("unused")
      styles.append("dotted")
    }
    // "\n" is Graphviz' own line break inside a label.
    var parts = ["label=\"\(escaped(term.term))\\n\(escaped(notes.joined(separator: ", ")))\""]
    if !styles.isEmpty { parts.append("style=\"\(styles.joined(separator: ","))\"") }
    if let colour { parts.append(term.status == .undefined ? "color=\(colour)" : "fillcolor=\(colour)") }
    return parts.joined(separator: ", ")
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// In a quoted string a quotation mark and a backslash are escaped; a line break or another control becomes a blank.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
