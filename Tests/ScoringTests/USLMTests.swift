import Testing

/// Fixture F13: words above, between and behind the items of a list; provisos inside sentences; definitions that an amendment inserts.
@Suite struct USLMTests {
  static let bill = """
    <?xml version="1.0" encoding="UTF-8"?>
    <?xml-stylesheet type="text/css" href="uslm.css"?>
    <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en">
    <meta><dc:title>H. R. 9</dc:title></meta>
    <preface><congress>140th CONGRESS</congress><dc:type>H. R.</dc:type></preface>
    <main>
    <longTitle><docTitle>A BILL</docTitle><officialTitle>To keep records of tide gauges, and for other purposes.</officialTitle></longTitle>
    <toc><referenceItem><designator>Sec. 1.</designator><label>Short title.</label></referenceItem></toc>
    <section id="a" identifier="/s1"><num value="1">SECTION 1. </num><heading>Short title.</heading>
      <content class="block">This Act may be cited as the “Tide Gauge Act”.</content></section>
    <section id="a" identifier="/s2"><num value="2">SEC. 2. </num><heading>Tide gauges.</heading>
     <subsection><num value="a">(a) </num><heading><inline class="smallCaps">In General</inline>.—</heading>
      <chapeau>Whoever, knowingly and without authority—</chapeau>
      <paragraph><num value="1">(1) </num><content>alters a gauge; or</content></paragraph>
      <paragraph><num value="2">(2) </num><content>hides a gauge,</content></paragraph>
      <continuation class="firstIndent0">shall be fined, and if the gauge serves a port—</continuation>
      <paragraph><num value="3">(3) </num><content>in the case of a first offense, imprisoned for a year; and</content></paragraph>
      <paragraph><num value="4">(4) </num><content>in any other case, imprisoned for five years,</content></paragraph>
      <continuation>unless the gauge was broken before.</continuation>
     </subsection>
     <subsection><num value="b">(b) </num><heading>Funds</heading><content>The Secretary may spend the fines on gauges:
       <proviso><i>Provided</i>, That no gauge is bought abroad</proviso>: <proviso><i>Provided further</i>, That the Secretary
       reports each year</proviso> <footnote><num>1</num><p>So in law.</p></footnote>.</content></subsection>
    </section>
    <section><num value="3">SEC. 3. </num><heading>Amendment.</heading>
     <subsection><num value="a">(a) </num><heading>Harbor code.—</heading><content>Title 9 of the Harbor Code is amended by adding the following:
     <quotedContent origin="/us/act"><section><num value="712">“§ 712. </num><heading>Records of gauges</heading>
       <subsection><num value="a">“(a) </num><heading>Duty.—</heading><content>Each keeper shall keep a record.</content></subsection>
       <subsection role="definitions"><num value="b">“(b) </num><heading>Definitions.—</heading><chapeau>In this section:</chapeau>
        <paragraph><num value="1">“(1) </num><content>The term ‘<term>keeper</term>’ means a person who reads a gauge.</content></paragraph>
        <paragraph><num value="2">“(2) </num><content>The term ‘<term>record</term>’ means a written note.”</content></paragraph>
       </subsection></section></quotedContent><inline role="after-quoted-block">.</inline></content></subsection>
     <subsection><num value="b">(b) </num><content>Section 713 of that title is amended by striking <quotedText>yearly</quotedText> and
       inserting <quotedText>“monthly”</quotedText>.</content></subsection>
     <sourceCredit>(Pub. L. 140–9, June 3, 2031.)</sourceCredit>
     <notes><note><heading>Effective date</heading><p>Section effective at once.</p></note></notes>
    </section>
    </main></bill>
    """

  @Test func `has its sentences whole`() throws {
    let law = try MarkedUpLaw(Self.bill)
    #expect(
      law.outline == [
        "preamble <~preamble> [preamble] To keep records of tide gauges, and for other purposes.",
        "sec_1 <section> [1] {Short title.} This Act may be cited as the “Tide Gauge Act”.",
        "sec_2 <section> [2] {Tide gauges.}",
        "sec_2__subsec_a <subsection> [2/a] {In General} Whoever, knowingly and without authority— "
          + "// shall be fined, and if the gauge serves a port— // unless the gauge was broken before.",
        "sec_2__subsec_a__para_1 <paragraph> [2/a/1] alters a gauge; or",
        "sec_2__subsec_a__para_2 <paragraph> [2/a/2] hides a gauge,",
        "sec_2__subsec_a__para_3 <paragraph> [2/a/3] in the case of a first offense, imprisoned for a year; and",
        "sec_2__subsec_a__para_4 <paragraph> [2/a/4] in any other case, imprisoned for five years,",
        "sec_2__subsec_b <subsection> [2/b] {Funds} The Secretary may spend the fines on gauges: Provided, That no gauge is bought abroad: "
          + "Provided further, That the Secretary reports each year.",
        "sec_3 <section> [3] {Amendment.}",
        "sec_3__subsec_a <subsection> [3/a] {Harbor code} Title 9 of the Harbor Code is amended by adding the following:",
        "sec_3__subsec_a__qstr_1 <\"~quotation> [3/a]",
        "sec_3__subsec_a__qstr_1__sec_712 <\"section> [3/a/712] {Records of gauges}",
        "sec_3__subsec_a__qstr_1__sec_712__subsec_a <\"subsection> [3/a/712/a] {Duty} Each keeper shall keep a record.",
        "sec_3__subsec_a__qstr_1__sec_712__subsec_b <\"subsection> [3/a/712/b] {Definitions} In this section:",
        "sec_3__subsec_a__qstr_1__sec_712__subsec_b__para_1 <\"paragraph> [3/a/712/b/1] "
          + "The term ‘keeper’ means a person who reads a gauge.",
        "sec_3__subsec_a__qstr_1__sec_712__subsec_b__para_2 <\"paragraph> [3/a/712/b/2] The term ‘record’ means a written note.”.",
        "sec_3__subsec_b <subsection> [3/b] Section 713 of that title is amended by striking “yearly” and inserting “monthly”.",
      ])
    #expect(
      law.reading("sec_2__subsec_a__para_3")
        == "Whoever, knowingly and without authority— shall be fined, and if the gauge serves a port— in the case of a first offense, "
        + "imprisoned for a year; and unless the gauge was broken before.")
    #expect(law.reading("sec_2__subsec_a__para_1")?.hasPrefix("Whoever, knowingly and without authority— alters a gauge; or shall") == true)
    for left in ["So in law", "Pub. L.", "Effective date", "CONGRESS", "Sec. 1."] { #expect(!law.text.contains(left)) }
  }

  @Test func `defines terms of the amended law there only`() throws {
    let scope = "sec_3__subsec_a__qstr_1__sec_712"
    #expect(
      try MarkedUpLaw(Self.bill).definitions == [
        "keeper: \(scope)__subsec_b__para_1 for \(scope)",
        "record: \(scope)__subsec_b__para_2 for \(scope)",
      ])
  }
}
