import ClauseStructure
import LegalText
import TestSupport
import Testing

/// Texts made to hurt. A test here fails by not ending.
@Suite("The parser ends on")
struct RoughTextTests {
  private static func tree(_ text: String) -> ClauseTree { ClauseParser(words: EnglishRuleset.structure).parse(Array(text.utf8)) }

  @Test("100,000 nested brackets")
  func nestedBrackets() {
    let text = "1. " + String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    #expect(Self.tree(text).nodes.map(\.id) == ["sec_1"])
  }

  @Test("100,000 labels glued together, and nests no deeper than it should")
  func gluedLabels() {
    let tree = Self.tree("1. " + String(repeating: "(a)(1)", count: 50_000) + " words")
    #expect(tree.nodes.indices.allSatisfy { tree.ancestors(of: $0).count <= 16 })
  }

  @Test("50,000 items of one list")
  func manyItems() {
    let tree = Self.tree("1. List:\n" + (1...50_000).map { "(\($0 % 999 + 1)) item;\n" }.joined())
    #expect(tree.nodes.count > 999)
  }

  @Test("50,000 sections")
  func manySections() {
    let tree = Self.tree((1...50_000).map { "\($0). A rule applies.\n" }.joined())
    #expect(tree.nodes.count == 50_000)
    #expect(tree.nodes.last?.id == "sec_50000")
  }

  @Test("5 MB on one line, all of it kept")
  func longLine() {
    let text =
      "1. " + String(repeating: "A person shall not enter a place (a) by day, (b) by night, under section 5(1)(a). ", count: 60_000)
    let tree = Self.tree(text)
    #expect(tree.nodes.first?.id == "sec_1")
    #expect(tree.nodes.reduce(0) { $0 + $1.text.count } > text.utf8.count / 2)
  }

  @Test("5 MB without a blank")
  func longWord() { #expect(Self.tree(String(repeating: "a", count: 5_000_000)).nodes.map(\.id) == ["al_1"]) }

  @Test("20,000 quotation marks that never close", arguments: ["“(a) x ", "“(a) x\n", "\"1. x\n", "‘(1) "])
  func openQuotations(piece: String) { #expect(!Self.tree(String(repeating: piece, count: 20_000)).nodes.isEmpty) }

  @Test("one article printed 20,000 times, and gives each its id")
  func sameNumber() {
    let tree = Self.tree(String(repeating: "Article 1\n\nA rule.\n\n", count: 20_000))
    #expect(Set(tree.nodes.map(\.id)).count == tree.nodes.count)
  }
}
