import LegalText
import Reports
import Testing

@Suite("The graph of terms for Graphviz")
struct TermGraphDotTests {
  private static func record(_ term: String, _ status: TermStatus, uses: Int = 1, circular: Bool = false) -> TermRecord {
    TermRecord(
      term: term, status: status, isCircular: circular, isResolved: status != .byReference, scope: "instrument",
      range: ByteRange(start: 0, end: 1), useCount: uses, definedIn: status == .undefined ? nil : "sec_1")
  }

  private static func parsed(_ terms: [TermRecord], _ edges: [TermGraph.Edge] = [], document: String = "a.txt") throws -> DotParser {
    let graph = TermGraph(terms: terms, edges: edges)
    let bytes = TermGraphDot.opening + TermGraphDot.cluster(document: document, number: 3, graph: graph) + TermGraphDot.closing
    return try DotParser(String(decoding: bytes, as: UTF8.self))
  }

  @Test("an empty graph is a graph")
  func empty() throws {
    #expect(try Self.parsed([]).nodes.isEmpty)
    #expect(try DotParser(String(decoding: TermGraphDot.opening + TermGraphDot.closing, as: UTF8.self)).labels.isEmpty)
  }

  @Test("each status has its marks, and the words say them too")
  func marks() throws {
    let graph = try Self.parsed([
      Self.record("a", .defined), Self.record("b", .partly), Self.record("c", .byReference), Self.record("d", .label),
      Self.record("e", .undefined), Self.record("f", .defined, uses: 0), Self.record("g", .defined, circular: true),
    ])
    #expect(graph.nodes["d3_t0"] == ["label": "\"a\\nsec_1\""])
    #expect(graph.nodes["d3_t1"] == ["label": "\"b\\nsec_1, open\"", "style": "\"filled\"", "fillcolor": "khaki"])
    #expect(graph.nodes["d3_t2"]?["label"] == "\"c\\nsec_1, reference not found\"")
    #expect(graph.nodes["d3_t3"]?["label"] == "\"d\\nsec_1, label\"")
    #expect(graph.nodes["d3_t4"] == ["label": "\"e\\nundefined\"", "style": "\"dashed\"", "color": "red"])
    #expect(graph.nodes["d3_t5"] == ["label": "\"f\\nsec_1, unused\"", "style": "\"dotted\""])
    #expect(graph.nodes["d3_t6"]?["label"] == "\"g\\nsec_1, circular\"")
  }

  @Test("arrows of a circle are marked")
  func edges() throws {
    let graph = try Self.parsed(
      [Self.record("a", .defined), Self.record("b", .defined)],
      [TermGraph.Edge(source: 0, target: 1, isInCircle: true), TermGraph.Edge(source: 1, target: 1, isInCircle: false)])
    #expect(graph.edges.map(\.source) == ["d3_t0", "d3_t1"])
    #expect(graph.edges[0].attributes["label"] == "\"circle\"" && graph.edges[1].attributes.isEmpty)
  }

  @Test(
    "no term breaks out of its string",
    arguments: ["say “quay”", "a \"quay\"", "back\\slash", "ends in \\", "line\nbreak", "tab\tand\u{0}", "}; x -> y; {", "é 港 😀", "%s\\n"])
  func hostile(_ term: String) throws {
    let graph = try Self.parsed([Self.record(term, .defined)], document: term)
    #expect(graph.nodes.count == 1 && graph.edges.isEmpty && graph.labels.count == 1)
  }
}
