import Foundation
import Testing

/// Laws published as XML, by the real program.
@Suite struct MarkedUpLawTests {
  static let law = """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><body>
    <section><num>1.</num><heading>Illegal content</heading>
      <subsection><num>(1)</num><content><p>A person who disturbs public order commits an offence.</p></content></subsection>
      <subsection><num>(2)</num><content><p>A person who sells malware commits an offence.</p></content></subsection>
    </section></body></act></akomaNtoso>
    """

  static let refused: [(name: String, content: String, error: String)] = [
    (
      "cut.xml", String(law.prefix(240)),
      ":4:57: error: [I115] is not well-formed: the document ends inside <p>"
    ),
    (
      "bomb.xml", "<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<akomaNtoso>&b;</akomaNtoso>",
      ":1:22: error: [I116] its document type declares entities or markup of its own"
    ),
    (
      "outside.xml", "<!DOCTYPE akomaNtoso SYSTEM \"secret.txt\">\n<akomaNtoso><p>&secret;</p></akomaNtoso>",
      ":1:1: error: [I116] its document type 'akomaNtoso' points to another file ('secret.txt')"
    ),
    ("deep.akn", "<akomaNtoso>" + String(repeating: "<p>", count: 50_000), ":1:778: error: [I117] elements are nested deeper than 256"),
    (
      "feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>",
      ": error: [I105] XML with the root <feed> (http://www.w3.org/2005/Atom) cannot be read yet; Akoma Ntoso, USLM and EUR-Lex XHTML can"
    ),
    (
      "wall.html", "<!DOCTYPE html><html><body><br>Just a moment", ": error: [I105] an HTML page that is no EUR-Lex page cannot be read yet"
    ),
    (
      "latin.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><akomaNtoso/>",
      ":1: error: [I109] declares the encoding 'ISO-8859-1'; UTF-8 is read, and UTF-16 with a byte order mark"
    ),
    ("notes.xml", "<akomaNtoso><act><meta>x</meta></act></akomaNtoso>", ": error: [I107] there is no law text in it"),
  ]

  @Test func `are scored; the damaged and the hostile are refused by name and nothing outside is read`() throws {
    let program = try Program()
    try program.folder.write("secret.txt", "the password of the harbour")
    for file in Self.refused { try program.folder.write(file.name, file.content) }
    try program.folder.write("z.akn", Self.law)
    let run = try program.run(["score"] + Self.refused.map(\.name) + ["z.akn", "--format", "ndjson", "--level", "clause"])
    #expect(run.status == 2)
    #expect(run.errorLines.count == Self.refused.count + 1)
    for (line, file) in zip(run.errorLines, Self.refused) { #expect(line.hasPrefix(file.name + file.error)) }
    #expect(run.codes.last == "I114")
    #expect(!run.text.contains("password") && !run.errors.contains("password"))
    #expect(try run.records.map { $0["clause"] as? String } == ["sec_1__subsec_1", "sec_1__subsec_2"])
  }

  @Test func `offsets point into the text that outline --text prints`() throws {
    let program = try Program()
    try program.folder.write("z.akn", Self.law)
    let text = try program.run(["outline", "z.akn", "--text", "--quiet"]).output
    #expect(
      String(decoding: text, as: UTF8.self) == """
        1. Illegal content

        (1) A person who disturbs public order commits an offence.

        (2) A person who sells malware commits an offence.


        """)
    for record in try program.run(["score", "z.akn", "--quiet", "--format", "ndjson", "--level", "clause"]).records {
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      #expect(String(decoding: text[start..<end], as: UTF8.self) == record["text"] as? String)
    }
  }

  @Test func `standard input is read as markup where the user says so`() throws {
    let program = try Program()
    let told = try program.run(["outline", "-", "--input", "xml", "--format", "ndjson"], input: Self.law)
    #expect(told.status == 0)
    #expect(try told.records.map { $0["clause"] as? String } == ["sec_1", "sec_1__subsec_1", "sec_1__subsec_2"])
    let untold = try program.run(["outline", "-", "--format", "ndjson"], input: Self.law)
    #expect(untold.status == 2)
    #expect(untold.errors.contains("[I105] an XML document cannot be read yet"))
    #expect(untold.errors.contains("--input xml"))
  }
}
