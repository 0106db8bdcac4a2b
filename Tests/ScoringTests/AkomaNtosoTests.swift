import Testing

/// Fixture F12: definitions are marked in three ways that exclude each other, and ids may be missing or repeat.
@Suite struct AkomaNtosoTests {
  /// `def` around the term alone; the same eId three times.
  static let termOnly = """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <act name="act">
        <meta><identification source="#office"><FRBRWork><FRBRthis value="/akn/zz/act/2031/4"/></FRBRWork></identification>
          <lifecycle source="#office"><eventRef date="2031-01-01" type="generation"/></lifecycle></meta>
        <coverPage><p>Printed by the Harbour Office</p></coverPage>
        <preface><p><docTitle>Lantern Act 2031</docTitle></p></preface>
        <body>
          <part eId="sec_1">
            <num>I</num><heading>Preliminary</heading>
            <section eId="sec_1">
              <num>1.</num><heading>Interpretation</heading>
              <subsection eId="sec_1">
                <num>(1)</num>
                <intro><p>In this Act, unless the context otherwise requires—</p></intro>
                <hcontainer name="definition"><content><p>“<def refersTo="#lantern">lantern</def>” means a lamp that
                  sends light over water;</p></content></hcontainer>
                <hcontainer name="definition"><content><p>“keeper” means a person who tends a <term
                  refersTo="#lantern">lantern</term><authorialNote marker="1"><p>See the Keepers Order.</p></authorialNote>.</p></content></hcontainer>
              </subsection>
            </section>
            <section>
              <num>2.</num><heading>Darkening</heading>
              <subsection>
                <num>(1)</num>
                <intro><p>A keeper who, without lawful excuse—</p></intro>
                <paragraph><num>(a)</num><content><p>puts out a lantern; or</p></content></paragraph>
                <paragraph><num>(b)</num><intro><p>fails to report to the Harbour Office—</p></intro>
                  <subparagraph><num>(i)</num><content><p>a broken lantern; or</p></content></subparagraph>
                  <subparagraph><num>(ii)</num><content><p>a lost lantern,</p></content></subparagraph>
                </paragraph>
                <wrapUp><p>commits an offence.</p></wrapUp>
              </subsection>
              <subsection><num>(2)</num><content><p>Subsection (1) does not apply to a lantern under repair.</p></content></subsection>
            </section>
          </part>
        </body>
        <conclusions><p>Signed at the pier.</p></conclusions>
      </act>
    </akomaNtoso>
    """

  @Test func `'def' may hold the term alone, and ids may repeat`() throws {
    let law = try MarkedUpLaw(Self.termOnly)
    #expect(
      law.outline == [
        "part_I <part> [part I] {Preliminary}",
        "sec_1 <section> [1] {Interpretation}",
        "sec_1__subsec_1 <subsection> [1/1] In this Act, unless the context otherwise requires—",
        "sec_1__subsec_1__al_1 <~alinea> [1/1] “lantern” means a lamp that sends light over water;",
        "sec_1__subsec_1__al_2 <~alinea> [1/1] “keeper” means a person who tends a lantern.",
        "sec_2 <section> [2] {Darkening}",
        "sec_2__subsec_1 <subsection> [2/1] A keeper who, without lawful excuse— // commits an offence.",
        "sec_2__subsec_1__para_a <paragraph> [2/1/a] puts out a lantern; or",
        "sec_2__subsec_1__para_b <paragraph> [2/1/b] fails to report to the Harbour Office—",
        "sec_2__subsec_1__para_b__subpara_i <subparagraph> [2/1/b/i] a broken lantern; or",
        "sec_2__subsec_1__para_b__subpara_ii <subparagraph> [2/1/b/ii] a lost lantern,",
        "sec_2__subsec_2 <subsection> [2/2] Subsection (1) does not apply to a lantern under repair.",
      ])
    #expect(
      law.reading("sec_2__subsec_1__para_b__subpara_ii")
        == "A keeper who, without lawful excuse— fails to report to the Harbour Office— a lost lantern, commits an offence.")
    #expect(
      law.definitions == ["keeper: sec_1__subsec_1__al_2 for instrument", "lantern: sec_1__subsec_1__al_1 for instrument"])
    #expect(!law.text.contains("Printed by") && !law.text.contains("Keepers Order") && !law.text.contains("Signed at"))
  }

  /// `def` around the whole body, in the namespace of a draft of the standard and under a prefix; no ids at all.
  static let wholeBody = """
    <an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17" xml:lang="en">
      <an:act><an:preamble><an:formula name="enacting"><an:p>THE COUNCIL OF THE ISLES,</an:p></an:formula>
          <an:recitals><an:intro><an:p>Whereas:</an:p></an:intro>
            <an:recital><an:num>(1)</an:num><an:p>Many buoys are lost.</an:p></an:recital>
            <an:recital><an:num>(2)</an:num><an:p>Rules on buoys differ.</an:p></an:recital></an:recitals>
          <an:formula name="enacting"><an:p>HAS ADOPTED THIS REGULATION:</an:p></an:formula></an:preamble>
        <an:body>
          <an:chapter><an:num>CHAPTER I</an:num><an:heading>General provisions</an:heading>
          <an:article><an:num>Article 1</an:num><an:heading>Definitions</an:heading>
            <an:paragraph><an:list><an:intro><an:p>For the purposes of this Regulation:</an:p></an:intro>
              <an:point><an:num>(1)</an:num><an:content><an:p><an:def>‘buoy’ means a float that marks a channel;</an:def></an:p></an:content></an:point>
              <an:point><an:num>(2)</an:num><an:content><an:p><an:def>‘owner’ means a person who lays a buoy.</an:def></an:p></an:content></an:point>
            </an:list></an:paragraph>
          </an:article>
          <an:article><an:num>Article 2</an:num><an:heading>Marks</an:heading>
            <an:paragraph><an:num>1.</an:num><an:content><an:p>An owner shall mark each buoy.</an:p></an:content></an:paragraph>
            <an:paragraph><an:num>2.</an:num><an:content><an:p>A mark shows the name of the owner.</an:p></an:content></an:paragraph>
          </an:article></an:chapter>
        </an:body></an:act>
    </an:akomaNtoso>
    """

  @Test func `'def' may hold the whole body, in another namespace and without ids`() throws {
    let law = try MarkedUpLaw(Self.wholeBody)
    #expect(law.document.declaredLanguage == "en")
    #expect(
      law.outline == [
        "preamble <~preamble> [preamble]",
        "preamble__al_1 <~alinea> [preamble] THE COUNCIL OF THE ISLES,",
        "preamble__al_2 <~alinea> [preamble] Whereas:",
        "preamble__para_1 <paragraph> [preamble/1] Many buoys are lost.",
        "preamble__para_2 <paragraph> [preamble/2] Rules on buoys differ.",
        "preamble__al_3 <~alinea> [preamble] HAS ADOPTED THIS REGULATION:",
        "chp_I <chapter> [chapter I] {General provisions}",
        "art_1 <article> [1] {Definitions} For the purposes of this Regulation:",
        "art_1__para_1 <paragraph> [1/1] ‘buoy’ means a float that marks a channel;",
        "art_1__para_2 <paragraph> [1/2] ‘owner’ means a person who lays a buoy.",
        "art_2 <article> [2] {Marks}",
        "art_2__para_1 <paragraph> [2/1] An owner shall mark each buoy.",
        "art_2__para_2 <paragraph> [2/2] A mark shows the name of the owner.",
      ])
    #expect(law.definitions == ["buoy: art_1__para_1 for instrument", "owner: art_1__para_2 for instrument"])
  }

  /// `def` around a heading, bare numbers, and an amendment whose marks are in the markup.
  static let heading = """
    <akomaNtoso><bill><body>
      <chapter><num>2</num><heading>Gauges</heading>
      <section><num>3</num><heading><def>tide gauge</def></heading>
        <content><p>In this Act, “tide gauge” means a pole that shows the height of the sea.</p></content></section>
      <section><num>4</num><heading>Amendment of the Buoys Act</heading>
        <subsection><num>1</num>
          <content><p>After section 7 of the Buoys Act insert— <mod><quotedStructure startQuote="“" endQuote="”">
            <section><num>7A</num><heading>Marks</heading>
              <subsection><num>1</num><intro><p>In this section—</p></intro>
                <hcontainer name="definition"><content><p>“mark” means a sign on a buoy.</p></content></hcontainer></subsection>
              <subsection><num>2</num><content><p>A person who removes a mark commits an offence.</p></content></subsection>
            </section></quotedStructure></mod>.</p></content></subsection>
        <subsection><num>2</num><content><p>In section 8 of that Act, for <quotedText>a buoy</quotedText> substitute
          <quotedText startQuote="“">any buoy</quotedText>.</p></content></subsection>
      </section></chapter>
    </body></bill></akomaNtoso>
    """

  @Test func `'def' may hold a heading; bare numbers get what tells their level; an amendment has its own scope`() throws {
    let law = try MarkedUpLaw(Self.heading)
    #expect(
      law.outline == [
        "chp_2 <chapter> [chapter 2] {Gauges}",
        "sec_3 <section> [3] {tide gauge} In this Act, “tide gauge” means a pole that shows the height of the sea.",
        "sec_4 <section> [4] {Amendment of the Buoys Act}",
        "sec_4__subsec_1 <subsection> [4/1] After section 7 of the Buoys Act insert—",
        "sec_4__subsec_1__qstr_1 <\"~quotation> [4/1]",
        "sec_4__subsec_1__qstr_1__sec_7A <\"section> [4/1/7A] {Marks}",
        "sec_4__subsec_1__qstr_1__sec_7A__subsec_1 <\"subsection> [4/1/7A/1] In this section—",
        "sec_4__subsec_1__qstr_1__sec_7A__subsec_1__al_1 <\"~alinea> [4/1/7A/1] “mark” means a sign on a buoy.",
        "sec_4__subsec_1__qstr_1__sec_7A__subsec_2 <\"subsection> [4/1/7A/2] A person who removes a mark commits an offence.”.",
        "sec_4__subsec_2 <subsection> [4/2] In section 8 of that Act, for “a buoy” substitute “any buoy”.",
      ])
    #expect(
      law.definitions == [
        "mark: sec_4__subsec_1__qstr_1__sec_7A__subsec_1__al_1 for sec_4__subsec_1__qstr_1__sec_7A", "tide gauge: sec_3 for instrument",
      ])
  }
}
