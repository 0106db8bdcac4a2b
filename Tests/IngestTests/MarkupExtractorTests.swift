import LegalText
import Testing

@testable import Ingest

@Suite("Text of marked-up laws")
struct MarkupExtractorTests {
  private func document(_ markup: String) throws -> InputDocument {
    try InputDocument(name: "a.xml", raw: Array(markup.utf8), format: .xml)
  }

  /// The lines of a law of one element, blank ones left out.
  private func lines(_ body: String) throws -> [String] {
    String(decoding: try document("<akomaNtoso><act><body>\(body)</body></act></akomaNtoso>").bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test(
    "lays lines out as print does",
    arguments: [
      ("<p>a\n  <i>b</i>c&#xA0; d</p><p>e</p>", ["a bc d", "e"]),
      ("<section><num>3.</num><subsection><num>(1)</num><content><p>X</p><p>y</p></content></subsection></section>", ["3. (1) X", "y"]),
      ("<article><num>Article 3</num><heading>Aims</heading><p>X</p></article>", ["Article 3", "Aims", "X"]),
      ("<article><num>3</num><p>X</p></article>", ["Article 3 X"]),
      (
        "<part><num>II</num><chapter><num>Chapter 1</num><section><num>4</num><p>X</p></section></chapter></part>",
        ["Part II", "Chapter 1", "4. X"]
      ),
      (
        "<section><num>4A</num><paragraph><num>a</num><heading>Short title</heading><p>x</p></paragraph></section>",
        ["4A. (a) Short title.—x"]
      ),
      ("<section><num>第一条</num><p>任何人不得</p></section>", ["第一条 任何人不得"]),
      ("<p>a <authorialNote><p>b</p></authorialNote>, c</p>", ["a, c"]), ("<p>a<noteRef href='#1'/>b</p>", ["ab"]),
      ("<p>a <quotedText>b</quotedText> c <quotedText>“d”</quotedText></p>", ["a “b” c “d”"]),
      ("<p>insert— <quotedStructure><p>“x” means y.</p></quotedStructure>; and</p>", ["insert—", "“x” means y.; and"]),
      ("<p>insert— <quotedStructure startQuote='“'><p>“x” means y.</p></quotedStructure>; and</p>", ["insert—", "““x” means y.”; and"]),
      ("<p>insert— <quotedStructure startQuote='“'><p>x</p><p>y</p></quotedStructure>z</p>", ["insert—", "“x", "y”", "z"]),
      ("<quotedStructure/><p>a</p>", ["a"]),
      ("<table><tr><td><p>a</p></td><td><p>b</p></td><td>c</td></tr><tr><td>d</td></tr></table>", ["a b c", "d"]),
      ("<unheard>a<of>b</of></unheard>", ["ab"]), ("<p>a<eol/>b<br/>c</p>", ["a b", "c"]), ("<li><num>1</num>x</li>", ["1x"]),
      (
        "<attachment><heading>ANNEX</heading><doc><preface><p>Forms</p></preface><mainBody><p>x</p></mainBody></doc></attachment>",
        ["ANNEX", "Forms", "x"]
      ),
    ])
  func layout(body: String, expected: [String]) throws { #expect(try lines(body) == expected) }

  @Test("marks titles, and lines that go on with the sentence above a list")
  func marks() throws {
    let law = try document(
      """
      <akomaNtoso><act><preface><p>Title</p></preface><body><section><num>3.</num><heading>Aims</heading>
      <subsection><num>(1)</num><intro><p>A:</p></intro><paragraph><num>(a)</num><p>b,</p></paragraph><wrapUp><p>c.</p></wrapUp></subsection>
      </section></body></act></akomaNtoso>
      """)
    #expect(String(decoding: law.bytes, as: UTF8.self) == "3. Aims\n\n(1) A:\n\n(a) b,\n\nc.\n\n")
    #expect(law.headingLines == [HeadingMark(start: 0, level: 3)])
    #expect(law.continuations == [ContinuationMark(start: 25, host: 9)])
    #expect(law.masked == law.bytes)
    #expect(law.notes.map(\.code) == ["I114"])
  }

  @Test(
    "is told by its root, whatever prefix and version",
    arguments: [
      ("<akomaNtoso>x</akomaNtoso>", "Akoma Ntoso"), ("<a:akomaNtoso xmlns:a='urn:x'>x</a:akomaNtoso>", "Akoma Ntoso"),
      ("<pLaw xmlns='http://schemas.gpo.gov/xml/uslm'>x</pLaw>", "USLM"),
      ("<uscDoc xmlns='http://xml.house.gov/schemas/uslm/1.0'>x</uscDoc>", "USLM"),
      ("<html><body><p class='ti-art'>x</p></body></html>", "a EUR-Lex page"),
    ])
  func dialect(markup: String, name: String) throws {
    #expect(try document(markup).notes.first?.message.hasPrefix("read as \(name);") == true)
  }

  @Test("takes UTF-16 by its mark, whatever the document declares")
  func utf16() throws {
    for declared in ["UTF-16", "utf-8"] {
      let markup = "\u{FEFF}<?xml version='1.0' encoding='\(declared)'?><akomaNtoso><p>é第</p></akomaNtoso>"
      let raw = markup.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(try InputDocument(name: "a.xml", raw: raw, format: .xml).bytes == Array("é第\n\n".utf8))
    }
  }
}
