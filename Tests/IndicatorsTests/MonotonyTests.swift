import LegalText
import TestSupport
import Testing

@testable import Indicators

/// The promises of the contract about text: more risk words never lower, and a definition never raises by more than it takes away.
@Suite("Monotony")
struct MonotonyTests {
  /// `@` marks the place of the inserted words.
  static let hosts = [
    "A person who sends a letter @ commits an offence.",
    "A person who intentionally sends a letter @ with intent to cause serious harm commits an offence.",
    "Whoever prints a leaflet @ or any other paper shall be punished with a fine not exceeding ten crowns.",
    "An inspector may enter and search a boat @ where the inspector considers it necessary.",
    "The Minister may, under a warrant issued by a judge, block access to a page @ for a period not exceeding ten days.",
    "A State Party may require that the offence be committed @ with dishonest intent.",
  ]

  @Test("holds for every monotone entry of the lexicon, wherever role and other matches stay the same", arguments: hosts)
  func entries(host: String) throws {
    let parts = host.split(separator: "@").map { $0.trimmingPrefix(" ") }
    let base = try TestDocument(parts.joined())
    let logit = try base.logit(of: 0)
    var tried = 0
    for entry in try EnglishLexicon.shared.get().cues.lexicon.entries where entry.isMonotone {
      for form in entry.surfaceForms.prefix(2) {
        let words = form.replacing("*", with: "").replacing("_", with: "blue")
        let document = try TestDocument("\(parts[0])\(words) \(parts[1])")
        guard document.roles == base.roles, Self.onlyAdds(document, to: base) else { continue }
        tried += 1
        let change = try document.logit(of: 0) - logit
        if entry.direction == .risk { #expect(change >= -1e-9, "\(entry.list)/\(entry.id) ‘\(words)’ in: \(host)") }
        if entry.direction == .mitigation { #expect(change <= 1e-9, "\(entry.list)/\(entry.id) ‘\(words)’ in: \(host)") }
      }
    }
    #expect(tried > 50)
  }

  /// Whether all matches of `base` are still there, and there is exactly one more.
  private static func onlyAdds(_ document: TestDocument, to base: TestDocument) -> Bool {
    var rest = document.context.readings[0].map(\.match.entry)
    for match in base.context.readings[0] {
      guard let place = rest.firstIndex(of: match.match.entry) else { return false }
      rest.remove(at: place)
    }
    return rest.count == 1
  }

  static let terms = ["malware", "service provider", "hate speech", "public order", "without right", "serious harm", "computer system"]

  @Test("lets a definition in scope raise no clause by more than it takes away", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func definitions(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let used = Self.terms.shuffled(using: &random).prefix(3)
    let rule = "Rules\nA person who, \(used.joined(separator: " or ")), paints a wall commits an offence."
    let verb = Bool.random(using: &random) ? "means" : "includes"
    for term in Self.terms {
      let base = try TestDocument("1. Meanings\nIn this Act—\n“ladder” means a set of rungs;\n“wall” means a row of stones.\n\n2. \(rule)")
      let more = try TestDocument(
        "1. Meanings\nIn this Act—\n“ladder” means a set of rungs;\n“wall” means a row of stones;\n“\(term)” \(verb) a blue "
          + "thing.\n\n2. \(rule)"
      )
      let before = try base.logit(of: base.context.clauses.count - 1)
      let after = try more.logit(of: more.context.clauses.count - 1)
      #expect(after <= before + 1e-9, "seed \(seed): ‘\(term)’ \(verb) in ‘\(rule)’")
    }
  }

  @Test("lets the first definition of a text raise nothing")
  func firstDefinition() throws {
    let base = try TestDocument("A person who engages in trolling with a device commits an offence.")
    let more = try TestDocument("In this Act, “device” means a lamp.\n\nA person who engages in trolling with a device commits an offence.")
    #expect(try more.logit(of: more.context.clauses.count - 1) <= base.logit(of: 0) + 1e-9)
  }

  @Test("never lets a safeguard elsewhere raise a power")
  func safeguard() throws {
    let power = "1. Search\n(1) An inspector may search a boat."
    let base = try TestDocument(power + "\n(2) A search ends at nightfall.")
    for text in ["The decision is subject to judicial review.", "A search requires an order of the court."] {
      let more = try TestDocument(power + "\n(2) " + text)
      #expect(try more.logit(of: 0) <= base.logit(of: 0))
    }
  }
}
