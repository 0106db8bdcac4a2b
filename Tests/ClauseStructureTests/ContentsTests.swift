import LegalText
import TestSupport
import Testing

/// It is printed in the file, and is no law.
@Suite("A table of contents")
struct ContentsTests {
  @Test("with dot leaders is left out")
  func leaders() {
    let text = """
      NETWORK ACT

      Arrangement of sections

      1. Short title ........ 1
      2. Definitions ........ 2
      3. Offences ........... 3
      4. Penalties .......... 4

      1. Short title
      This Act is the Network Act.

      2. Definitions
      In this Act, “system” means a device².

      3. Offences
      A person shall not gain access to a system.

      4. Penalties
      A person who contravenes section 3 is liable to a fine.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] {Short title} This Act is the Network Act.",
        "sec_2 <section> [2] {Definitions} In this Act, “system” means a device².",
        "sec_3 <section> [3] {Offences} A person shall not gain access to a system.",
        "sec_4 <section> [4] {Penalties} A person who contravenes section 3 is liable to a fine.",
      ])
  }

  @Test("that names parts and schedules is left out whole")
  func schedule() {
    let text = """
      NETWORK ACT

      CONTENTS

      PART 1
      1 Short title
      2 Definitions
      PART 2
      3 Offences
      4 Penalties
      Schedule

      PART 1

      1 Short title
      This Act is the Network Act.

      2 Definitions
      In this Act, “system” means a device.

      PART 2

      3 Offences
      A person shall not gain access to a system.

      4 Penalties
      A person who contravenes section 3 is liable to a fine.

      Schedule

      1 A form is set out here.
      """
    #expect(
      OutlineText.of(text) == [
        "part_1 <part> [part 1]",
        "sec_1 <section> [1] {Short title} This Act is the Network Act.",
        "sec_2 <section> [2] {Definitions} In this Act, “system” means a device.",
        "part_2 <part> [part 2]",
        "sec_3 <section> [3] {Offences} A person shall not gain access to a system.",
        "sec_4 <section> [4] {Penalties} A person who contravenes section 3 is liable to a fine.",
        "sch <schedule> [schedule]",
        "sch__para_1 <paragraph> [schedule/1] A form is set out here.",
      ])
  }

  @Test("without a heading is known by its numbers being printed again")
  func unannounced() {
    let text = """
      NETWORK ACT

      1 Short title
      2 Definitions
      3 Offences
      4 Penalties

      1 Short title
      This Act is the Network Act.

      2 Definitions
      In this Act, “system” means a device.

      3 Offences
      A person shall not gain access to a system.

      4 Penalties
      A person who contravenes section 3 is liable to a fine.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] {Short title} This Act is the Network Act.",
        "sec_2 <section> [2] {Definitions} In this Act, “system” means a device.",
        "sec_3 <section> [3] {Offences} A person shall not gain access to a system.",
        "sec_4 <section> [4] {Penalties} A person who contravenes section 3 is liable to a fine.",
      ])
  }

  @Test("is not seen in short paragraphs whose numbers return in the next article")
  func shortParagraphs() {
    let text = """
      Article 3
      Records

      1. A record is kept.
      2. A record is public.
      3. The fee is due.
      4. The fine is due.
      5. The term is a year.

      Article 4
      Reports

      1. A report is made.
      2. A report is public.
      3. The cost is shared.
      4. The form is free.
      5. The date is fixed.
      """
    #expect(
      OutlineText.of(text) == [
        "art_3 <article> [3] {Records}",
        "art_3__para_1 <paragraph> [3/1] A record is kept.",
        "art_3__para_2 <paragraph> [3/2] A record is public.",
        "art_3__para_3 <paragraph> [3/3] The fee is due.",
        "art_3__para_4 <paragraph> [3/4] The fine is due.",
        "art_3__para_5 <paragraph> [3/5] The term is a year.",
        "art_4 <article> [4] {Reports}",
        "art_4__para_1 <paragraph> [4/1] A report is made.",
        "art_4__para_2 <paragraph> [4/2] A report is public.",
        "art_4__para_3 <paragraph> [4/3] The cost is shared.",
        "art_4__para_4 <paragraph> [4/4] The form is free.",
        "art_4__para_5 <paragraph> [4/5] The date is fixed.",
      ])
  }

  @Test("is not seen in a run of short sections")
  func noContents() {
    let text = """
      1 This Act is the Network Act.

      2 A system is a device.

      3 A person shall not enter.

      4 The fine is ten crowns.
      """
    #expect(
      OutlineText.of(text) == [
        "sec_1 <section> [1] This Act is the Network Act.",
        "sec_2 <section> [2] A system is a device.",
        "sec_3 <section> [3] A person shall not enter.",
        "sec_4 <section> [4] The fine is ten crowns.",
      ])
  }
}
