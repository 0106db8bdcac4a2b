import LegalText
import Testing

@Suite("Limits and joining words")
struct QualificationTests {
  private func shown(_ law: IsleLaw) -> [String] {
    law.readings.qualifications.map { "\($0.kind.rawValue): \(law.words($0.range))" }
  }

  @Test(
    "words that limit a clause are found with their end",
    arguments: [
      ("Subject to sections 3, 4 and 5, a keeper may sing.", ["subjection: Subject to sections 3, 4 and 5"]),
      ("Notwithstanding section 3, gulls may sing.", ["override: Notwithstanding section 3"]),
      ("A keeper sings, unless it rains, on the pier.", ["exception: unless it rains, on the pier"]),
      ("Gulls eat, except at noon; terns sleep.", ["exception: except at noon"]),
      ("Nothing in section 3 applies to gulls. Terns sleep.", ["saving: Nothing in section 3 applies to gulls"]),
      (
        "A keeper sings: Provided, however, that he rests on s. 3 days. Terns sleep.",
        ["proviso: Provided, however, that he rests on s. 3 days"]
      ),
      ("A keeper (unless asleep) sings.", ["exception: unless asleep"]),
      ("Subsection (1) does not apply to terns.", ["exception: does not apply to terns"]),
      ("Gulls are subject to terns, which sing.", ["subjection: subject to terns, which sing"]),
      ("Without prejudice to section 3, a keeper may sing.", ["reservation: Without prejudice to section 3"]),
      ("A keeper provides songs and accepts bread.", []),
    ])
  func spans(words: String, expected: [String]) {
    #expect(shown(IsleLaw.act(words)) == expected)
  }

  @Test(
    "French words limit as well",
    arguments: [
      ("Sous réserve de l'article 1, les mouettes volent.", ["subjection: Sous réserve de l'article 1"]),
      ("Les mouettes volent, à l’exception des vieilles.", ["exception: à l’exception des vieilles"]),
      ("Les mouettes volent à moins qu'il ne pleuve.", ["exception: à moins qu'il ne pleuve"]),
      ("Malgré le paragraphe (1), les mouettes volent.", ["override: Malgré le paragraphe (1)"]),
    ])
  func french(words: String, expected: [String]) {
    #expect(shown(IsleLaw("1 (1) Les rames sont longues.\n(2) \(words)\n2 Les voiles sont larges.\n", language: "fr")) == expected)
  }

  @Test("what is cited before or inside the words is limited by them, the host by the others")
  func attachment() throws {
    let law = IsleLaw.act("Subject to section 5, subsection (1) does not apply to terns, notwithstanding section 4.")
    let own = try law.existing("sec_2__subsec_3")
    #expect(law.readings.qualifications.map(\.kind) == [.subjection, .exception, .override])
    #expect(law.readings.qualifications.allSatisfy { $0.host == own && $0.node == own })
    #expect(law.readings.limitingDirectly(try law.existing("sec_2__subsec_1")) == [1])
    #expect(law.readings.limitingDirectly(try law.existing("sec_4")) == [2])
    #expect(law.readings.limitingDirectly(try law.existing("sec_5")) == [])
    #expect(law.readings.limiting(own) == [0, 1, 2])
  }

  @Test("opening words govern what they cite first, not all that the sentence cites")
  func governed() throws {
    let law = IsleLaw.act("Nothing in section 3 or section 4 stops a keeper whom the rules of singing bind under section 5.")
    #expect(
      law.readings.qualifications.map { $0.references.map { law.words(law.readings.references[$0].range) } } == [
        ["section 3", "section 4"]
      ])
    #expect(law.readings.limitingDirectly(try law.existing("sec_5")) == [])
  }

  @Test("what only points elsewhere leaves the cited clause as it is")
  func reservations() throws {
    let law = IsleLaw.act("Without prejudice to section 4, gulls sing, except as section 5 says.")
    #expect(law.readings.qualifications.map(\.limitsCited) == [false, false])
    #expect(law.readings.limitingDirectly(try law.existing("sec_4")) == [])
  }

  @Test("a proviso behind a list belongs to the whole list, one of its own to the paragraph before")
  func hosts() throws {
    let list = IsleLaw(
      """
      1. (1) A keeper who—
      (a) sings; or
      (b) dances,
      is paid, provided that the gulls are calm.
      (2) Terns sleep.
      """)
    let qualification = try #require(list.readings.qualifications.first)
    #expect(list.id(qualification.host) == "sec_1__subsec_1")
    #expect(list.readings.limiting(try list.existing("sec_1__subsec_1__para_b")) == [0])
    #expect(list.readings.limiting(try list.existing("sec_1__subsec_2")) == [])
    let own = IsleLaw(
      """
      1. Gulls.

      A keeper shall feed the gulls at noon.

      Provided that no keeper shall feed them on a feast.
      """)
    let proviso = try #require(own.readings.qualifications.first { $0.kind == .proviso })
    #expect(proviso.host != proviso.node && own.words(own.tree.nodes[proviso.host].text).hasPrefix("A keeper shall feed"))
  }

  @Test(
    "the last joining word governs a list",
    arguments: [
      (["red;", "blue; and", "grey."], ListConnector.and), (["red; or", "blue, or", "grey."], .or), (["red; and/or", "blue."], .andOr),
      (["red; and", "blue; or", "grey."], .mixed), (["red;", "blue; or —", "grey."], .or),
    ])
  func connectors(items: [String], expected: ListConnector) throws {
    let letters = ["a", "b", "c"]
    let law = IsleLaw("1. A boat is—\n" + zip(letters, items).map { "(\($0)) \($1)\n" }.joined() + "2. Gulls are white.\n")
    let connection = try #require(law.readings.connection(at: try law.existing("sec_1")))
    #expect(connection.connector == expected)
    #expect(connection.ranges.allSatisfy { ["and", "or", "and/or"].contains(law.words($0)) })
  }

  @Test("a list without joining words says nothing, and the inner list's last item joins the outer one")
  func innerLists() throws {
    let plain = IsleLaw("1. A boat is—\n(a) red;\n(b) sand;\n(c) grey.\n2. Gulls are white.\n")
    #expect(plain.readings.connections.isEmpty)
    let nested = IsleLaw("1. A boat is—\n(a) red, that is—\n(i) ruby; and\n(ii) rose; or\n(b) grey.\n2. Gulls are white.\n")
    #expect(nested.readings.connection(at: try nested.existing("sec_1"))?.connector == .or)
    #expect(nested.readings.connection(at: try nested.existing("sec_1__para_a"))?.connector == .and)
  }
}
