import LegalText
import TestSupport
import Testing

@Suite("Numbering")
struct NumberingTests {
  @Test("reads (i) behind (h) as a letter where (j) follows")
  func lettersThroughI() {
    let text = """
      5. A provider shall keep a record of—
      (g) visits;
      (h) repairs;
      (i) readings;
      (j) costs.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] A provider shall keep a record of—",
        "sec_5__para_g <paragraph> [5/g] visits;",
        "sec_5__para_h <paragraph> [5/h] repairs;",
        "sec_5__para_i <paragraph> [5/i] readings;",
        "sec_5__para_j <paragraph> [5/j] costs.",
      ])
  }

  @Test("reads (i) as a Roman number where (ii) follows, also below (h), and as a letter again behind the list")
  func romanBelowLetter() {
    let text = """
      5. The list is as follows:
      (g) visits;
      (h) repairs that—
      (i) are small;
      (ii) are urgent;
      (i) readings;
      (j) costs.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] The list is as follows:",
        "sec_5__para_g <paragraph> [5/g] visits;",
        "sec_5__para_h <paragraph> [5/h] repairs that—",
        "sec_5__para_h__subpara_i <subparagraph> [5/h/i] are small;",
        "sec_5__para_h__subpara_ii <subparagraph> [5/h/ii] are urgent;",
        "sec_5__para_i <paragraph> [5/i] readings;",
        "sec_5__para_j <paragraph> [5/j] costs.",
      ])
  }

  @Test("reads (i) behind words that open a list as Roman")
  func romanFirst() {
    let text = """
      6. A provider need not keep a record of—
      (a) a visit that—
      (i) is short; or
      (ii) is free;
      (b) a repair that—
      (i) is minor;
      (ii) is urgent.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_6 <section> [6] A provider need not keep a record of—",
        "sec_6__para_a <paragraph> [6/a] a visit that—",
        "sec_6__para_a__subpara_i <subparagraph> [6/a/i] is short; or",
        "sec_6__para_a__subpara_ii <subparagraph> [6/a/ii] is free;",
        "sec_6__para_b <paragraph> [6/b] a repair that—",
        "sec_6__para_b__subpara_i <subparagraph> [6/b/i] is minor;",
        "sec_6__para_b__subpara_ii <subparagraph> [6/b/ii] is urgent.",
      ])
  }

  @Test("reads (v) and (x) by their place")
  func vAndX() {
    let text = """
      5. A record includes—
      (a) a name that—
      (i) is one; (ii) is two; (iii) is three; (iv) is four; (v) is five; (vi) is six;
      (b) a place.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] A record includes—",
        "sec_5__para_a <paragraph> [5/a] a name that—",
        "sec_5__para_a__subpara_i <subparagraph> [5/a/i] is one;",
        "sec_5__para_a__subpara_ii <subparagraph> [5/a/ii] is two;",
        "sec_5__para_a__subpara_iii <subparagraph> [5/a/iii] is three;",
        "sec_5__para_a__subpara_iv <subparagraph> [5/a/iv] is four;",
        "sec_5__para_a__subpara_v <subparagraph> [5/a/v] is five;",
        "sec_5__para_a__subpara_vi <subparagraph> [5/a/vi] is six;",
        "sec_5__para_b <paragraph> [5/b] a place.",
      ])
  }

  @Test("takes no citation for a label, however the numbers are chained")
  func citations() {
    let text = """
      1 Access
      (1) A person who contravenes section 5(1)(a) or (b) commits an offence.
      (2) Subsections (1)(a), (b) and (c) apply, and so do paragraphs (d) to (f) of section 9.
      (3) In this section, paragraph (a) of subsection (1) means section 12(2)(b)(ii).
      2 Order
      (1) An order under section 1(2) may be made.
      (2) The order is made under regulation 3 or
      (a) under this Act; or
      (b) under article 7(1)(c) of the Treaty.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] {Access}",
        "sec_1__subsec_1 <subsection> [1/1] A person who contravenes section 5(1)(a) or (b) commits an offence.",
        "sec_1__subsec_2 <subsection> [1/2] Subsections (1)(a), (b) and (c) apply, and so do paragraphs (d) to (f) of section 9.",
        "sec_1__subsec_3 <subsection> [1/3] In this section, paragraph (a) of subsection (1) means section 12(2)(b)(ii).",
        "sec_2 <section> [2] {Order}",
        "sec_2__subsec_1 <subsection> [2/1] An order under section 1(2) may be made.",
        "sec_2__subsec_2 <subsection> [2/2] The order is made under regulation 3 or",
        "sec_2__subsec_2__para_a <paragraph> [2/2/a] under this Act; or",
        "sec_2__subsec_2__para_b <paragraph> [2/2/b] under article 7(1)(c) of the Treaty.",
      ])
  }

  @Test("takes letters directly below a section, and Roman numbers directly below a subsection")
  func skippedLevel() {
    let text = """
      3 Licences
      A licence may be refused if—
      (a) the applicant is young;
      (b) the fee is unpaid.
      4 Fees
      (1) A fee is due—
      (i) each year; and
      (ii) on request.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_3 <section> [3] {Licences} A licence may be refused if—",
        "sec_3__para_a <paragraph> [3/a] the applicant is young;",
        "sec_3__para_b <paragraph> [3/b] the fee is unpaid.",
        "sec_4 <section> [4] {Fees}",
        "sec_4__subsec_1 <subsection> [4/1] A fee is due—",
        "sec_4__subsec_1__para_i <paragraph> [4/1/i] each year; and",
        "sec_4__subsec_1__para_ii <paragraph> [4/1/ii] on request.",
      ])
  }

  @Test("of a text without sections hangs items below nothing")
  func noUnits() {
    let text = """
      The Parties agree to cooperate.

      They shall meet each year.

      (a) An observer may attend.

      (b) The minutes are public.
      """
    #expect(
      OutlineText.of(text) == [
        "al_1 <~alinea> The Parties agree to cooperate.",
        "al_2 <~alinea> They shall meet each year.",
        "para_a <paragraph> [a] An observer may attend.",
        "para_b <paragraph> [b] The minutes are public.",
      ])
  }

  @Test("hangs the list of a definition below its unnumbered paragraph, without a place in the path")
  func definitions() {
    let text = """
      2. Interpretation
      In this Act—
      “data” means signs;
      “system” means a device that—
      (a) stores data; or
      (b) sends data.
      3. Access
      A person shall not access a system.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_2 <section> [2] {Interpretation} In this Act—",
        "sec_2__al_1 <~alinea> [2] “data” means signs;",
        "sec_2__al_2 <~alinea> [2] “system” means a device that—",
        "sec_2__para_a <paragraph> [2/a] stores data; or",
        "sec_2__para_b <paragraph> [2/b] sends data.",
        "sec_3 <section> [3] {Access} A person shall not access a system.",
      ])
  }
}
