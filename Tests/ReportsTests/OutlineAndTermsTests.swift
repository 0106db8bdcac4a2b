import LegalText
import Reports
import Testing

@Suite struct OutlineAndTermsTests {
  @Test("outline records: one for every printed number, unnumbered units on request")
  func outlineRecords() throws {
    let result = Samples.computerAct()
    let numbered = OutlineRecords().lines(document: result.name, tree: result.tree, text: result.text)
    try expectSnapshot(numbered, "outline.ndjson")
    let all = OutlineRecords(includesUnnumbered: true).lines(document: result.name, tree: result.tree, text: result.text)
    #expect(all.count { $0 == UInt8(ascii: "\n") } == result.tree.nodes.count)
    #expect(numbered.count { $0 == UInt8(ascii: "\n") } == result.tree.nodes.count { !$0.isSynthetic })
  }

  @Test("outline for people")
  func outlineText() throws {
    let result = Samples.computerAct()
    try expectSnapshot(OutlineText(width: 80).render(document: result.name, tree: result.tree, text: result.text), "outline.txt")
  }

  @Test("term records and the table")
  func terms() throws {
    try expectSnapshot(TermRecords.lines(document: "act.txt", terms: Samples.terms), "terms.ndjson")
    try expectSnapshot(TermTable(width: 90).render(document: "act.txt", terms: Samples.terms), "terms.txt")
    #expect(text(TermTable().render(document: "act.txt", terms: [])) == "act.txt\n0 terms\n\n")
  }
}
