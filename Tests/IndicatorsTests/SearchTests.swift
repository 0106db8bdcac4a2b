import LegalText
import RiskModel
import TestSupport
import Testing

@testable import Indicators

/// Where limits are looked for outside the sentence, and what they cover.
@Suite("Search")
struct SearchTests {
  private func signals(_ text: String, of id: String) throws -> [Signal] {
    let document = try TestDocument(text)
    let number = try #require(document.context.clauses.firstIndex { document.context.tree.nodes[$0.node].id == id })
    return document.signals(of: number)
  }

  private static let access = "A person who intentionally gains access to a computer system commits an offence."

  @Test("finds an exemption in the same section, in its Part and in the whole Act, nearest first")
  func exemptions() throws {
    let exempt = "It is not an offence under %@ to act in good faith security research."
    func found(_ text: String) throws -> Signal? { try signals(text, of: "sec_2__subsec_1").first { $0.indicator == "exemption" } }
    let near =
      "PART I - OFFENCES\n\n1. Lamps\nThe operator shall keep a lamp.\n\n2. Access\n(1) \(Self.access)\n(2) "
      + "\(exempt.replacing("%@", with: "this section"))"
    #expect(try found(near)?.strength == .mandatory)
    #expect(try found(near)?.searched == ["sentence", "article"])
    let named =
      "1. Lamps\nThe operator shall keep a lamp.\n\n2. Access\n(1) \(Self.access)\n(2) The operator shall keep a list.\n\n3. "
      + "General\n(1) \(exempt.replacing("%@", with: "section 2"))\n(2) The operator shall keep a key."
    #expect(try found(named)?.strength == .qualified)
    #expect(try found(named)?.searched.last == "safeguards")
    let whole =
      "1. Lamps\nThe operator shall keep a lamp.\n\n2. Access\n(1) \(Self.access)\n(2) The operator shall keep a list.\n\n3. "
      + "General\n(1) It is a defence to act in good faith security research.\n(2) The operator shall keep a key."
    #expect(try found(whole)?.searched.last == "instrument")
  }

  @Test("does not lend the safeguard of one Part to another")
  func parts() throws {
    let text = """
      PART I - OFFENCES

      1. Access
      (1) \(Self.access)
      (2) The operator shall keep a list.

      PART II - OTHER OFFENCES

      2. Letters
      (1) A person who opens a letter commits an offence.
      (2) It is not an offence under this Part to act in good faith security research.
      """
    #expect(try signals(text, of: "sec_1__subsec_1").contains { $0.indicator == "missing-exemption" })
    #expect(try signals(text, of: "sec_2__subsec_1").contains { $0.indicator == "exemption" })
  }

  @Test("takes the court from another subsection at a lower strength")
  func court() throws {
    let text = "1. Search\n(1) An inspector may search a house.\n(2) A search requires an order of the court."
    let signal = try #require(try signals(text, of: "sec_1__subsec_1").first { $0.indicator == "judicial-authorisation" })
    #expect(signal.strength == .qualified)
    #expect(signal.isInherited)
  }

  @Test("does not lend one offence the exemption of its neighbour")
  func neighbours() throws {
    let text =
      "1. Access\n(1) \(Self.access)\n(2) A person who, without lawful excuse, gains access to a computer system at night commits "
      + "an offence."
    #expect(try signals(text, of: "sec_1__subsec_1").contains { $0.indicator == "missing-exemption" })
  }

  @Test("finds a guilty mind in the definition of a term that the offence uses")
  func definition() throws {
    let text = """
      1. Meanings
      In this Act—
      “without leave” means without the consent of the owner, and knowing that there is no consent.

      2. Boats
      (1) A person who, without leave, moves a boat commits an offence.
      (2) The operator shall keep a list.
      """
    let found = try signals(text, of: "sec_2__subsec_1")
    #expect(found.contains { $0.indicator == "mens-rea" && $0.strength == .mandatory })
    #expect(!found.contains { $0.indicator == "missing-mens-rea" })
  }

  @Test("counts no cue of a heading, a preamble or an amendment's quotation")
  func elsewhere() throws {
    let text = """
      Considering that an order of the court is dear to all,

      1. Search by order of the court
      (1) An inspector may search a house.
      (2) The Boats Act is amended by inserting the following: “4. A search requires an order of the court.”
      """
    let found = try signals(text, of: "sec_1__subsec_1")
    #expect(found.contains { $0.indicator == "no-judicial-authorisation" && $0.range == nil })
    #expect(!found.contains { $0.indicator == "judicial-authorisation" })
  }

  @Test("makes a limit that a State may require permissive, and one that defers to domestic law qualified")
  func strengths() throws {
    let document = try TestDocument(
      "Each Party shall establish as criminal offences the opening of letters. A Party may require that the offence be committed "
        + "with dishonest intent."
    )
    let signals = document.signals(of: 0)
    #expect(signals.first { $0.indicator == "mens-rea" }?.strength == .permissive)
    #expect(signals.contains { $0.indicator == "missing-mens-rea" && $0.value == 0.5 })
    #expect(signals.contains { $0.indicator == "optional-safeguard" })
  }

  @Test("keeps intent binding where the offence as a whole is optional")
  func optionalOffence() throws {
    let signals = try TestDocument(
      "Each Party shall consider adopting such measures as may be necessary to establish as criminal offences, when committed intentionally, "
        + "the opening of letters."
    ).signals(of: 0)
    #expect(signals.first { $0.indicator == "mens-rea" }?.strength == .mandatory)
    #expect(!signals.contains { $0.indicator == "missing-mens-rea" || $0.indicator == "optional-safeguard" })
  }

  @Test("every signal has a sentence and a source, and absences say what was searched")
  func complete() throws {
    let text =
      "1. Order\n(1) A person who annoys a clerk by any means, without right, commits an offence.\n(2) The Minister may, in the "
      + "opinion of the Minister, block access to a page as appropriate.\n(3) A decision is subject to judicial review where appropriate."
    for signal in try TestDocument(text).signals.flatMap({ $0 }) {
      #expect(signal.reason.hasSuffix("."))
      #expect(!signal.source.isEmpty)
      if signal.range == nil { #expect(!signal.searched.isEmpty) }
      #expect(signal.value > 0)
      #expect((signal.direction == .mitigation) == (signal.strength != nil))
    }
  }

  @Test("lets a safeguard that speaks of this Act cover the whole instrument, even from the article of another rule")
  func wholeInstrument() throws {
    func text(_ words: String) -> String {
      "1. Search\n(1) An inspector may seize any boat.\n(2) The operator shall keep a list.\n\n2. Nets\n(1) An inspector may seize any net.\n(2) \(words)"
    }
    let narrow = try signals(text("Nothing in this section limits a complaint to the board."), of: "sec_1__subsec_1")
    let wide = try signals(text("Nothing in this Act limits a complaint to the board."), of: "sec_1__subsec_1")
    #expect(!narrow.contains { $0.indicator == "safeguard" })
    #expect(wide.first { $0.indicator == "safeguard" }?.searched.last == "instrument")
  }

  @Test("finds a safeguard in an article that the clause refers to, after the general ones")
  func reference() throws {
    let text = """
      PART I - POWERS

      1. Search
      (1) Under section 3, an inspector may seize any boat.
      (2) The operator shall keep a list.

      PART II - OTHER POWERS

      2. Nets
      (1) An inspector may seize any net.
      (2) The operator shall keep a list.

      3. Care
      (1) An inspector may seize any sail.
      (2) Nothing in this section limits a complaint to the board.
      """
    #expect(try signals(text, of: "sec_1__subsec_1").first { $0.indicator == "safeguard" }?.searched.last == "reference")
    #expect(!(try signals(text, of: "sec_2__subsec_1").contains { $0.indicator == "safeguard" }))
  }

  /// Fictional acts of two Parts; `@` is a limit, put where the scope says.
  private static func act(_ limit: String, in scope: SearchScope) -> String {
    func at(_ place: SearchScope, _ words: String) -> String { place == scope ? words : "The operator shall keep a list." }
    let sentence = scope == .sentence ? " for a period not exceeding ten days" : ""
    let reference = scope == .reference ? "Under section 5, an" : "An"
    return """
      PART I - POWERS

      1. Search
      (1) \(reference) inspector may seize any boat\(sentence).
      (2) \(at(.article, limit))

      2. Lamps
      (1) \(at(.chapter, limit.replacing("%", with: "this Part")))
      (2) The operator shall keep a lamp.

      PART II - OTHERS

      3. Nets
      (1) \(at(.safeguards, limit.replacing("%", with: "section 1")))
      (2) The operator shall keep a net.

      4. Keys
      (1) \(at(.instrument, limit.replacing("%", with: "this Act")))
      (2) The operator shall keep a key.

      5. Sails
      (1) An inspector may seize any sail.
      (2) \(at(.reference, limit.replacing("%", with: "this section")))
      """
  }

  @Test("goes from the sentence outwards, a place at a time, and says where it stopped", arguments: SearchScope.allCases)
  func everyPlace(scope: SearchScope) throws {
    let limit = scope == .article ? "The decision is subject to judicial review." : "Nothing in % limits a right of appeal."
    let found = try signals(Self.act(limit, in: scope), of: "sec_1__subsec_1").first { $0.indicator == "safeguard" }
    let signal = try #require(found, "\(scope)")
    guard scope != .sentence else {
      #expect(signal.strength == .mandatory && !signal.isInherited)
      return
    }
    #expect(signal.searched == SearchScope.allCases.prefix { $0 != scope }.map(\.rawValue) + [scope.rawValue])
    #expect(signal.strength == .qualified && signal.isInherited)
  }

  @Test("credits a binding limit before a qualified one, and that before a permissive one")
  func order() throws {
    func worth(_ text: String) throws -> Double {
      try TestDocument(text).signals(of: 0)
        .filter { $0.indicator == "safeguard" }.map(\.value).max() ?? 0
    }
    let mandatory = try worth("An inspector may seize any boat for a period not exceeding ten days.")
    let qualified = try worth("An inspector may seize any boat for a period not exceeding ten days where appropriate.")
    let permissive = try worth("The law may provide that an inspector may seize any boat for a period not exceeding ten days.")
    #expect(mandatory > qualified && qualified > permissive && permissive > 0)
  }

  @Test(
    "finds the limit of a risk in the next paragraph, weaker than in the sentence",
    arguments: [
      ("objective-test", "The Minister may, in his opinion, seize any boat.", "The Minister shall give reasons in writing."),
      (
        "capability-limit", "A provider shall monitor the content that it carries.",
        "A provider is not obliged to monitor, and tools designed solely for defence are free."
      ),
      (
        "liability-limit", "A person who in any way supports a theft commits an offence.",
        "It is not an offence under this section to help, and a helper is guilty only if the helper knew of it."
      ),
    ])
  func nextParagraph(id: String, risk: String, limit: String) throws {
    func credit(_ second: String) throws -> Signal? {
      try signals("1. Rule\n(1) \(risk)\n(2) \(second)", of: "sec_1__subsec_1").first { $0.indicator == id }
    }
    #expect(try credit("The operator shall keep a list.") == nil)
    let found = try #require(try credit(limit))
    #expect(found.strength == .qualified && found.searched.last == "article")
  }

  @Test("halves a silence that another paragraph may end")
  func silence() throws {
    func value(_ second: String) throws -> Double {
      try #require(
        try signals("1. Orders\n(1) The provider shall keep the order secret.\n(2) \(second)", of: "sec_1__subsec_1")
          .first { $0.indicator == "secrecy" }
      ).value
    }
    let bare = try value("The operator shall keep a list.")
    #expect(try value("The agency shall notify the person concerned within ten days.") == bare / 2)
  }

  @Test("counts an ouster more beside the power that it shields, and at the exposure of a power")
  func ouster() throws {
    let ouster = "The order shall not be questioned in any court."
    func value(_ first: String) throws -> Double {
      try #require(
        try signals("1. Boats\n(1) \(first)\n(2) \(ouster)", of: "sec_1__subsec_2").first { $0.indicator == "no-remedy" }
      ).value
    }
    #expect(try value("An inspector may seize any boat.") > value("The operator shall keep a list."))
    let document = try TestDocument("1. Boats\n(1) The operator shall keep a list.\n(2) \(ouster)")
    #expect(document.context.rolesUsing(clause: 1) == [.power])
  }

  @Test("joins patterns of findings, and ends them when a part is missing")
  func patterns() throws {
    let power = "1. Files\n(1) An inspector may seize any boat.\n(2) The operator shall keep a list."
    #expect(try signals(power, of: "sec_1__subsec_1").contains { $0.indicator == "unchecked-power" })
    for safeguard in [
      "A seizure ends after ten days, for a period not exceeding ten days.", "The owner has a right of appeal to the court.",
    ] {
      let found = try signals(power + "\n(3) " + safeguard, of: "sec_1__subsec_1")
      #expect(!found.contains { $0.indicator == "unchecked-power" }, "\(safeguard)")
    }
  }

  /// A text of each pattern, and repairs of which each ends it.
  static let patternCases: [(id: String, text: String, repairs: [String])] = [
    (
      "vague-faultless-prison",
      "A person who disturbs public order commits an offence and is liable on conviction to imprisonment for a term not exceeding one year.",
      [
        "A person who breaks a lamp commits an offence and is liable on conviction to imprisonment for a term not exceeding one year.",
        "A person who knowingly disturbs public order commits an offence and is liable on conviction to imprisonment for a term not exceeding one year.",
        "A person who disturbs public order commits an offence and is liable on conviction to a fine not exceeding ten crowns.",
      ]
    ),
    (
      "unchecked-power", "The agency may intercept communications, without the knowledge of the customer.",
      [
        "The agency may, under a warrant issued by a judge and without the knowledge of the customer, intercept communications.",
        "The agency may intercept communications for a period not exceeding ten days, without the knowledge of the customer.",
        "The agency may intercept communications, without the knowledge of the customer, who has a right of appeal.",
      ]
    ),
    (
      "unguarded-export", "The Minister may transfer to any foreign State such content data as the Minister considers useful.",
      [
        "The Minister may transfer to the foreign State that made the request such content data as the Minister considers useful.",
        "The Minister may transfer to any foreign State content data that was asked for.",
        "The Minister may, with the leave of the court, transfer to any foreign State such content data as the Minister considers useful.",
      ]
    ),
  ]

  @Test("lets each pattern fire, add to its parts, and end with any of them", arguments: patternCases.indices)
  func everyPattern(index: Int) throws {
    let (id, text, repairs) = Self.patternCases[index]
    let document = try TestDocument(text)
    let found = document.signals(of: 0)
    #expect(found.contains { $0.indicator == id })
    let model = try PriorModel.shared.get()
    let role = document.roles[0]
    let whole = model.score(role: role, signals: found)
    #expect(model.score(role: role, signals: found.filter { $0.indicator != id }).logit < whole.logit)
    for repair in repairs {
      let repaired = try TestDocument(repair)
      #expect(!repaired.signals(of: 0).contains { $0.indicator == id }, "\(repair)")
      #expect(try repaired.logit(of: 0) < document.logit(of: 0), "\(repair)")
    }
  }

  @Test("makes a power that is secret as well the worst of its kind")
  func secretPower() throws {
    func value(_ text: String) throws -> Double {
      try #require(try TestDocument(text).signals(of: 0).first { $0.indicator == "unchecked-power" }).value
    }
    let open = try value("The agency may intercept communications.")
    #expect(try value("The agency may intercept communications without the knowledge of the customer.") > open)
  }

  @Test("types the guilty mind: dishonesty before bare intent, hollow intent none, a presumed one none")
  func guiltyMind() throws {
    func credit(_ text: String) throws -> Double {
      try TestDocument(text).signals(of: 0).filter { $0.indicator == "mens-rea" }.map(\.value).max() ?? 0
    }
    let bare = try credit("A person who intentionally opens a letter commits an offence.")
    let knowing = try credit("A person who knowingly opens a letter commits an offence.")
    let dishonest = try credit("A person who dishonestly opens a letter commits an offence.")
    let reckless = try credit("A person who recklessly opens a letter commits an offence.")
    #expect(dishonest > knowing && knowing > bare && bare > reckless && reckless > 0)
    #expect(try credit("A person who opens a letter with the intent to annoy a clerk commits an offence.") == 0)
    #expect(
      try credit("Unless the contrary is proved, possession of a key is presumed to be with intent to commit an offence under section 2.")
        == 0)
  }

  @Test("counts liability without fault half where it costs money only")
  func fines() throws {
    func absence(_ penalty: String) throws -> Double {
      let text =
        "1. Letters\n(1) A person who opens a letter commits an offence.\n(2) A person who commits an offence under this section is liable on "
        + "conviction to \(penalty).\n\n2. Boats\nThe operator shall keep a list."
      return try #require(try signals(text, of: "sec_1__subsec_1").first { $0.indicator == "missing-mens-rea" }).value
    }
    #expect(try absence("a fine not exceeding ten crowns") == 0.5)
    #expect(try absence("imprisonment for a term not exceeding one year") == 1)
  }
}
