import LegalText
import TestSupport
import Testing

/// Articles with paragraphs and points; the States are invented.
@Suite("A treaty")
struct TreatyTests {
  @Test("has titles on the line below and may begin a wrapped line with 'article 7'")
  func unitedNations() {
    let text = """
      CONVENTION OF PORT MERIDIA ON NETWORK CRIME

      The States Parties to this Convention,

      Concerned by the growth of crime in the
      region and by its cost,

      Have agreed as follows:

      Chapter I
      General provisions

      Article 1
      Purposes

      The purposes of this Convention are to
      prevent crime by means of law, and:

      (a) To strengthen all measures laid down in
      article 7 of this treaty;

      (b) To promote cooperation among the Parties
      without prejudice to article 12, paragraph
      3.

      Article 2
      Scope of application

      1. This Convention applies to the offences
      established in accordance with articles 3 to
      5 of it.

      2. Nothing in this Convention requires a
      State to act contrary to article 1.
      """
    #expect(
      OutlineText.of(text) == [
        "preamble <~preamble> [preamble]",
        "preamble__al_1 <~alinea> [preamble] The States Parties to this Convention,",
        "preamble__al_2 <~alinea> [preamble] Concerned by the growth of crime in the⏎region and by its cost,",
        "preamble__al_3 <~alinea> [preamble] Have agreed as follows:",
        "chp_I <chapter> [chapter I] {General provisions}",
        "art_1 <article> [1] {Purposes} The purposes of this Convention are to⏎prevent crime by means of law, and:",
        "art_1__point_a <point> [1/a] To strengthen all measures laid down in⏎article 7 of this treaty;",
        "art_1__point_b <point> [1/b] To promote cooperation among the Parties⏎without prejudice to article 12, paragraph⏎3.",
        "art_2 <article> [2] {Scope of application}",
        "art_2__para_1 <paragraph> [2/1] This Convention applies to the offences⏎established in accordance with articles 3 to⏎5 of it.",
        "art_2__para_2 <paragraph> [2/2] Nothing in this Convention requires a⏎State to act contrary to article 1.",
      ])
  }

  @Test("may print number and title on one line and letter its points without an opening bracket")
  func councilOfEurope() {
    let text = """
      Article 4 – Data interference

      1. Each Party shall adopt measures.
      2. A Party may reserve the right to require—
      a) damage; or
      b) serious harm.

      Article 5 – System interference

      Each Party shall adopt measures.
      """
    #expect(
      OutlineText.of(text) == [
        "art_4 <article> [4] {Data interference}",
        "art_4__para_1 <paragraph> [4/1] Each Party shall adopt measures.",
        "art_4__para_2 <paragraph> [4/2] A Party may reserve the right to require—",
        "art_4__para_2__point_a <point> [4/2/a] damage; or",
        "art_4__para_2__point_b <point> [4/2/b] serious harm.",
        "art_5 <article> [5] {System interference} Each Party shall adopt measures.",
      ])
  }

  @Test("under negotiation may hold provisions in square brackets and options")
  func draft() {
    let text = """
      Article 5
      Illegal access

      1. Each State Party shall [adopt] [consider adopting] such measures as may be necessary.

      [2. A State Party may require intent.]

      3. [Agreed ad referendum] The offence is punished [without right].

      Option 1

      Article 6
      Interception

      Each State Party shall act.
      """
    #expect(
      OutlineText.of(text) == [
        "art_5 <article> [5] {Illegal access}",
        "art_5__para_1 <paragraph> [5/1] Each State Party shall [adopt] [consider adopting] such measures as may be necessary.",
        "art_5__para_2 <paragraph> [5/2] A State Party may require intent.]",
        "art_5__para_3 <paragraph> [5/3] [Agreed ad referendum] The offence is punished [without right].",
        "art_6 <article> [6] {Interception} Each State Party shall act.",
      ])
  }

  @Test("may insert article 7 bis, leave out repealed numbers and print one number twice")
  func insertions() {
    let text = """
      Article 4
      Access

      The first rule applies.

      Articles 5 and 6
      [Repealed]

      Article 7
      Data

      1. The second rule applies.

      1 bis. The rule between applies.

      2. The last rule applies.

      Article 7 bis
      Metadata

      The third rule applies.

      Article 8
      Traffic

      The fourth rule applies.

      Article 8
      Traffic

      The fifth rule applies.
      """
    #expect(
      OutlineText.of(text) == [
        "art_4 <article> [4] {Access} The first rule applies.",
        "art_7 <article> [7] {Data}",
        "art_7__para_1 <paragraph> [7/1] The second rule applies.",
        "art_7__para_1-bis <paragraph> [7/1 bis] The rule between applies.",
        "art_7__para_2 <paragraph> [7/2] The last rule applies.",
        "art_7-bis <article> [7 bis] {Metadata} The third rule applies.",
        "art_8 <article> [8] {Traffic} The fourth rule applies.",
        "art_8__oc_2 <article> [8] {Traffic} The fifth rule applies.",
      ])
  }

  @Test("numbers the unnumbered paragraphs of an article itself")
  func unnumbered() {
    let text = """
      Article 9

      The first paragraph says what is punished.

      The second paragraph says how.

      Article 10

      A single paragraph.
      """
    #expect(
      OutlineText.of(text) == [
        "art_9 <article> [9]",
        "art_9__al_1 <~alinea> [9] The first paragraph says what is punished.",
        "art_9__al_2 <~alinea> [9] The second paragraph says how.",
        "art_10 <article> [10] A single paragraph.",
      ])
  }

  @Test("may be given by a single article with its paragraphs")
  func single() {
    let text = """
      Article 5
      Access

      1. The first rule applies.
      2. The second rule applies.
      3. The third rule applies.
      4. The fourth rule applies.
      5. The fifth rule applies.
      """
    #expect(
      OutlineText.of(text) == [
        "art_5 <article> [5] {Access}",
        "art_5__para_1 <paragraph> [5/1] The first rule applies.",
        "art_5__para_2 <paragraph> [5/2] The second rule applies.",
        "art_5__para_3 <paragraph> [5/3] The third rule applies.",
        "art_5__para_4 <paragraph> [5/4] The fourth rule applies.",
        "art_5__para_5 <paragraph> [5/5] The fifth rule applies.",
      ])
  }

  @Test("in the French manner has articles of a series, Roman paragraphs, 1° and a)")
  func french() {
    let text = """
      Art. L. 323-3-1

      The first paragraph says that access is punished.

      The second paragraph says that an attempt is punished.

      The third paragraph says that a fine is due.

      Art. L. 323-4

      I. – The court may order:

      1° a) the closure of the place;

      b) the seizure of the device;

      2° the publication of the judgment.

      II. – The order is final.

      Art. R. 324-1

      A decree lays down the rules.
      """
    #expect(
      OutlineText.of(text) == [
        "art_L-323-3-1 <article> [L. 323-3-1]",
        "art_L-323-3-1__al_1 <~alinea> [L. 323-3-1] The first paragraph says that access is punished.",
        "art_L-323-3-1__al_2 <~alinea> [L. 323-3-1] The second paragraph says that an attempt is punished.",
        "art_L-323-3-1__al_3 <~alinea> [L. 323-3-1] The third paragraph says that a fine is due.",
        "art_L-323-4 <article> [L. 323-4]",
        "art_L-323-4__point_I <point> [L. 323-4/I] The court may order:",
        "art_L-323-4__point_I__subpara_1 <subparagraph> [L. 323-4/I/1]",
        "art_L-323-4__point_I__subpara_1__cl_a <clause> [L. 323-4/I/1/a] the closure of the place;",
        "art_L-323-4__point_I__subpara_1__cl_b <clause> [L. 323-4/I/1/b] the seizure of the device;",
        "art_L-323-4__point_I__subpara_2 <subparagraph> [L. 323-4/I/2] the publication of the judgment.",
        "art_L-323-4__point_II <point> [L. 323-4/II] The order is final.",
        "art_R-324-1 <article> [R. 324-1] A decree lays down the rules.",
      ])
  }
}
