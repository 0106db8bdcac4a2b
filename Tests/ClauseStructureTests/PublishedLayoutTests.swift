import ClauseStructure
import LegalText
import TestSupport
import Testing

/// What publishers print around provisions: placeholders, codified numbers, marginal notes, lists of contents, inserted schedules.
@Suite("A published law")
struct PublishedLayoutTests {
  @Test("prints one line for several repealed provisions, and a star before a number with a note")
  func ranges() {
    let text = """
      1 (1) A person may fish with a permit.
      (2) and (2.1) [Repealed, 2011, c. 4, s. 2]
      (3) A permit may be refused
      (a) and (b) [Repealed, 2011, c. 4, s. 3]
      (c) if the stock is exhausted.

      2 to 5 [Repealed, 2011, c. 4, s. 5]

      *6 The Minister may close a harbour.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1]",
        "sec_1__subsec_1 <subsection> [1/1] A person may fish with a permit.",
        "sec_1__subsec_2-and-2-1 <subsection> [1/2 and 2.1] [Repealed, 2011, c. 4, s. 2]",
        "sec_1__subsec_3 <subsection> [1/3] A permit may be refused",
        "sec_1__subsec_3__para_a-and-b <paragraph> [1/3/a and b] [Repealed, 2011, c. 4, s. 3]",
        "sec_1__subsec_3__para_c <paragraph> [1/3/c] if the stock is exhausted.",
        "sec_2-to-5 <section> [2 to 5] [Repealed, 2011, c. 4, s. 5]",
        "sec_6 <section> [6] The Minister may close a harbour.",
      ])
  }

  @Test("prints the number of the codification behind its own")
  func codificationNumbers() {
    let text = """
      Sec. 4. [2671] (a) The Secretary may lease a pier.
      (b) The Secretary may repair a pier.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_4 <section> [4]",
        "sec_4__subsec_a <subsection> [4/a] The Secretary may lease a pier.",
        "sec_4__subsec_b <subsection> [4/b] The Secretary may repair a pier.",
      ])
  }

  @Test("names a schedule in the margin of a section that speaks of it")
  func marginalSchedules() {
    let text = """
      1 (1) In this Act, a vessel is a ship or a raft.

      2 (1) A vessel shall carry a light.

      Schedule 1
      3 (1) Schedule 1 lists the conventions on lights.
      (2) Schedule 2 lists the harbours.

      4 An owner shall register a vessel.
      """
    #expect(
      OutlineText.ids(text) == [
        "sec_1", "sec_1__subsec_1", "sec_2", "sec_2__subsec_1", "sec_3", "sec_3__subsec_1", "sec_3__subsec_2", "sec_4",
      ])
  }

  @Test("names its section below a schedule's heading")
  func marginalReferences() {
    let text = """
      1 The dues are those of Schedule 1.

      SCHEDULE 1
      Section 1
      Harbour dues

      1 A raft pays one crown.

      2 A ship pays two crowns.
      """
    #expect(OutlineText.ids(text) == ["sec_1", "sch_1", "sch_1__para_1", "sch_1__para_2"])
  }

  @Test("inserts a whole schedule between quotation marks")
  func quotedSchedules() {
    let text = """
      1 Amendment of the Harbours Act
      (1) The Harbours Act is amended as follows.
      (2) After schedule 2 insert—

      “Schedule 2A
      Determination of harbour dues

      1 (1) This schedule applies to a harbour with a lighthouse.
      (2) Dues are set each year.

      2 The harbour master may waive dues.”.

      2 Commencement
      This Act comes into force on 1 May.
      """
    let quoted = "sec_1__subsec_2__qstr_1__sch_2A"
    #expect(
      OutlineText.ids(text).filter { !$0.hasSuffix("qstr_1") } == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", quoted, "\(quoted)__para_1", "\(quoted)__para_1__subpara_1",
        "\(quoted)__para_1__subpara_2", "\(quoted)__para_2", "sec_2",
      ])
  }

  @Test("inserts items behind a conjunction or a dash between quotation marks")
  func quotedLeads() {
    let text = """
      3 Licences
      (1) In section 4—
      (a) paragraph (a) is repealed,
      (b) after paragraph (b) insert “, or
      (c) a ferry that carries no goods.”,
      (c) for “boat” substitute “—
      (a) ferry, or
      (b) raft.”.
      (2) Section 9 is repealed.
      """
    #expect(
      OutlineText.ids(text).filter { !$0.hasSuffix("qstr_1") } == [
        "sec_3", "sec_3__subsec_1", "sec_3__subsec_1__para_a", "sec_3__subsec_1__para_b", "sec_3__subsec_1__para_b__qstr_1__para_c",
        "sec_3__subsec_1__para_c", "sec_3__subsec_1__para_c__qstr_1__para_a", "sec_3__subsec_1__para_c__qstr_1__para_b", "sec_3__subsec_2",
      ])
  }

  @Test("lists its contents with titles cut short, its schedules' paragraphs among them")
  func longContents() {
    let text = """
      The Ferries Order 2031
      PART 1 GENERAL
      1 Citation and commencement
      2 Interpretation
      PART 2 CONDITIONS
      3 A ferry must carry a light and a bell at...
      SCHEDULE 1 NOTICES
      1 In this Schedule “notice” means...
      2 A notice must be given in writing to...

      PART 1
      GENERAL

      Citation and commencement
      1.—(1) This Order may be cited as the Ferries Order.
      (2) It comes into force on 1 May.

      Interpretation
      2. In this Order “ferry” means a boat.

      PART 2
      CONDITIONS

      Lights
      3. A ferry must carry a light and a bell at all times of the night.

      SCHEDULE 1
      NOTICES

      1. In this Schedule “notice” means a letter.

      2. A notice must be given in writing to the owner.
      """
    #expect(
      OutlineText.ids(text) == [
        "part_1", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "part_2", "sec_3", "sch_1", "sch_1__para_1", "sch_1__para_2",
      ])
  }

  @Test("may number its sections on through groups that are called sections themselves")
  func sectionsAsGroups() {
    let text = """
      PART 2

      1 A board is established.

      SECTION 1
      Members

      2 The board has five members.

      3 A member serves for a year.

      SECTION 2
      Meetings

      4 The board meets each month.
      """
    #expect(
      OutlineText.of(text) == [
        "part_2 <part> [part 2]",
        "sec_1 <section> [1] A board is established.",
        "part_2__dvs_1 <division> [division 1] {Members}",
        "sec_2 <section> [2] The board has five members.",
        "sec_3 <section> [3] A member serves for a year.",
        "part_2__dvs_2 <division> [division 2] {Meetings}",
        "sec_4 <section> [4] The board meets each month.",
      ])
  }

  @Test("may group the words of one section into parts")
  func partsInsideSections() {
    let text = """
      Sec. 2. Adoption of the budget.
      The following sums are approved:

      PART A. SUMMARY

      PART B. DIVISION

      (a)(1) Council, ten crowns;
      (2) Auditor, five crowns;
      (b) Library, one crown.

      Sec. 3. Effective date.
      This act takes effect in May.
      """
    #expect(
      OutlineText.ids(text) == [
        "sec_2", "sec_2__part_A", "sec_2__part_B", "sec_2__subsec_a", "sec_2__subsec_a__para_1", "sec_2__subsec_a__para_2",
        "sec_2__subsec_b", "sec_3",
      ])
  }

  @Test("may lose the mark that opens a quoted section")
  func lostOpeningMark() {
    let text = """
      Sec. 2. Amendment of the Title.
      (a) The table of contents is amended as follows:
      (1) A new designation is added to read as follows:

      Sec. 25-412. Qualifications hearing.".
      (2) The heading is repealed.
      (b) Section 9 is repealed.
      """
    #expect(
      OutlineText.ids(text).filter { !$0.contains("al_") } == [
        "sec_2", "sec_2__subsec_a", "sec_2__subsec_a__para_1", "sec_2__subsec_a__para_2", "sec_2__subsec_b",
      ])
  }

  @Test("runs lists in behind any word, and cites none as a list")
  func runInLists() {
    let text = """
      4 Notices
      (1) An offence under subsection (1)(a) or (b) of this section is tried by a magistrate.
      (2) A notice means (a) a letter, (b) a message, or (c) a call that (i) is recorded and (ii) is kept.
      """
    #expect(
      OutlineText.ids(text) == [
        "sec_4", "sec_4__subsec_1", "sec_4__subsec_2", "sec_4__subsec_2__para_a", "sec_4__subsec_2__para_b", "sec_4__subsec_2__para_c",
        "sec_4__subsec_2__para_c__subpara_i", "sec_4__subsec_2__para_c__subpara_ii",
      ])
  }
}
