import LegalText
import Testing

@Suite("A clause tree")
struct ClauseTreeTests {
  /// part 1 (0) { section 1 (1) { 1 (2), 2 (3) { a (4) } }, section 2 (5) }; schedule (6) { paragraph (7) }
  private static let tree: ClauseTree = {
    func node(_ kind: ClauseKind, parent: Int?, subtreeEnd: Int) -> ClauseNode {
      let range = ByteRange(start: 0, end: 0)
      return ClauseNode(kind: kind, text: range, full: range, parent: parent, subtreeEnd: subtreeEnd)
    }
    return ClauseTree(
      nodes: [
        node(.part, parent: nil, subtreeEnd: 6), node(.section, parent: 0, subtreeEnd: 5), node(.subsection, parent: 1, subtreeEnd: 3),
        node(.subsection, parent: 1, subtreeEnd: 5), node(.paragraph, parent: 3, subtreeEnd: 5), node(.section, parent: 0, subtreeEnd: 6),
        node(.schedule, parent: nil, subtreeEnd: 8), node(.paragraph, parent: 6, subtreeEnd: 8),
      ], operativeByteCount: 200, parsedByteCount: 150)
  }()

  @Test("finds direct children in order", arguments: [(0, [1, 5]), (1, [2, 3]), (3, [4]), (4, []), (6, [7])])
  func children(node: Int, expected: [Int]) { #expect(Self.tree.children(of: node) == expected) }

  @Test("lists ancestors from the parent up", arguments: [(4, [3, 1, 0]), (1, [0]), (0, []), (7, [6])])
  func ancestors(node: Int, expected: [Int]) { #expect(Self.tree.ancestors(of: node) == expected) }

  @Test("knows its leaves")
  func leaves() { #expect(Self.tree.nodes.indices.filter(Self.tree.isLeaf) == [2, 4, 5, 7]) }

  @Test("names the section that holds a node, itself included", arguments: [(4, 1), (1, 1), (5, 5)])
  func article(node: Int, expected: Int) { #expect(Self.tree.article(of: node) == expected) }

  @Test("names no section for a container or for a schedule's paragraph", arguments: [0, 6, 7])
  func noArticle(node: Int) { #expect(Self.tree.article(of: node) == nil) }

  @Test("finds the nearest container above, never the node itself")
  func enclosing() {
    #expect(Self.tree.enclosing([.part], of: 4) == 0)
    #expect(Self.tree.enclosing([.subsection, .part], of: 4) == 3)
    #expect(Self.tree.enclosing([.part], of: 0) == nil)
    #expect(Self.tree.enclosing([.schedule], of: 4) == nil)
  }

  @Test("covers all of a text without operative bytes")
  func coverage() {
    #expect(Self.tree.coverage == 0.75)
    #expect(ClauseTree().coverage == 1)
  }

  @Test("gives each kind an id prefix of its own, and article level to three kinds")
  func kinds() {
    #expect(Set(ClauseKind.allCases.map(\.idPrefix)).count == ClauseKind.allCases.count)
    #expect(ClauseKind.allCases.filter(\.isArticleLevel) == [.article, .section, .regulation])
    #expect(ClauseKind.allCases.allSatisfy { !($0.isContainer && $0.isArticleLevel) })
  }
}
