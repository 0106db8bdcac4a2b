import Foundation
import Ingest
import LegalText
import TestSupport
import Testing

@testable import Scoring

/// `lacuna terms` with the lists, settings and statistics of the checkout: what must never be missed, and what must never be said.
@Suite("Undefined terms")
struct UndefinedTermTests {
  private static let ruleset: Result<Ruleset, Diagnostic> = {
    let root = Checkout.root.path
    let (ruleset, faults) = RulesetLoader.load(
      RulesetLocation(lexiconFolders: [root + "/lexicons"], modelFolder: root + "/models/prior", termFolder: root + "/models"))
    guard let ruleset else { return .failure(faults[0]) }
    return .success(ruleset)
  }()

  static func terms(_ text: String) throws -> [TermRecord] {
    let scorer = try DocumentScorer(try ruleset.get(), language: .fixed("en"))
    return try scorer.terms(try InputDocument(name: "test.txt", raw: Array(text.utf8), format: .text))
  }

  static func undefined(_ text: String) throws -> [TermRecord] { try terms(text).filter { $0.status == .undefined } }

  /// Sentences with `⟦ ⟧` around each term that has to be reported as undefined, in these words.
  static let musts = [
    "A person who gains ⟦unauthorized access⟧ to a ⟦computer system⟧ commits an offence.",
    "A person who, ⟦without right⟧, opens a sealed ledger commits an offence.",
    "Whoever damages a ⟦computer system⟧ shall be punished with a fine.",
    "A person who obtains ⟦unauthorised access⟧ commits an offence.",
    "A person who enters a barn ⟦without authorisation⟧ commits an offence.",
    "A person who reads a letter ⟦without authority⟧ commits an offence.",
    "A person who ⟦exceeds authorised access⟧ commits an offence.",
    "A person who alters ⟦computer data⟧ commits an offence.",
    "A provider shall retain ⟦traffic data⟧ for a year.",
    "A provider shall hand over ⟦subscriber information⟧ to an inspector.",
    "An inspector may record ⟦content data⟧.",
    "A person who commits ⟦interception⟧ of a call is guilty of an offence.",
    "A ⟦service provider⟧ shall answer within a day.",
    "The ⟦competent authority⟧ may seize a lamp.",
    "An ⟦authorised officer⟧ may enter a barn.",
    "A ⟦law enforcement agency⟧ may stop a cart.",
    "A person who sells ⟦malware⟧ commits an offence.",
    "A person who spreads ⟦hate speech⟧ commits an offence.",
    "A person who publishes ⟦false information⟧ commits an offence.",
    "A person who shares ⟦harmful content⟧ commits an offence.",
    "A person who supports ⟦terrorism⟧ commits an offence.",
    "A person who commits a ⟦terrorist act⟧ is liable to imprisonment.",
    "A person who engages in ⟦cyberbullying⟧ commits an offence.",
    "A person who engages in ⟦phishing⟧ commits an offence.",
    "A person who discloses ⟦classified information⟧ commits an offence.",
    "A person who acts for a ⟦foreign agent⟧ commits an offence.",
    "The inspector may act where ⟦national security⟧ is at stake.",
    "The inspector may act in an ⟦emergency⟧.",
    "A person who damages ⟦critical infrastructure⟧ commits an offence.",
    "A person who harms an ⟦essential service⟧ commits an offence.",
    "This Part applies to a ⟦serious offence⟧; a person who plans one commits an offence.",
    "A person who distributes ⟦pornography⟧ commits an offence.",
    "A person who uses a ⟦device⟧ to open a lock commits an offence.",
    "A person who takes part in a ⟦cyber attack⟧ commits an offence.",
    "An inspector may order ⟦surveillance⟧ of a house.",
    "A person who commits ⟦identity theft⟧ is guilty of an offence.",
    "A person who sends ⟦spam⟧ commits an offence.",
    "A person who commits ⟦sedition⟧ is liable to a fine.",
    "An operator shall report a ⟦data breach⟧.",
    "A person who processes ⟦personal data⟧ unlawfully commits an offence.",
    "An inspector may use a ⟦decryption key⟧.",
    "Whoever interferes with a ⟦protected computer⟧ commits an offence.",
    "A person who uses an ⟦information system⟧ to lie commits an offence.",
    "A ⟦Security Agency⟧ may stop a cart.",
    "A National ⟦Competent Authority⟧ may stop a cart.",
    "A person who has ⟦access to a computer⟧ and tells nobody commits an offence.",
  ]

  @Test("are reported where a rule turns on them", arguments: musts)
  func must(marked: String) throws {
    let read = MarkedText(marked)
    let (text, ranges) = (String(decoding: read.bytes, as: UTF8.self), read.ranges)
    let found = try Self.undefined("1. Rule\n" + text + "\n")
    for range in ranges {
      let place = ByteRange(start: range.start + 8, end: range.end + 8)
      #expect(
        found.contains { $0.range == place && $0.origin == .list },
        "\(text): found \(found.map(\.term))")
    }
    #expect(!ranges.isEmpty)
  }

  @Test(
    "are no longer reported once they are defined, in the plural too", arguments: ["computer system", "service provider", "without right"])
  func defined(term: String) throws {
    let law = "1. Terms\nIn this Act, “\(term)” means a thing in the table.\n2. Rule\nA person who harms a \(term) commits an offence.\n"
    #expect(try Self.undefined(law).isEmpty)
    #expect(
      try Self.undefined(law.replacingOccurrences(of: "harms a \(term)", with: "harms two \(term)s")).filter { $0.term.hasPrefix(term) }
        .isEmpty)
  }

  /// Words that every law uses, names, and words that decide nothing.
  static let mustNots = [
    "the", "a", "and", "Minister", "the Minister", "this Act", "Act", "section", "subsection", "paragraph", "person", "any person",
    "offence",
    "an offence", "fine", "imprisonment", "term of imprisonment", "ten years", "court", "the Court", "High Court", "Parliament",
    "President",
    "Republic of Valdoria", "Valdoria", "State", "Government", "Gazette", "Schedule", "January", "police officer", "commits an offence",
    "reasonable time", "written notice", "liable on conviction", "contravention", "Ledger Duties Act", "Cybercrime Act", "cybercrime",
    "National Cyber Security Agency", "Cyber Security", "Department of Cybersecurity", "regulations", "purposes of this section", "shall",
    "criminal offence",
    "legal person", "public prosecutor",
  ]

  /// A law that uses them all, often and in operative clauses.
  static let ordinary = """
    An Act of the Republic of Valdoria to provide for ledgers and against cybercrime.

    1. Short title
    This Act may be cited as the Cybercrime Act and comes into force in January.

    2. Duties
    (1) Any person who keeps a ledger shall show it to a police officer within a reasonable time.
    (2) The Minister may, by written notice in the Gazette, make regulations for the purposes of this section.
    (3) The Minister shall lay the regulations before Parliament in January.
    (4) The National Cyber Security Agency and the Department of Cybersecurity shall answer the Court.
    (5) A legal person shall name an agent to the public prosecutor in Valdoria.

    3. Offences
    (1) A person who acts in contravention of this Act commits an offence and is liable on conviction to a fine.
    (2) A person who commits a criminal offence under subsection (1) is liable to a term of imprisonment of ten years.
    (3) A person who, in January, hides a ledger from the Court or the High Court commits an offence.
    (4) The President may, for the purposes of this section, direct the Government of the Republic of Valdoria to act.
    (5) A police officer may arrest a person who commits an offence under paragraph 4 of the Schedule to the Ledger Duties Act.
    (6) The State may prosecute a legal person before the High Court within a reasonable time.
    (7) The Minister may, by written notice in the Gazette, amend the Schedule.

    """

  private static let found = Result { try undefined(ordinary) }

  @Test("are not words that every law uses", arguments: mustNots)
  func mustNot(words: String) throws {
    let found = try Self.found.get()
    #expect(!found.contains { $0.term.lowercased() == words.lowercased() }, "found \(found.map(\.term))")
  }

  @Test("an ordinary law has none at all")
  func none() throws {
    #expect(try Self.found.get().map(\.term) == [])
  }

  /// Three clauses that come back to a thing which no list knows.
  static let special = """
    1. Lamps
    (1) A person who tampers with a lantern resonance beacon commits an offence.
    (2) An inspector may seize a lantern resonance beacon.
    (3) The keeper of a lantern resonance beacon shall mark it.
    (4) A person who hides a lantern resonance beacon commits an offence.

    """

  @Test("statistics find what no list knows, with its term-hood, until it is defined")
  func statistics() throws {
    let found = try Self.undefined(Self.special)
    #expect(found.map(\.term) == ["lantern resonance beacon"])
    #expect(found.first?.origin == .statistics && found.first?.useCount == 4)
    #expect((found.first?.termHood ?? 0) > 9)
    let defined = Self.special + "2. Meaning\nIn this Act, “lantern resonance beacon” means a lamp in the table.\n"
    #expect(try Self.undefined(defined).isEmpty)
    let part = Self.special + "2. Meaning\nIn this Act, “beacon” means a lamp in the table.\n"
    #expect(try Self.undefined(part).isEmpty, "a defined part says enough for no report")
  }

  @Test("capitals find what a law treats as defined")
  func capitals() throws {
    let law =
      "1. Duties\n(1) The Overseer shall count the lamps.\n(2) The keeper shall obey the Overseer.\n(3) The Minister may dismiss the Overseer.\n"
    let found = try Self.undefined(law)
    #expect(found.map(\.term) == ["Overseer"] && found.first?.origin == .capital && found.first?.useCount == 3)
    #expect(try Self.undefined(law + "2. Meaning\nIn this Act, “Overseer” means the oldest keeper.\n").isEmpty)
    #expect(try Self.undefined("1. Duties\n(1) The Overseer shall count the lamps.\n").isEmpty, "once is no habit")
  }

  @Test("without statistics the lists still work")
  func listsAlone() throws {
    let root = Checkout.root.path
    let (ruleset, _) = RulesetLoader.load(RulesetLocation(lexiconFolders: [root + "/lexicons"], modelFolder: root + "/models/prior"))
    let scorer = try DocumentScorer(try #require(ruleset), language: .fixed("en"))
    let text = "1. Rule\nA person who sells malware commits an offence.\n" + Self.special
    let found = try scorer.terms(try InputDocument(name: "test.txt", raw: Array(text.utf8), format: .text))
    #expect(found.map(\.term) == ["malware"])
  }
}
