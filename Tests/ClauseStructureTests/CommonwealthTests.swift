import LegalText
import TestSupport
import Testing

/// Sections with subsections (1), paragraphs (a), subparagraphs (i) and clauses (A).
@Suite("A Commonwealth act")
struct CommonwealthTests {
  @Test("has four levels below a section, and flush text that completes them")
  func levels() {
    let text = """
      Network Safety Act 2031

      2 Short title
      This Act is the Network Safety Act.

      3.—(1) A person commits an offence if the person—
      (a) gains access to a system,
      (b) does so—
      (i) without authority, or
      (ii) in breach of an order that—
      (A) names the system, and
      (B) is in force,
      knowing that to be the case,
      and is fined.
      (2) No offence is committed by a tester:
      Provided that the tester keeps a record.
      (3) The Minister may make rules.

      4.—(1) In this Act “system” means a device.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_2 <section> [2] {Short title} This Act is the Network Safety Act.",
        "sec_3 <section> [3]",
        "sec_3__subsec_1 <subsection> [3/1] A person commits an offence if the person— // knowing that to be the case, // and is fined.",
        "sec_3__subsec_1__para_a <paragraph> [3/1/a] gains access to a system,",
        "sec_3__subsec_1__para_b <paragraph> [3/1/b] does so—",
        "sec_3__subsec_1__para_b__subpara_i <subparagraph> [3/1/b/i] without authority, or",
        "sec_3__subsec_1__para_b__subpara_ii <subparagraph> [3/1/b/ii] in breach of an order that—",
        "sec_3__subsec_1__para_b__subpara_ii__cl_A <clause> [3/1/b/ii/A] names the system, and",
        "sec_3__subsec_1__para_b__subpara_ii__cl_B <clause> [3/1/b/ii/B] is in force,",
        "sec_3__subsec_2 <subsection> [3/2] No offence is committed by a tester:",
        "sec_3__subsec_2__al_1 <~alinea> [3/2] Provided that the tester keeps a record.",
        "sec_3__subsec_3 <subsection> [3/3] The Minister may make rules.",
        "sec_4 <section> [4]",
        "sec_4__subsec_1 <subsection> [4/1] In this Act “system” means a device.",
      ])
  }

  @Test("keeps a proviso below its host")
  func proviso() {
    let text = """
      7. (1) No officer may enter a dwelling without a warrant.
      Provided that an officer may enter to save a life.
      (2) A warrant is valid for ten days.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_7 <section> [7]",
        "sec_7__subsec_1 <subsection> [7/1]",
        "sec_7__subsec_1__al_1 <~alinea> [7/1] No officer may enter a dwelling without a warrant.",
        "sec_7__subsec_1__al_2 <~alinea> [7/1] Provided that an officer may enter to save a life.",
        "sec_7__subsec_2 <subsection> [7/2] A warrant is valid for ten days.",
      ])
  }

  @Test("keeps the words before a list, which end in a dash or a colon, apart from a title")
  func chapeaux() {
    let text = """
      5. A provider shall keep a record of—
      (a) names;
      (b) places.
      6. The record shall hold:
      (a) dates; and
      (b) times.
      7 Fees
      (1) A fee is due.
      (2) The fee is ten crowns.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] A provider shall keep a record of—",
        "sec_5__para_a <paragraph> [5/a] names;",
        "sec_5__para_b <paragraph> [5/b] places.",
        "sec_6 <section> [6] The record shall hold:",
        "sec_6__para_a <paragraph> [6/a] dates; and",
        "sec_6__para_b <paragraph> [6/b] times.",
        "sec_7 <section> [7] {Fees}",
        "sec_7__subsec_1 <subsection> [7/1] A fee is due.",
        "sec_7__subsec_2 <subsection> [7/2] The fee is ten crowns.",
      ])
  }

  @Test("gives flush text to the sentence that is still open")
  func flush() {
    let text = """
      3 Access
      (1) A person shall not enter.
      (2) It is a defence to prove that the person—
      (a) had leave; or
      (b) acted in good faith,
      and the burden of proof lies on the person.
      4 Order
      The court may make an order.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_3 <section> [3] {Access}",
        "sec_3__subsec_1 <subsection> [3/1] A person shall not enter.",
        "sec_3__subsec_2 <subsection> [3/2] It is a defence to prove that the person— // and the burden of proof lies on the person.",
        "sec_3__subsec_2__para_a <paragraph> [3/2/a] had leave; or",
        "sec_3__subsec_2__para_b <paragraph> [3/2/b] acted in good faith,",
        "sec_4 <section> [4] {Order} The court may make an order.",
      ])
  }

  @Test("may print its titles as marginal notes above the number")
  func marginalNotes() {
    let text = """
      PART II
      OFFENCES

      Illegal access
      3. (1) A person who gains access commits an offence.
      (2) The fine is ten crowns.

      Interception
      4. A person who intercepts data commits an offence.
      """
    #expect(
      OutlineText.of(text) == [
        "part_II <part> [part II] {OFFENCES}",
        "sec_3 <section> [3] {Illegal access}",
        "sec_3__subsec_1 <subsection> [3/1] A person who gains access commits an offence.",
        "sec_3__subsec_2 <subsection> [3/2] The fine is ten crowns.",
        "sec_4 <section> [4] {Interception} A person who intercepts data commits an offence.",
      ])
  }

  @Test("orders 7ZA before 7A, and keeps the numbers of repealed sections")
  func inserted() {
    let text = """
      4. The first rule applies.
      5. [Repealed]
      6. . . . . . .
      7. The second rule applies.
      7ZA. A rule before 7A.
      7A. The inserted rule applies.
      7B. Another inserted rule applies.
      8. The third rule applies.
      12. The fourth rule applies.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_4 <section> [4] The first rule applies.",
        "sec_5 <section> [5] [Repealed]",
        "sec_6 <section> [6]",
        "sec_7 <section> [7] The second rule applies.",
        "sec_7ZA <section> [7ZA] A rule before 7A.",
        "sec_7A <section> [7A] The inserted rule applies.",
        "sec_7B <section> [7B] Another inserted rule applies.",
        "sec_8 <section> [8] The third rule applies.",
        "sec_12 <section> [12] The fourth rule applies.",
      ])
  }

  @Test("reads (aa) between (a) and (b), and (aa) behind (z)")
  func insertedLetters() {
    let text = """
      5 A record includes—
      (a) a name;
      (aa) an alias;
      (ab) a nickname;
      (b) a place;
      (ba) a route.

      6. A person commits an offence who—
      (x) does one;
      (y) does two;
      (z) does three;
      (aa) does four;
      (bb) does five.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_5 <section> [5] A record includes—",
        "sec_5__para_a <paragraph> [5/a] a name;",
        "sec_5__para_aa <paragraph> [5/aa] an alias;",
        "sec_5__para_ab <paragraph> [5/ab] a nickname;",
        "sec_5__para_b <paragraph> [5/b] a place;",
        "sec_5__para_ba <paragraph> [5/ba] a route.",
        "sec_6 <section> [6] A person commits an offence who—",
        "sec_6__para_x <paragraph> [6/x] does one;",
        "sec_6__para_y <paragraph> [6/y] does two;",
        "sec_6__para_z <paragraph> [6/z] does three;",
        "sec_6__para_aa <paragraph> [6/aa] does four;",
        "sec_6__para_bb <paragraph> [6/bb] does five.",
      ])
  }

  @Test("reads decimal insertions: 10.11 stands between 10.1 and 10.2")
  func decimals() {
    let text = """
      10 The first rule applies.

      10.1 The inserted rule applies.

      10.11 The rule inserted later applies.

      10.2 The other inserted rule applies.

      11 The last rule applies.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_10 <section> [10] The first rule applies.",
        "sec_10-1 <section> [10.1] The inserted rule applies.",
        "sec_10-11 <section> [10.11] The rule inserted later applies.",
        "sec_10-2 <section> [10.2] The other inserted rule applies.",
        "sec_11 <section> [11] The last rule applies.",
      ])
  }

  @Test("has parts and chapters with titles of their own")
  func parts() {
    let text = """
      PART I
      PRELIMINARY
      1. This Act is the Port Act.
      PART II
      OFFENCES
      Chapter 1
      Access
      2. A person shall not gain access.
      Chapter 2
      Data
      3. A person shall not alter data.
      PART III
      Chapter 1
      Police
      4. An officer may search.
      """
    #expect(
      OutlineText.of(text) == [
        "part_I <part> [part I] {PRELIMINARY}",
        "sec_1 <section> [1] This Act is the Port Act.",
        "part_II <part> [part II] {OFFENCES}",
        "part_II__chp_1 <chapter> [chapter 1] {Access}",
        "sec_2 <section> [2] A person shall not gain access.",
        "part_II__chp_2 <chapter> [chapter 2] {Data}",
        "sec_3 <section> [3] A person shall not alter data.",
        "part_III <part> [part III]",
        "part_III__chp_1 <chapter> [chapter 1] {Police}",
        "sec_4 <section> [4] An officer may search.",
      ])
  }

  @Test("names the container in an id only where numbers begin again")
  func restart() {
    let text = """
      CHAPTER 1
      1. The first rule of the first chapter.
      2. The second rule.
      CHAPTER 2
      1. The first rule of the second chapter.
      2. The second rule again.
      """
    #expect(
      OutlineText.of(text) == [
        "chp_1 <chapter> [chapter 1]",
        "sec_1 <section> [1] The first rule of the first chapter.",
        "sec_2 <section> [2] The second rule.",
        "chp_2 <chapter> [chapter 2]",
        "chp_2__sec_1 <section> [1] The first rule of the second chapter.",
        "chp_2__sec_2 <section> [2] The second rule again.",
      ])
  }
}
