import LegalText
import TestSupport
import Testing

/// Sections with subsections (a), paragraphs (1), subparagraphs (A).
@Suite("An American act")
struct AmericanTests {
  @Test("skips levels and closes a list with flush text")
  func code() {
    let text = """
      § 1030. Fraud in connection with systems

      (a) Whoever—

      (1) having accessed a system without authority obtains data;

      (5)(A) knowingly causes the transmission of a program; or

      (B) intentionally accesses a system and causes loss,

      shall be punished as provided in subsection (c) of this section.

      (b) Whoever attempts an offence under subsection (a) shall be punished.

      (c) The punishment for an offence under subsection (a) is—

      (1) a fine, in the case of an offence under subsection (a)(5)(A); and

      (2) imprisonment for not more than five years.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1030 <section> [1030] {Fraud in connection with systems}",
        "sec_1030__subsec_a <subsection> [1030/a] Whoever— // shall be punished as provided in subsection (c) of this section.",
        "sec_1030__subsec_a__para_1 <paragraph> [1030/a/1] having accessed a system without authority obtains data;",
        "sec_1030__subsec_a__para_5 <paragraph> [1030/a/5]",
        "sec_1030__subsec_a__para_5__subpara_A <subparagraph> [1030/a/5/A] knowingly causes the transmission of a program; or",
        "sec_1030__subsec_a__para_5__subpara_B <subparagraph> [1030/a/5/B] intentionally accesses a system and causes loss,",
        "sec_1030__subsec_b <subsection> [1030/b] Whoever attempts an offence under subsection (a) shall be punished.",
        "sec_1030__subsec_c <subsection> [1030/c] The punishment for an offence under subsection (a) is—",
        "sec_1030__subsec_c__para_1 <paragraph> [1030/c/1] a fine, in the case of an offence under subsection (a)(5)(A); and",
        "sec_1030__subsec_c__para_2 <paragraph> [1030/c/2] imprisonment for not more than five years.",
      ])
  }

  @Test("goes down to clauses and subclauses")
  func deep() {
    let text = """
      SEC. 9. REPORTS.

      (a) The Secretary shall report—

      (1) each year—

      (A) on systems that—

      (i) were tested; and

      (ii) failed because of—

      (I) age; or

      (II) neglect; and

      (B) on networks; and

      (2) on request.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_9 <section> [9] {REPORTS.}",
        "sec_9__subsec_a <subsection> [9/a] The Secretary shall report—",
        "sec_9__subsec_a__para_1 <paragraph> [9/a/1] each year—",
        "sec_9__subsec_a__para_1__subpara_A <subparagraph> [9/a/1/A] on systems that—",
        "sec_9__subsec_a__para_1__subpara_A__cl_i <clause> [9/a/1/A/i] were tested; and",
        "sec_9__subsec_a__para_1__subpara_A__cl_ii <clause> [9/a/1/A/ii] failed because of—",
        "sec_9__subsec_a__para_1__subpara_A__cl_ii__subcl_I <subclause> [9/a/1/A/ii/I] age; or",
        "sec_9__subsec_a__para_1__subpara_A__cl_ii__subcl_II <subclause> [9/a/1/A/ii/II] neglect; and",
        "sec_9__subsec_a__para_1__subpara_B <subparagraph> [9/a/1/B] on networks; and",
        "sec_9__subsec_a__para_2 <paragraph> [9/a/2] on request.",
      ])
  }

  @Test("runs its headings in before a dash")
  func runInHeadings() {
    let text = """
      SEC. 4. RECORDS.

      (a) In General.—Each provider shall keep a record.

      (b) Exception.—Subsection (a) does not apply to a provider that—

      (1) is small; or

      (2) is new.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_4 <section> [4] {RECORDS.}",
        "sec_4__subsec_a <subsection> [4/a] {In General} Each provider shall keep a record.",
        "sec_4__subsec_b <subsection> [4/b] {Exception} Subsection (a) does not apply to a provider that—",
        "sec_4__subsec_b__para_1 <paragraph> [4/b/1] is small; or",
        "sec_4__subsec_b__para_2 <paragraph> [4/b/2] is new.",
      ])
  }

  @Test("may run whole enumerations in on one line")
  func philippine() {
    let text = """
      Section 4. Offenses. — Punishable are: (a) access to a system; (b) interception: (1) in transit; or (2) at rest; and (c) misuse.

      Section 5. Other Offenses. — Aiding is punishable.

      Section 6. Penalties. — Any person found guilty shall be punished with a fine.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_4 <section> [4] {Offenses} Punishable are:",
        "sec_4__subsec_a <subsection> [4/a] access to a system;",
        "sec_4__subsec_b <subsection> [4/b] interception:",
        "sec_4__subsec_b__para_1 <paragraph> [4/b/1] in transit; or",
        "sec_4__subsec_b__para_2 <paragraph> [4/b/2] at rest; and",
        "sec_4__subsec_c <subsection> [4/c] misuse.",
        "sec_5 <section> [5] {Other Offenses} Aiding is punishable.",
        "sec_6 <section> [6] {Penalties} Any person found guilty shall be punished with a fine.",
      ])
  }
}
