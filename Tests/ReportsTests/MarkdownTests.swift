import LegalText
import Testing

@testable import Reports

@Suite struct MarkdownTests {
  @Test("a report over documents that were read, partly read and not read")
  func snapshot() throws {
    let outcomes: [DocumentOutcome] = [
      .scored(Samples.computerAct()), Samples.unreadable, .scored(Samples.computerAct(isPartial: true)), .scored(Samples.hostile()),
    ]
    try expectSnapshot(MarkdownReport().render(outcomes), "report.md")
    try expectSnapshot(MarkdownReport(threshold: 0, limit: 1).render([outcomes[0]]), "report-limited.md")
  }

  @Test(
    "law text shows as it is and does nothing",
    arguments: [
      ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$"),
      ("[a](http://b.c)", "\\[a\\](http\\://b.c)"), ("a|b", "a\\|b"), ("- item", "\\- item"), ("+ item", "\\+ item"), ("=== x", "\\=== x"),
      ("1. item", "1\\. item"), ("12) item", "12\\) item"), ("1.5 and (1)", "1\\.5 and (1)"), ("# head", "\\# head"),
      ("see #12", "see \\#\u{200B}12"), ("@team", "@\u{200B}team"), ("a@b.c", "a@\u{200B}b.c"), ("www.a.b", "www\\.a.b"),
      (":smile:", "\\:smile:"), ("means: x", "means: x"), ("a\n- b", "a - b"), ("> q", "&gt; q"), ("\\", "\\\\"), ("", ""),
    ])
  func escapes(string: String, expected: String) { #expect(MarkdownText.escaped(string) == expected) }

  @Test("never a raw < and never a second line, whatever the text", arguments: [31, 32] as [UInt64])
  func neverMarkup(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let words = "x" + random.awkwardText(upTo: 40)
      var build = ResultBuilder(name: random.awkwardText(), text: words)
      let node = build.add("al_" + random.awkwardText(), .alinea, label: random.awkwardText(), heading: random.awkwardText(), words: words)
      build.score(node, intercept: 1, [(build.finding("vague-ground", words, reason: words, source: words), 1)])
      let report = text(MarkdownReport().render([.scored(build.result())]))
      #expect(!report.contains("<"), "seed \(seed): \(words)")
      #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "seed \(seed)")
      #expect(report.split(separator: "\n").count == 12, "seed \(seed): \(report)")
    }
  }

  @Test("a fence is longer than any run of backticks inside")
  func fences() { #expect(MarkdownText.fenced("a ```` b") == "`````text\na ```` b\n`````\n") }
}
