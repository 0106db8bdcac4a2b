import LegalText
import Testing

@Suite("Citations")
struct ReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var expected: [String]
    init(_ words: String, _ expected: String...) {
      self.words = words
      self.expected = expected
    }
    var testDescription: String { words }
  }

  private static let act: [Case] = [
    // Numbers.
    .init("See section 3.", "section 3 → sec_3"),
    .init("See SECTION 5A.", "SECTION 5A → sec_5A"),
    .init("See s. 3 and ss. 4 and 5.", "s. 3 → sec_3", "ss. 4 and 5 → sec_4 sec_5"),
    .init("See § 3 and §§ 4, 5.", "§ 3 → sec_3", "§§ 4, 5 → sec_4 sec_5"),
    .init("See sections 3, 4(2)(a) and 5A.", "sections 3, 4(2)(a) and 5A → sec_3 sec_4__subsec_2__para_a sec_5A"),
    .init("See section 4 (2) (a).", "section 4 (2) (a) → sec_4__subsec_2__para_a"),
    .init("See section 4(2)(a) and (b).", "section 4(2)(a) and (b) → sec_4__subsec_2__para_a sec_4__subsec_2__para_b"),
    .init("See section 4(2)(a) and (1).", "section 4(2)(a) and (1) → sec_4__subsec_2__para_a sec_4__subsec_1"),
    .init("See section 1(2)(b)(ii).", "section 1(2)(b)(ii) → sec_1__subsec_2__para_b__subpara_ii"),
    .init("See section 3 or 5.", "section 3 or 5 → sec_3 sec_5"),
    .init("See section 3, 5 boats and more.", "section 3 → sec_3"),
    .init("See section 3 and 5 boats.", "section 3 → sec_3"),
    // Ranges.
    .init("See sections 3 to 5A.", "sections 3 to 5A → sec_3 sec_4 sec_5 sec_5A"),
    .init("See sections 3–5.", "sections 3–5 → sec_3 sec_4 sec_5"),
    .init(
      "See section 4(2)(a) to (c).", "section 4(2)(a) to (c) → sec_4__subsec_2__para_a sec_4__subsec_2__para_b sec_4__subsec_2__para_c"),
    .init("See sections 5 to 1000000.", "sections 5 to 1000000 → sec_5 ?no-such-clause"),
    .init("See sections 5 to 3.", "sections 5 to 3 → sec_5 ?no-such-clause"),
    // Larger and smaller units.
    .init("See subsection (2).", "subsection (2) → sec_2__subsec_2"),
    .init("See subsections (1) and (2).", "subsections (1) and (2) → sec_2__subsec_1 sec_2__subsec_2"),
    .init("See subsections (1) and (2) of section 4.", "subsections (1) and (2) of section 4 → sec_4__subsec_1 sec_4__subsec_2"),
    .init("See paragraph (b) of subsection (2) of section 4.", "paragraph (b) of subsection (2) of section 4 → sec_4__subsec_2__para_b"),
    .init("See section 4, subsection (2), paragraph (c).", "section 4, subsection (2), paragraph (c) → sec_4__subsec_2__para_c"),
    .init("Subject to section 3, subsection (2) applies.", "section 3 → sec_3", "subsection (2) → sec_2__subsec_2"),
    .init("Subject to section 4, subsection (2), gulls sing.", "section 4, subsection (2) → sec_4__subsec_2"),
    .init("See section 3 or subsection (2) of section 4.", "section 3 → sec_3", "subsection (2) of section 4 → sec_4__subsec_2"),
    .init("See paragraph 2 of Schedule 1.", "paragraph 2 of Schedule 1 → sch_1__para_2"),
    .init("See paragraph 2 of Schedule 1 to this Act.", "paragraph 2 of Schedule 1 to this Act → sch_1__para_2"),
    .init("See section 3 of this Act.", "section 3 of this Act → sec_3"),
    .init("See Part II and the First Schedule.", "Part II → part_II", "First Schedule → sch_1"),
    // What only points.
    .init("This section and this Part bind.", "This section → sec_2", "this Part → part_I"),
    .init("See section 4 and subsection (2) of that section.", "section 4 → sec_4", "subsection (2) of that section → sec_4__subsec_2"),
    .init("See section 4; the said section binds.", "section 4 → sec_4", "the said section → sec_4"),
    .init("The preceding section and the following section bind.", "The preceding section → sec_1", "the following section → sec_3"),
    .init("The preceding subsections bind.", "The preceding subsections → sec_2__subsec_1 sec_2__subsec_2"),
    .init("That section binds.", "That section → ?no-antecedent"),
    .init("This chapter binds.", "This chapter → ?beyond-text"),
    .init("See section 3 and section 77 of this title.", "section 3 → sec_3", "section 77 of this title → ?beyond-text"),
    .init("See section 4(1) of this title.", "section 4(1) of this title → sec_4__subsec_1"),
    .init("See section 3 of title 49.", "section 3 of title 49 → ?beyond-text"),
    .init("See subsections (1) or (2)— gulls.", "subsections (1) or (2) → sec_2__subsec_1 sec_2__subsec_2"),
    .init("See title 49 and article 9.", "title 49 → ?beyond-text", "article 9 → ?beyond-text"),
    .init(
      "See subsection ( 2 ) and section 4(2)( b ).", "subsection ( 2 ) → sec_2__subsec_2", "section 4(2)( b ) → sec_4__subsec_2__para_b"),
    .init("See such items."),
    .init("See section 4 and the boats thereof; provided that section 3 binds.", "section 4 → sec_4", "section 3 → sec_3"),
    .init("This Act binds.", "This Act → *"),
    // Not there.
    .init("See section 77.", "section 77 → ?no-such-clause"),
    .init("See sections 3 and 77.", "sections 3 and 77 → sec_3 ?no-such-clause"),
    .init("See section 3(9).", "section 3(9) → ?no-such-clause"),
    .init("See Part IX.", "Part IX → ?no-such-clause"),
    // Other instruments.
    .init("See section 3 of the Penal Code.", "section 3 of the Penal Code → [Penal Code]"),
    .init("See the Penal Code (Act 12 of 1990).", "the Penal Code (Act 12 of 1990) → [Penal Code (Act 12 of 1990)]"),
    .init(
      "See the Tern Protection Act, 2018 (No. 4 of 2018).",
      "the Tern Protection Act, 2018 (No. 4 of 2018) → [Tern Protection Act, 2018 (No. 4 of 2018)]"),
    .init(
      "See Regulation (EU) 2016/679 and Directive 2013/40/EU.", "Regulation (EU) 2016/679 → [Regulation (EU) 2016/679]",
      "Directive 2013/40/EU → [Directive 2013/40/EU]"),
    .init(
      "See 18 U.S.C. 1030(a)(5) and 50 U.S.C. § 1801.", "18 U.S.C. 1030(a)(5) → [18 U.S.C. 1030(a)(5)]",
      "50 U.S.C. § 1801 → [50 U.S.C. § 1801]"),
    .init("See chapter 9 of title 18, United States Code.", "chapter 9 of title 18, United States Code → [United States Code]"),
    .init(
      "See article 5 of the Convention on the Protection of Gulls.",
      "article 5 of the Convention on the Protection of Gulls → [Convention on the Protection of Gulls]"),
    .init(
      "See section 3 of the Penal Code and section 4 of that Act.", "section 3 of the Penal Code → [Penal Code]",
      "section 4 of that Act → [Penal Code]"),
    .init("(Act No. 17 of 2025, s. 2.)", "Act No. 17 of 2025, s. 2 → [Act No. 17 of 2025]"),
    .init("Under the Gull Act, section 3 applies.", "the Gull Act → [Gull Act]", "section 3 → sec_3"),
    .init("The Court and the Gull Act bind.", "the Gull Act → [Gull Act]"),
    .init(
      "See the Ferries (Fares) Order 2004 and the Rules of the Harbour Board.",
      "the Ferries (Fares) Order 2004 → [Ferries (Fares) Order 2004]", "the Rules of the Harbour Board → [Rules of the Harbour Board]"),
    .init(
      "See the Fares Order, 2004 and the Gull Rules (L.N. 7 of 1999).", "the Fares Order, 2004 → [Fares Order, 2004]",
      "the Gull Rules (L.N. 7 of 1999) → [Gull Rules (L.N. 7 of 1999)]"),
    // No citation at all.
    .init("The Remedial Order or the Direction or Order is served; the Order binds."),
    .init("A part of the fine, that part and such part of the boat; an article of clothing; an act."),
    .init("The Service Provider and the Minister of Ferries meet in order 5 times."),
  ]

  @Test("in an act", arguments: act)
  func inAct(_ example: Case) {
    #expect(IsleLaw.act(example.words).shown == example.expected)
  }

  private static let treaty: [Case] = [
    .init("Do as in articles 1 to 4.", "articles 1 to 4 → art_1 art_2 art_3 art_4"),
    .init(
      "Do as in paragraphs 1 (a) and (b) of article 1.",
      "paragraphs 1 (a) and (b) of article 1 → art_1__para_1__point_a art_1__para_1__point_b"),
    .init("Do as in article 1, paragraph 1 (b).", "article 1, paragraph 1 (b) → art_1__para_1__point_b"),
    .init("Do as in article 1, paragraphs 1 and 2.", "article 1, paragraphs 1 and 2 → art_1__para_1 art_1__para_2"),
    .init("Do as in paragraph 1 of this article.", "paragraph 1 of this article → art_3__para_1"),
    .init("Do as in paragraph 3 or subparagraph (a).", "paragraph 3 → art_3__para_3", "subparagraph (a) → art_3__para_2__point_a"),
    .init("Do as in the preceding paragraph of this Convention.", "the preceding paragraph of this Convention → art_3__para_1"),
    .init("Do as in chapter II.", "chapter II → chp_II"),
    .init("Do as in Chapter II, article 4.", "Chapter II, article 4 → art_4"),
    .init("Do as in articles 1, paragraph 2, and 4.", "articles 1, paragraph 2, and 4 → art_1__para_2 art_4"),
    .init("Do as in Articles 2, 3.1 and 4.", "Articles 2, 3.1 and 4 → art_2 art_3__para_1 art_4"),
    .init("Do as in article 1 (2).", "article 1 (2) → art_1__para_2"),
  ]

  @Test("in a treaty", arguments: treaty)
  func inTreaty(_ example: Case) {
    #expect(IsleLaw.treaty(example.words).shown == example.expected)
  }

  @Test("tabs and no-break spaces part words as blanks do")
  func layout() {
    let law = IsleLaw.act("See sections\u{A0}3,\t4(2)(a)  and 5A of this\u{A0}Act.")
    #expect(law.readings.references.map { $0.targets.map(law.id) } == [["sec_3", "sec_4__subsec_2__para_a", "sec_5A"]])
  }

  private static let french: [Case] = [
    .init("Voir l'article 3 et les articles 2 à 4.", "article 3 → sec_3", "articles 2 à 4 → sec_2 sec_3 sec_4"),
    .init("Voir le paragraphe (1).", "paragraphe (1) → sec_2__subsec_1"),
    .init("Voir le paragraphe 1(2) et l’alinéa 1(2)b).", "paragraphe 1(2) → sec_1__subsec_2", "alinéa 1(2)b) → sec_1__subsec_2__para_b"),
    .init("Voir les alinéas 1(2)a) et b).", "alinéas 1(2)a) et b) → sec_1__subsec_2__para_a sec_1__subsec_2__para_b"),
    .init(
      "Voir le paragraphe (2) de l'article 1 de la présente loi.", "paragraphe (2) de l'article 1 de la présente loi → sec_1__subsec_2"),
    .init("Le présent article et l'article précédent lient.", "Le présent article → sec_2", "l'article précédent → sec_1"),
    .init("Voir l'article 5 du Code des mouettes.", "article 5 du Code → [Code]"),
    .init("Voir la Loi sur les Mouettes.", "la Loi sur les Mouettes → [Loi sur les Mouettes]"),
    .init(
      "Voir l'alinéa 1(2)a) (alinéa 1(2)b)).", "alinéa 1(2)a) → sec_1__subsec_2__para_a",
      "alinéa 1(2)b) → sec_1__subsec_2__para_b"),
    .init("Voir l'article 77.", "article 77 → ?no-such-clause"),
    .init("Cette mouette vole d'un présent à l'autre."),
  ]

  @Test("in a French act", arguments: french)
  func inFrench(_ example: Case) {
    let law = IsleLaw(
      """
      1 (1) Les mouettes sont blanches.
      (2) Les bateaux sont :
      a) bleus;
      b) rouges.
      2 (1) Les rames sont longues.
      (2) \(example.words)
      3 Les voiles sont larges.
      4 Les ancres sont lourdes.
      """, language: "fr")
    #expect(law.shown == example.expected)
  }

  @Test("fractions are numbers of their own where the text has them")
  func fractions() {
    let law = IsleLaw(
      """
      1 (1) Gulls are white.
      (2) See subsections 1.1(1) and 1.1(2), section 1.1 and paragraph 2(1)(a).
      1.1 (1) Terns are grey.
      (2) Skuas are brown.
      2 (1) Boats are—
      (a) blue;
      (b) red.
      (2) See the Gull Regulations 2017.
      """)
    #expect(
      law.readings.references.flatMap { $0.targets.map(law.id) } == [
        "sec_1-1__subsec_1", "sec_1-1__subsec_2", "sec_1-1", "sec_2__subsec_1__para_a",
      ])
    #expect(law.readings.references.last?.external == "Gull Regulations 2017")
  }

  @Test("subsection 5(1) is subsection (1) of section 5")
  func compound() {
    #expect(
      IsleLaw.act("See paragraph 4(2)(b) and subsections 4(1) and (2).").shown == [
        "paragraph 4(2)(b) → sec_4__subsec_2__para_b", "subsections 4(1) and (2) → sec_4__subsec_1 sec_4__subsec_2",
      ])
  }

  @Test("words of an amendment speak of the amended act")
  func amendment() {
    let law = IsleLaw(
      """
      1. Gulls are white.
      2. In the Gull Act, insert after section 8—
      “8A. Terns
      (1) Terns are grey, subject to subsection (2) and section 9.
      (2) Section 8A binds.”
      3. Boats are blue.
      """)
    let quoted = law.readings.references.filter { law.tree.nodes[$0.node].isQuoted }
    #expect(quoted.map { $0.targets.map(law.id) } == [["sec_2__qstr_1__sec_8A__subsec_2"], [], ["sec_2__qstr_1__sec_8A"]])
    #expect(quoted.map(\.failure) == [nil, .amendedInstrument, nil])
  }

  @Test("who cites a clause is known")
  func citing() throws {
    let law = IsleLaw.act("See sections 3 and 4; section 3 binds.")
    let node = try law.existing("sec_3")
    #expect(law.readings.citing[node] == [0, 1])
    #expect(law.readings.references.map(\.node) == [law.node("sec_2__subsec_3"), law.node("sec_2__subsec_3")])
  }

  @Test("a range over a long list is cut, and says so")
  func truncation() {
    var text = "1. See sections 2 to 900.\n"
    for number in 2...900 { text += "\(number). Gull number \(number) is white.\n" }
    let reference = IsleLaw(text).readings.references[0]
    #expect(reference.targets.count == CrossReference.targetLimit && reference.isTruncated && reference.isResolved)
  }
}
