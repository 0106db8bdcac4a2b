import Testing

/// Fixture F14: recitals and points numbered alike, points in tables of two cells, three generations of class names.
@Suite struct EURLexTests {
  static func point(_ number: String, _ words: String) -> String {
    "<table><tbody><tr><td><p class=\"oj-normal\">\(number)</p></td><td><p class=\"oj-normal\">\(words)</td></tr></tbody></table>"
  }

  static let today = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml-strict.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Isles</title><style>p { color: red }</style></head><body>
    <table><tr><td><p class="oj-hd-date">1.2.2031</p></td><td><p class="oj-hd-ti">Journal of the Isles</p></td></tr></table>
    <div class="eli-container"><div class="eli-main-title"><p class="oj-doc-ti">REGULATION (IS) 2031/7 OF THE COUNCIL</p></div>
    <div class="eli-subdivision" id="pbl_1"><p class="oj-normal">THE COUNCIL OF THE ISLES,</p><p class="oj-normal">Whereas:</p>
    <div class="eli-subdivision" id="rct_1">\(point("(1)", "Ferries carry many people.</p>"))</div>
    <div class="eli-subdivision" id="rct_2">\(point("(2)", "Rules on ferries differ <a id=\"ntc1-x\" href=\"#ntr1-x\">(<span "
      + "class=\"oj-super oj-note-tag\">1</span>)</a>.</p>"))</div>
    <p class="oj-normal">HAS ADOPTED THIS REGULATION:</p></div>
    <p class="oj-ti-section-1">CHAPTER I</p><p class="oj-ti-section-2">GENERAL PROVISIONS</p>
    <div class="eli-subdivision" id="art_1"><p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Definitions</p>
    <p class="oj-normal">For the purposes of this Regulation:</p>
    \(point("(1)", "‘ferry’ means a ship that carries passengers;</p>"))
    \(point("(2)", "‘operator’ means:</p>" + point("(a)", "a person who runs a ferry; or</p>") + point("(b)", "a person who hires one out.</p>")))
    </div>
    <div class="eli-subdivision" id="art_2"><p class="oj-ti-art">Article 2</p><p class="oj-sti-art">Duties of operators</p>
    <div id="002.001"><p class="oj-normal">1.&#160;&#160;&#160;An operator shall:</p>
    \(point("(a)", "count passengers;</p>"))
    \(point("(b)", "report any loss:</p>" + point("(i)", "to the Council; and</p>") + point("(ii)", "without delay.</p>")))</div>
    <div id="002.002"><p class="oj-normal">2.&nbsp;&nbsp;Isles shall lay down penalties.</p></div></div>
    <p class="oj-signatory">For the Council</p><p class="oj-note">(1) Journal of the Isles 3.</p></div></body></html>
    """

  static let outline = [
    "preamble <~preamble> [preamble]",
    "preamble__al_1 <~alinea> [preamble] THE COUNCIL OF THE ISLES,",
    "preamble__al_2 <~alinea> [preamble] Whereas:",
    "preamble__para_1 <paragraph> [preamble/1] Ferries carry many people.",
    "preamble__para_2 <paragraph> [preamble/2] Rules on ferries differ.",
    "preamble__al_3 <~alinea> [preamble] HAS ADOPTED THIS REGULATION:",
    "chp_I <chapter> [chapter I] {GENERAL PROVISIONS}",
    "art_1 <article> [1] {Definitions} For the purposes of this Regulation:",
    "art_1__para_1 <paragraph> [1/1] ‘ferry’ means a ship that carries passengers;",
    "art_1__para_2 <paragraph> [1/2] ‘operator’ means:",
    "art_1__para_2__point_a <point> [1/2/a] a person who runs a ferry; or",
    "art_1__para_2__point_b <point> [1/2/b] a person who hires one out.",
    "art_2 <article> [2] {Duties of operators}",
    "art_2__para_1 <paragraph> [2/1] An operator shall:",
    "art_2__para_1__point_a <point> [2/1/a] count passengers;",
    "art_2__para_1__point_b <point> [2/1/b] report any loss:",
    "art_2__para_1__point_b__subpara_i <subparagraph> [2/1/b/i] to the Council; and",
    "art_2__para_1__point_b__subpara_ii <subparagraph> [2/1/b/ii] without delay.",
    "art_2__para_2 <paragraph> [2/2] Isles shall lay down penalties.",
  ]

  @Test func `keeps recitals from points, whichever generation of names`() throws {
    let law = try MarkedUpLaw(Self.today)
    #expect(law.outline == Self.outline)
    #expect(law.definitions == ["ferry: art_1__para_1 for instrument", "operator: art_1__para_2 for instrument"])
    #expect(law.reading("art_2__para_1__point_b__subpara_ii") == "An operator shall: report any loss: without delay.")
    let older = try MarkedUpLaw(Self.today.replacing("oj-", with: ""))
    #expect(older.text == law.text)
    #expect(older.outline == Self.outline)
  }

  @Test func `is scored with its recitals as preamble`() throws {
    let law = try MarkedUpLaw(Self.today)
    let result = try law.scored()
    #expect(result.coverage == 1)
    let preamble = result.clauses.filter { result.tree.nodes[$0.node].id.hasPrefix("preamble__") }
    #expect(preamble.map(\.role) == Array(repeating: .preamble, count: 5))
    #expect(!result.clauses.contains { $0.role == .preamble && result.tree.nodes[$0.node].id.hasPrefix("art_") })
  }

  static let consolidated = """
    <html xmlns="http://www.w3.org/1999/xhtml"><body>
    <p class="disclaimer">This text is meant as a tool.</p><p class="title-doc-first">REGULATION (IS) 2031/7</p>
    <p class="hd-modifiers">Amended by:</p><p class="normal">HAS ADOPTED THIS REGULATION:</p>
    <p class="title-division-1">CHAPTER I</p><p class="title-division-2">GENERAL PROVISIONS</p>
    <div class="eli-subdivision" id="art_1"><p class="title-article-norm">Article 1</p><p class="stitle-article-norm">Duties of operators</p>
    <div class="norm"><span class="no-parag">1.  </span><div class="norm inline-element">An operator shall:
    <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a)&#160;</span></div>
    <div class="grid-list-column-2"><p class="norm">count ►M1 all ◄ passengers;</p></div></div>
    <div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(b)&#160;</span></div>
    <div class="grid-list-column-2"><p class="norm">report any loss.</p></div></div></div></div>
    <p class="modref"><a title="x">▼M1</a></p>
    <div class="norm"><span class="no-parag">2.  </span><div class="norm inline-element">Isles shall lay down penalties.</div></div></div>
    <p class="title-article-norm">Article 1<span class="italics">a</span></p>
    <p class="norm">An operator may refuse a passenger where:</p>
    <div>1)<span> </span><div><p class="norm">a)<span> </span>the ferry is full;</p></div>
    <div><p class="norm">b)<span> </span>the passenger is armed;</p></div></div>
    <div><p class="norm">2)<span> </span>the sea is rough.</p></div>
    </body></html>
    """

  @Test func `reads a consolidated act, in grids and in blocks`() throws {
    #expect(
      try MarkedUpLaw(Self.consolidated).outline == [
        "preamble <~preamble> [preamble] HAS ADOPTED THIS REGULATION:",
        "chp_I <chapter> [chapter I] {GENERAL PROVISIONS}",
        "art_1 <article> [1] {Duties of operators}",
        "art_1__para_1 <paragraph> [1/1] An operator shall:",
        "art_1__para_1__point_a <point> [1/1/a] count all passengers;",
        "art_1__para_1__point_b <point> [1/1/b] report any loss.",
        "art_1__para_2 <paragraph> [1/2] Isles shall lay down penalties.",
        "art_1a <article> [1a] An operator may refuse a passenger where:",
        "art_1a__para_1 <paragraph> [1a/1]",
        "art_1a__para_1__point_a <point> [1a/1/a] the ferry is full;",
        "art_1a__para_1__point_b <point> [1a/1/b] the passenger is armed;",
        "art_1a__para_2 <paragraph> [1a/2] the sea is rough.",
      ])
  }
}
