import LegalText
import TestSupport
import Testing

/// The role of a clause by the frame of its main clause, in sentences of several traditions that share no words of their subject.
@Suite("Role frames")
struct RoleFrameTests {
  static let frames: [(ClauseRole, [String])] = [
    (
      .offence,
      [
        "Whoever saws through a mooring post is punished with detention of up to six months.",
        "It is unlawful for any person to sell a ferry token twice.",
        "Any person who hides a tide table is guilty of an offence.",
        "Each State Party shall adopt such legislative and other measures as may be necessary to establish as criminal offences the "
          + "sawing of mooring posts.",
        "A skipper who knowingly hides a leak commits a misdemeanor.",
      ]
    ),
    (
      .power,
      [
        "A guest may be placed under watch at the lighthouse for two nights.",
        "A judge may, on the application of the harbour master and after hearing the owner, order the seizure of a ferry.",
        "Each Party shall enable a court to order the production of a ferry ledger.",
        "The skipper may be taken to the guardhouse.",
        "The prefect may close a pier.",
      ]
    ),
    (
      .duty,
      [
        "The operator shall paint its ferry in May.",
        "Every ferryman is required to keep a bell.",
        "Member States shall ensure that piers are painted.",
        "The owner of a raft must tell the harbour master its length.",
        "The keeper shall ring the bell at dusk.",
      ]
    ),
    (
      .penalty,
      [
        "The court may reduce the sentence of a skipper who helps to raise the ferry.",
        "A person convicted of an offence under section 3 is liable to a fine of ten crowns.",
        "The penalty is doubled on a second conviction.",
        "In sentencing, the court shall have regard to the age of the offender.",
        "An administrative fine of up to ten crowns may be imposed for a breach of section 4.",
      ]
    ),
    (
      .safeguard,
      [
        "A person may not be tried for a song about a ferry.",
        "No newspaper may be closed for a poem.",
        "No officer may open a letter without a warrant.",
        "The owner may claim compensation for a ferry that was sunk by mistake.",
        "Nothing in this Act limits the right to sing.",
        "The minstrel who sings at night does not act unlawfully.",
      ]
    ),
    (
      .cooperation,
      [
        "The Parties shall afford one another the widest measure of assistance.",
        "A Party may request another Party to preserve a ferry ledger.",
        "Letters rogatory are sent through the central authority.",
        "The requested State executes the request within ten days.",
        "The police may supply a police service abroad with a ferry ledger.",
      ]
    ),
    (
      .jurisdiction,
      [
        "Each Party shall establish its jurisdiction over an offence committed on board a ferry.",
        "This Act applies to acts committed outside the territory.",
        "The district court has jurisdiction over disputes about ferries.",
        "The court of the home port is competent to hear the claim.",
        "It applies to every person, wherever the act was done.",
      ]
    ),
    (
      .delegation,
      [
        "The Commission is empowered to adopt delegated acts concerning the colour of ferries.",
        "The Minister may make regulations on the length of rafts.",
        "The Government lays down the tariff by decree.",
        "The Minister may by order amend the Schedule.",
        "Regulations may prescribe the form of a ferry token.",
      ]
    ),
    (
      .definition,
      [
        "“Ferry” means a boat that crosses a river.",
        "For the purposes of this Act, a raft is treated as a boat.",
        "In this Act, “token” includes a ticket.",
        "“Pier” has the meaning given in section 2.",
        "The expression “tide” denotes the daily rise of the sea.",
      ]
    ),
    (
      .final,
      [
        "This Act comes into force on the first day of June.",
        "The Ferries Act 1921 is repealed.",
        "This Act may be cited as the Ferries Act.",
        "This Convention is open for signature until the last day of May.",
        "The Minister of the Sea is charged with the execution of this decree.",
      ]
    ),
    (
      .preamble,
      [
        "Recalling the songs of the ferrymen,",
        "Whereas ferries join both banks,",
        "Mindful of the need for ferries,",
        "The purpose of this Act is to keep ferries afloat.",
        "Member States should paint their ferries.",
      ]
    ),
  ]

  static let rows = frames.flatMap { role, sentences in sentences.map { (role, $0) } }

  @Test("tell the role", arguments: rows)
  func frame(role: ClauseRole, text: String) throws {
    let document = try TestDocument(text)
    #expect(document.roles == [role], "\(document.context.roles)")
  }

  @Test("cover every role with five sentences at least")
  func coverage() {
    for role in ClauseRole.allCases { #expect(Self.frames.contains { $0.0 == role && $0.1.count >= 5 }, "\(role)") }
  }
}
