import Testing

@testable import Ingest

@Suite("Markdown masking")
struct MarkdownMaskTests {
  /// Text and what is read of it; `·` is a blank that masking made.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
    var testDescription: String { text.debugDescription }
  }

  static let blocks = [
    Case("# Act\n\nText", "··Act\n\nText"),
    Case("####Convention", "····Convention"),
    Case("#第一章", "·第一章"),
    Case("## Title ##", "···Title···"),
    Case("#1 is text", "#1 is text"),
    Case("########Deep", "········Deep"),
    Case("Short Title\n===\nText", "Short Title\n···\nText"),
    Case("Short Title\r\n---\r\nText", "Short Title\r\n···\r\nText"),
    Case("a\n\n---\n\nb", "a\n\n···\n\nb"),
    Case("* * *", "·····"),
    Case("may * * * regulate", "may * * * regulate"),
    Case("- one\n- two", "··one\n··two"),
    Case("* one\n  + two", "··one\n····two"),
    Case("-l'amende suivant", "·l'amende suivant"),
    Case("\n-5 degrees", "\n-5 degrees"),
    Case("1. one\n(a) two\n1.die Bezeichnung", "1. one\n(a) two\n1.die Bezeichnung"),
    Case("> quoted\n> > deeper", "··quoted\n····deeper"),
    Case("| Fine | Term |\n|---|:--|\n| 5 | 6 |", "··Fine···Term··\n·········\n··5···6··"),
    Case("Fine | Term\n--- | ---\n5 | 6\n\nA|B", "Fine···Term\n·········\n5···6\n\nA|B"),
    Case("---\ntitle: \"X\"\nlanguage: fr\n---\nTexte", "···\n··········\n············\n···\nTexte"),
    Case("---\n\nno key", "···\n\nno key"),
    Case("Ausfertigung\n:   2017-09-01", "Ausfertigung\n····2017-09-01"),
    Case("```\ncode *a*\n```\n*b*", "···\ncode *a*\n···\n·b·"),
    Case("```\nno end *a*", "```\nno end ·a·"),
    Case("[^1]: The note.", "······The note."),
    Case("[act]: https://example.org/act\nSee [the act][act].", "······························\nSee ·the act.······"),
    Case("[without right]: the mental element", "[without right]: the mental element"),
  ]

  static let inlines = [
    Case("*inter alia*, and **shall**", "·inter alia,· and ··shall··"),
    Case("crime,*inter alia,*including", "crime,·inter alia,·including"),
    Case("Article 4;*mutatis mutandis.*The", "Article 4;·mutatis mutandis.·The"),
    Case("***both***", "···both···"),
    Case("**bold *and* more**", "··bold ·and· more··"),
    Case("**_x_**", "···x···"),
    Case("(*a*) where", "·(a)· where"),
    Case("(**_a_**).", "···(a).···"),
    Case("_emphasis_ but snake_case_name", "·emphasis· but snake_case_name"),
    Case("articles R*. 623-1 to R*. 624", "articles R*. 623-1 to R*. 624"),
    Case("Signature ______ on __, under (__)", "Signature ______ on __, under (__)"),
    Case("2 * 3 * 4", "2 * 3 * 4"),
    Case("~~deleted~~ text", "··deleted·· text"),
    Case("the [Convention](../x/(1996)/y.md); and", "the ·Convention;··················· and"),
    Case("the [Act](act.md \"The Act\").", "the ·Act.···················"),
    Case("[without right](a) and [option 1](1.2)", "[without right](a) and [option 1](1.2)"),
    Case("[without right] [intentionally]", "[without right] [intentionally]"),
    Case("see ![seal](seal.png) here", "see ················· here"),
    Case("`computer system` means", "·computer system· means"),
    Case("the term ``computer data\" shall", "the term ·\"computer data\" shall"),
    Case("the term `computer data' shall", "the term 'computer data' shall"),
    Case("Party[^1]. Each", "Party.···· Each"),
    Case("Party<sup>2</sup>, and<br/>then", "Party·····2,······ and·····then"),
    Case("<10 kg and <insert name>", "<10 kg and <insert name>"),
    Case("<https://example.org/a>", "·https://example.org/a·"),
    Case("a <!-- note\n\nmore --> b", "a ·········\n\n········ b"),
    Case("a <!-- no end", "a <!-- no end"),
    Case("1\\. First", "1.· First"),
    Case("of\n3\\. April 2013", "of\n3·. April 2013"),
    Case("\\(a\\) and \\*", "·(a)· and ·*"),
    Case("1\\3", "1\\3"),
    Case("§&nbsp;5 &amp; 6", "§······5 &···· 6"),
    Case("*a\n\nb*", "*a\n\nb*"),
    Case("*a\nb*", "·a\nb·"),
    Case("- *a", "··*a"),
  ]

  @Test("blanks what begins a line", arguments: blocks)
  func block(_ one: Case) { check(one) }

  @Test("blanks what stands inside a line", arguments: inlines)
  func inline(_ one: Case) { check(one) }

  private func check(_ one: Case) {
    let masked = String(decoding: MarkdownMask(Array(one.text.utf8)).masked, as: UTF8.self)
    #expect(masked == one.expected.replacing("·", with: " "))
  }

  @Test("records headings with the start of their line and at most level six")
  func headings() {
    let text = "# One\n\nText\n\nTwo\n---\n\n  ### Three\n########Four\n#1\n## \n\nUnder\n===\n"
    #expect(
      MarkdownMask(Array(text.utf8)).headings == [
        HeadingMark(start: 0, level: 1), HeadingMark(start: 13, level: 2), HeadingMark(start: 22, level: 3),
        HeadingMark(start: 34, level: 6), HeadingMark(start: 55, level: 1),
      ])
  }

  @Test("takes the language from the front matter", arguments: [("language: FR", "FR"), ("lang: \"es\"", "es"), ("title: x", nil)])
  func frontMatterLanguage(line: String, expected: String?) {
    #expect(MarkdownMask(Array("---\n\(line)\n---\nText".utf8)).declaredLanguage == expected)
  }

  @Test("blanks the byte order mark and reads the front matter after it")
  func byteOrderMark() {
    let mask = MarkdownMask(Array("\u{FEFF}---\nlang: en\n---\n# A".utf8))
    #expect(mask.declaredLanguage == "en")
    #expect(mask.headings == [HeadingMark(start: 20, level: 1)])
    #expect(mask.masked.starts(with: [0x20, 0x20, 0x20]))
  }
}
