import LegalText
import TestSupport
import Testing

@Suite("A schedule")
struct ScheduleTests {
  @Test("begins its numbers again, and its paragraphs are no sections")
  func numbered() {
    let text = """
      1. This Act binds the Crown.
      2. Schedule 1 has effect.

      SCHEDULE 1

      FORMS

      1. A form is a paper.
      2. A form is signed—
      (a) by hand; or
      (b) by proxy.

      SCHEDULE 2

      FEES

      1. A fee is payable.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] This Act binds the Crown.",
        "sec_2 <section> [2] Schedule 1 has effect.",
        "sch_1 <schedule> [schedule 1] {FORMS}",
        "sch_1__para_1 <paragraph> [schedule 1/1] A form is a paper.",
        "sch_1__para_2 <paragraph> [schedule 1/2] A form is signed—",
        "sch_1__para_2__subpara_a <subparagraph> [schedule 1/2/a] by hand; or",
        "sch_1__para_2__subpara_b <subparagraph> [schedule 1/2/b] by proxy.",
        "sch_2 <schedule> [schedule 2] {FEES}",
        "sch_2__para_1 <paragraph> [schedule 2/1] A fee is payable.",
      ])
  }

  @Test("may be named by an ordinal word, and have parts")
  func ordinal() {
    let text = """
      1. This Act binds the Crown.
      2. The First Schedule has effect.

      FIRST SCHEDULE
      Forms

      1. A form is a paper.

      SECOND SCHEDULE
      Fees

      Part I

      1. A fee is payable.

      Part II

      2. A fine is payable.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] This Act binds the Crown.",
        "sec_2 <section> [2] The First Schedule has effect.",
        "sch_1 <schedule> [schedule 1] {Forms}",
        "sch_1__para_1 <paragraph> [schedule 1/1] A form is a paper.",
        "sch_2 <schedule> [schedule 2] {Fees}",
        "sch_2__part_I <part> [part I]",
        "sch_2__para_1 <paragraph> [schedule 2/1] A fee is payable.",
        "sch_2__part_II <part> [part II]",
        "sch_2__para_2 <paragraph> [schedule 2/2] A fine is payable.",
      ])
  }

  @Test("names its part in an id only where numbers begin again")
  func restart() {
    let text = """
      1. This Act binds the Crown.

      SCHEDULE

      Part I

      1. A form is a paper.

      Part II

      1. A fee is payable.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] This Act binds the Crown.",
        "sch <schedule> [schedule]",
        "sch__part_I <part> [part I]",
        "sch__para_1 <paragraph> [schedule/1] A form is a paper.",
        "sch__part_II <part> [part II]",
        "sch__part_II__para_1 <paragraph> [schedule/1] A fee is payable.",
      ])
  }

  @Test("of a treaty is an annex")
  func annex() {
    let text = """
      Article 1
      Scope

      The Annex is part of this Agreement.

      ANNEX

      1. The list is kept.
      2. The list is public.
      """
    #expect(
      OutlineText.of(text) == [
        "art_1 <article> [1] {Scope} The Annex is part of this Agreement.",
        "att <annex> [annex]",
        "att__para_1 <paragraph> [annex/1] The list is kept.",
        "att__para_2 <paragraph> [annex/2] The list is public.",
      ])
  }
}
