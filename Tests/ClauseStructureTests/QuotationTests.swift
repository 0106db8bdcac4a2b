import LegalText
import TestSupport
import Testing

/// Words of another instrument, below the clause that inserts them.
@Suite("A quoted amendment")
struct QuotationTests {
  @Test("may open paragraphs with terms between marks, which close nothing")
  func commonwealth() {
    let text = """
      12. Amendment of the Records Act
      After section 7 of the Records Act insert—
      “7A Interpretation of this Part
      (1) In this Part—
      “device” means a thing that stores data;
      “record” means any data on a device.
      (2) The Minister may, by an order called a “storage order”, name devices.
      7B Offence
      A person who destroys a record commits an offence.”.
      13. Commencement
      This Act comes into force on 1 May 2032.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_12 <section> [12] {Amendment of the Records Act} After section 7 of the Records Act insert—",
        "sec_12__qstr_1 <\"~quotation> [12]",
        "sec_12__qstr_1__sec_7A <\"section> [12/7A] {Interpretation of this Part}",
        "sec_12__qstr_1__sec_7A__subsec_1 <\"subsection> [12/7A/1] In this Part—",
        "sec_12__qstr_1__sec_7A__subsec_1__al_1 <\"~alinea> [12/7A/1] “device” means a thing that stores data;",
        "sec_12__qstr_1__sec_7A__subsec_1__al_2 <\"~alinea> [12/7A/1] “record” means any data on a device.",
        "sec_12__qstr_1__sec_7A__subsec_2 <\"subsection> [12/7A/2] The Minister may, by an order called a “storage order”, name devices.",
        "sec_12__qstr_1__sec_7B <\"section> [12/7B] {Offence} A person who destroys a record commits an offence.”.",
        "sec_13 <section> [13] {Commencement} This Act comes into force on 1 May 2032.",
      ])
  }

  @Test("may open each paragraph with a mark and close only the last")
  func american() {
    let text = """
      SEC. 4. RECORDS.

      (a) In General.—Title 9 of the Meridian Code is amended by adding at the end the following:

      “§ 712. Keeping of records

      “(a) Duty.—Each provider shall keep a record.

      “(b) Definitions.—In this section:

      “(1) The term ‘provider’ means a seller.

      “(2) The term ‘record’ means a file.”.

      (b) Effective Date.—This section takes effect on January 1, 2032.

      SEC. 5. REPORT.

      The Secretary shall report each year.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_4 <section> [4] {RECORDS.}",
        "sec_4__subsec_a <subsection> [4/a] {In General} Title 9 of the Meridian Code is amended by adding at the end the following:",
        "sec_4__subsec_a__qstr_1 <\"~quotation> [4/a]",
        "sec_4__subsec_a__qstr_1__sec_712 <\"section> [4/a/712] {Keeping of records}",
        "sec_4__subsec_a__qstr_1__sec_712__subsec_a <\"subsection> [4/a/712/a] {Duty} Each provider shall keep a record.",
        "sec_4__subsec_a__qstr_1__sec_712__subsec_b <\"subsection> [4/a/712/b] {Definitions} In this section:",
        "sec_4__subsec_a__qstr_1__sec_712__subsec_b__para_1 <\"paragraph> [4/a/712/b/1] The term ‘provider’ means a seller.",
        "sec_4__subsec_a__qstr_1__sec_712__subsec_b__para_2 <\"paragraph> [4/a/712/b/2] The term ‘record’ means a file.”.",
        "sec_4__subsec_b <subsection> [4/b] {Effective Date} This section takes effect on January 1, 2032.",
        "sec_5 <section> [5] {REPORT.} The Secretary shall report each year.",
      ])
  }

  @Test("leaves the list of amendments around it whole, and phrases between marks alone")
  func list() {
    let text = """
      5. Amendment of section 3
      (1) Section 3 of the Records Act is amended—
      (a) in subsection (1), for “a record” substitute “any record”;
      (b) after subsection (2) insert—
      “(2A) A person may appeal—
      (a) within ten days; or
      (b) within a longer time that the court allows.
      (2B) An appeal is heard in public.”; and
      (c) omit subsection (4).
      (2) Section 4 is repealed.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] {Amendment of section 3}",
        "sec_5__subsec_1 <subsection> [5/1] Section 3 of the Records Act is amended—",
        "sec_5__subsec_1__para_a <paragraph> [5/1/a] in subsection (1), for “a record” substitute “any record”;",
        "sec_5__subsec_1__para_b <paragraph> [5/1/b] after subsection (2) insert—",
        "sec_5__subsec_1__para_b__qstr_1 <\"~quotation> [5/1/b]",
        "sec_5__subsec_1__para_b__qstr_1__subsec_2A <\"subsection> [5/1/b/2A] A person may appeal—",
        "sec_5__subsec_1__para_b__qstr_1__subsec_2A__para_a <\"paragraph> [5/1/b/2A/a] within ten days; or",
        "sec_5__subsec_1__para_b__qstr_1__subsec_2A__para_b <\"paragraph> [5/1/b/2A/b] within a longer time that the court allows.",
        "sec_5__subsec_1__para_b__qstr_1__subsec_2B <\"subsection> [5/1/b/2B] An appeal is heard in public.”; and",
        "sec_5__subsec_1__para_c <paragraph> [5/1/c] omit subsection (4).",
        "sec_5__subsec_2 <subsection> [5/2] Section 4 is repealed.",
      ])
  }

  @Test("may stand between straight marks")
  func straight() {
    let text = """
      5. Section 3 is amended by adding the following:
      "4. A person may appeal.
      5. The appeal is heard in public."
      6. This Act comes into force on 1 May 2032.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] Section 3 is amended by adding the following:",
        "sec_5__qstr_1 <\"~quotation> [5]",
        "sec_5__qstr_1__sec_4 <\"section> [5/4] A person may appeal.",
        "sec_5__qstr_1__sec_5 <\"section> [5/5] The appeal is heard in public.\"",
        "sec_6 <section> [6] This Act comes into force on 1 May 2032.",
      ])
  }

  @Test("that never closes quotes nothing")
  func unclosed() {
    let text = """
      5. Section 3 is amended by adding the following:
      “4. A person may appeal.
      6. This Act comes into force on 1 May 2032.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] Section 3 is amended by adding the following:",
        "sec_5__al_1 <~alinea> [5] “4. A person may appeal.",
        "sec_6 <section> [6] This Act comes into force on 1 May 2032.",
      ])
  }
}
