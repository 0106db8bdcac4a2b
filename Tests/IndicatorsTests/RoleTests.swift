import LegalText
import TestSupport
import Testing

/// The role of single sentences, and of clauses in their place.
@Suite("Roles")
struct RoleTests {
  static let sentences: [(ClauseRole, String)] = [
    // Offences.
    (.offence, "A person who opens a sealed letter commits an offence."),
    (.offence, "A person who paints a bridge red is guilty of an offence and liable on conviction to a fine not exceeding ten crowns."),
    (.offence, "Whoever hides a map shall be punished with imprisonment for a term not exceeding two years."),
    (.offence, "Any person who sells a map of the harbour is liable on conviction to a fine not exceeding ten crowns."),
    (.offence, "No person shall publish a map of the harbour."),
    (.offence, "It is an offence to whistle in the library."),
    (.offence, "It shall be unlawful for any person to walk backwards on the quay."),
    (.offence, "A person must not feed the gulls."),
    (.offence, "The copying of a ticket shall constitute a crime."),
    (.offence, "The hiding of a lamp is punished by one year's imprisonment and a fine."),
    (
      .offence,
      "Each Party shall adopt such legislative and other measures as may be necessary to establish as criminal offences under its "
        + "domestic law the copying of tickets."
    ),
    (
      .offence,
      "Each State Party shall adopt such legislative and other measures as may be necessary to establish as a criminal offence, "
        + "when committed intentionally, the sinking of a lightship."
    ),
    (.offence, "A person who fails to comply with a notice commits an offence."),
    (.offence, "A person shall not disclose the name of a lighthouse keeper."),
    (.offence, "Whoever knowingly moves a buoy, or whoever attempts to commit such an act, shall be fined not more than ten crowns."),
    (.offence, "Everyone who spits on the quay is guilty of an offence punishable on summary conviction."),
    // Powers.
    (.power, "An inspector may enter and search a boat."),
    (.power, "The Minister may direct a provider to block access to a page."),
    (.power, "A police officer may arrest a person who has no ticket."),
    (.power, "The competent authorities are empowered to seize nets."),
    (
      .power,
      "Each Party shall adopt such legislative and other measures as may be necessary to empower its competent authorities to "
        + "search a computer system."
    ),
    (.power, "The Commissioner shall have power to inspect the books."),
    (.power, "The judge may order the disclosure of a ledger."),
    (.power, "The agency may intercept messages sent from the harbour."),
    (.power, "An authorised officer may require a pilot to hand over a chart."),
    // Duties.
    (.duty, "The operator shall keep a list of lamps."),
    (.duty, "The harbour master must report each storm."),
    (.duty, "Each Party shall ensure that its lighthouses are painted."),
    (.duty, "A provider is required to answer letters."),
    (.duty, "The list is printed on yellow paper."),
    // Cooperation.
    (.cooperation, "The Parties shall afford one another the widest measure of mutual assistance."),
    (.cooperation, "The requested State Party shall answer the requesting State Party within ten days."),
    (.cooperation, "Extradition is subject to the conditions of the treaty in force between the States concerned."),
    (.cooperation, "Each Party names a central authority that receives requests for assistance."),
    // Penalties.
    (.penalty, "A person who commits an offence under this section is liable on conviction to a fine not exceeding ten crowns."),
    (.penalty, "A person convicted of an offence under section 4 is liable to imprisonment for a term not exceeding two years."),
    (.penalty, "The penalty is a fine not exceeding ten crowns."),
    (.penalty, "A person who contravenes section 5 is liable to a fine not exceeding ten crowns."),
    // Jurisdiction.
    (.jurisdiction, "Each Party shall establish its jurisdiction over the acts described in Article 2."),
    (.jurisdiction, "The courts have jurisdiction over acts committed outside the territory of Valdoria."),
    (.jurisdiction, "Acts are covered wherever committed."),
    // Delegation.
    (.delegation, "The Minister may make regulations for the colour of lamps."),
    (.delegation, "The Minister may by order amend the Schedule."),
    (.delegation, "Fees are paid as prescribed by regulations."),
    // Definitions.
    (.definition, "“Lamp” means a device that gives light."),
    (.definition, "In this Act, “buoy” means a float that is fixed to the ground."),
    (.definition, "For the purposes of this section, a letter is deemed to be sent when it is posted."),
    (.definition, "“Boat” includes a raft."),
    // Safeguards.
    (.safeguard, "Nothing in this Act shall be interpreted as limiting the freedom of the press."),
    (.safeguard, "It is not an offence under this section to open a letter by mistake."),
    (.safeguard, "It is a defence that the letter was addressed to the accused."),
    (.safeguard, "The decision is subject to judicial review."),
    (.safeguard, "A person who is refused a licence has a right of appeal."),
    (.safeguard, "No one shall be subjected to arbitrary arrest."),
    (.safeguard, "This section does not apply to a ferry in distress."),
    // Preambles.
    (.preamble, "Considering that light is good for ships,"),
    (.preamble, "Convinced of the need to light the coast,"),
    (.preamble, "Whereas the old lamps are broken,"),
    // Final provisions.
    (.final, "This Act may be cited as the Lamps Act."),
    (.final, "This Convention enters into force thirty days after the fifth instrument of ratification is deposited."),
    (.final, "The Lamps Act of 1901 is repealed."),
    (.final, "This Act comes into operation on the first day of May."),
    (.final, "Any State may propose denunciation of this Convention."),
  ]

  @Test("are told from the words of a sentence", arguments: sentences)
  func sentence(role: ClauseRole, text: String) throws {
    let document = try TestDocument(text)
    #expect(document.roles == [role], "\(document.context.roles)")
  }

  static let documents: [(String, [ClauseRole])] = [
    (
      "1. Terms and definitions\nIn this Act—\n“lamp” means a device that gives light;\n“buoy” includes a float.",
      [.definition, .definition]
    ),
    (
      "1. Lamps\n(1) A person who breaks a lamp commits an offence.\n(2) A person who commits an offence under subsection (1) is "
        + "liable on conviction to a fine not exceeding ten crowns.\n(3) It is not an offence under this section to break a lamp in "
        + "distress.",
      [.offence, .penalty, .safeguard]
    ),
    (
      "1. Lamps\n(1) A person commits an offence if the person—\n(a) breaks a lamp; or\n(b) hides a buoy.\n(2) The harbour master "
        + "shall keep a list.",
      [.offence, .offence, .duty]
    ),
    (
      "1. Search\n(1) An inspector may—\n(a) enter and search a boat; and\n(b) take a net from it.\n(2) A search ends at nightfall.",
      [.power, .power, .duty]
    ),
    (
      "The Parties to this Convention,\n\nConsidering that lamps are useful,\n\nHave agreed as follows:\n\nArticle 1\nEach Party "
        + "shall keep a list of lamps.",
      [.preamble, .preamble, .preamble, .duty]
    ),
    ("1. Lamps\nA person who breaks a lamp, where “lamp” means a device that gives light, commits an offence.", [.offence]),
  ]

  @Test("are told from the place of a clause", arguments: documents)
  func place(text: String, roles: [ClauseRole]) throws {
    let document = try TestDocument(text)
    #expect(document.roles == roles, "\(document.context.clauses.map { document.context.text.string($0.range) })")
  }

  @Test("name their evidence, the strongest first")
  func evidence() throws {
    let document = try TestDocument("A person who opens a sealed letter commits an offence.")
    let decision = document.context.roles[0]
    #expect(decision.definesConduct)
    #expect(decision.evidence.first?.role == .offence)
    #expect(decision.evidence.contains { $0.range.map(document.context.text.string) == "commits an offence" })
  }

  @Test("of an offence that stands elsewhere define no conduct")
  func elsewhere() throws {
    let document = try TestDocument("It is immaterial to an offence under subsection (1) whether a loss was caused.")
    #expect(document.roles == [.offence])
    #expect(!document.context.roles[0].definesConduct)
  }
}
