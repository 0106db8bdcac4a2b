import Testing

@testable import Ingest

@Suite("Reading XML")
struct XMLScannerTests {
  /// The steps as one line: `<a b=c>`, `</>` and the text between bars.
  private func steps(_ document: String) throws -> String {
    var scanner = XMLScanner(Array(document.utf8))
    var result = ""
    while let event = try scanner.next() {
      switch event {
      case .start(let tag): result += "<\(([tag.name] + tag.attributes.map { "\($0.name)=\($0.value)" }).joined(separator: " "))>"
      case .end: result += "</>"
      case .text(let text): result += "|" + String(decoding: text, as: UTF8.self) + "|"
      }
    }
    return result
  }

  @Test(
    "resolves names, references and sections of characters",
    arguments: [
      ("<a/>", "<a></>"),
      ("\u{FEFF}<?xml version='1.0'?>\n<x:a y:b = \"1\" c='&quot;2&#x27;'>t</x:a>\n<!-- end -->", "<a y:b=1 c=\"2'>|t|</>"),
      ("<a>x&amp;y&lt;&#233;&#x1F600;</a>", "<a>|x&y<é😀|</>"), ("<a><![CDATA[<b>&c;]]]></a>", "<a>|<b>&c;]|</>"),
      ("<a><!-- <b> --><?p <c> ?>t</a >", "<a>|t|</>"), ("<html>&nbsp;&eacute;&Eacute;&yuml;&mdash;</html>", "<html>|\u{A0}éÉÿ—|</>"),
      ("<!DOCTYPE html><html/>", "<html></>"),
      ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd' ><html/>", "<html></>"),
    ])
  func steps(document: String, expected: String) throws { #expect(try steps(document) == expected) }

  @Test(
    "refuses what is not well-formed, with its place",
    arguments: [
      ("", 0, "no element"), ("text", 0, "outside the root"), ("<a>", 3, "ends inside <a>"), ("<a>\n<b></a>", 7, "</a> stands where </b>"),
      ("<a></a><b/>", 7, "second root"), ("</a>", 0, "ends nothing"), ("<a", 2, "ends inside the tag"), ("<a b>", 4, "has no value"),
      ("<a b=c>", 5, "not quoted"), ("<a b='c>", 5, "has no end"), ("<a b='<'>", 6, "'<'"), ("<a b='1' b='2'/>", 9, "twice"),
      ("<a b='1'c='2'/>", 8, "blank is missing"), ("<a>&b</a>", 3, "begins no reference"), ("<a>&nbsp;</a>", 3, "names no character"),
      ("<a>&#0;</a>", 3, "names no character"), ("<a>&#xD800;</a>", 3, "names no character"),
      ("<a>&#x110000;</a>", 3, "names no character"),
      ("<a>&#+1;</a>", 3, "names no character"), ("<a><!-- </a>", 3, "a comment has no end"), ("<a>\u{1}</a>", 3, "control character"),
      ("<a><![CDATA[x</a>", 3, "CDATA"), ("<a/></a>", 4, "ends nothing"), ("< a/>", 1, "name of a tag"), ("<a / >", 3, "'/'"),
      ("<a/><!DOCTYPE a>", 4, "document type"), ("<!DOCTYPE a><!DOCTYPE a><a/>", 12, "document type"),
    ] as [(String, Int, String)])
  func malformed(document: String, offset: Int, words: String) {
    #expect {
      try steps(document)
    } throws: { error in
      let fault = error as? XMLFault
      return fault?.kind == .malformed && fault?.offset == offset && fault?.message.contains(words) == true
    }
  }

  @Test(
    "never takes a declaration of the document's own, nor one from elsewhere",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a []><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
      "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><a/>", "<!DOCTYPE html PUBLIC 'x' 'http://example.org/x.dtd'><html/>",
      "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x' [<!ENTITY b 'c'>]><html/>", "<!ENTITY b 'c'><a/>",
      "<a><!ELEMENT b ANY></a>",
    ])
  func declarations(document: String) {
    #expect {
      try steps(document)
    } throws: { ($0 as? XMLFault)?.kind == .declaration }
  }

  @Test("bounds the depth and the attributes, exactly")
  func bounds() throws {
    func nested(_ depth: Int) -> String { String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth) }
    func wide(_ count: Int) -> String { "<a " + (0..<count).map { "b\($0)=''" }.joined(separator: " ") + "/>" }
    #expect(try steps(nested(XMLScanner.deepestNesting)).isEmpty == false)
    #expect(try steps(wide(XMLScanner.attributeLimit)).isEmpty == false)
    for document in [
      nested(XMLScanner.deepestNesting + 1), wide(XMLScanner.attributeLimit + 1), String(repeating: "<a>", count: 1_000_000),
    ] {
      #expect {
        try steps(document)
      } throws: { ($0 as? XMLFault)?.kind == .excess }
    }
  }

  @Test("comes to an end on any cut of a document")
  func cuts() {
    let whole = Array("<?xml version='1.0'?><!DOCTYPE html><!-- x --><html a='&amp;'>t<![CDATA[x]]><b/>&#65;</html>".utf8)
    for end in 0..<whole.count {
      var scanner = XMLScanner(Array(whole[..<end]))
      #expect(throws: XMLFault.self, "cut at \(end)") { while try scanner.next() != nil {} }
    }
  }
}
