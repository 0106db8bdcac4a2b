import LegalText
import TestSupport
import Testing

@testable import Indicators

/// Words that turn around what follows: a denied limit is none, a denied risk is none, and a prohibition with an exception asks for it.
@Suite("Negation")
struct NegationTests {
  private func has(_ id: String, in text: String) throws -> Bool {
    try TestDocument(text).signals.joined().contains { $0.indicator == id }
  }

  @Test(
    "makes a limit that is denied no limit",
    arguments: [
      ("An inspector may seize any boat and shall notify the person concerned.", true),
      ("An inspector may seize any boat and shall not notify the person concerned.", false),
      ("An inspector may seize any boat, subject to review by the court.", true),
      ("An inspector may seize any boat, and the seizure is not subject to review by the court.", false),
      ("An inspector may seize any boat and shall, not later than ten days, notify the person concerned.", true),
      ("An inspector may seize any boat, which does not limit a complaint to the board.", true),
    ])
  func limits(text: String, isLimited: Bool) throws { #expect(try has("safeguard", in: text) == isLimited) }

  @Test(
    "reads a prohibition with an exception as the condition that it is",
    arguments: [
      ("An inspector may seize any boat, but shall not enter a house without a warrant.", true),
      ("An inspector may enter and search any house without a warrant.", false),
      ("An inspector may seize any boat and shall not open a letter without the leave of the court.", true),
    ])
  func conditions(text: String, hasCourt: Bool) throws { #expect(try has("judicial-authorisation", in: text) == hasCourt) }

  @Test(
    "makes a risk that is denied no risk",
    arguments: [
      ("capability-mandate", "A provider shall monitor the content of letters.", true),
      ("capability-mandate", "A provider is not required to monitor the content of letters.", false),
      ("retrospective-effect", "This Act applies to acts done before May.", true),
      ("retrospective-effect", "This Act does not apply to acts done before May.", false),
      ("executive-delegation", "The regulations may create further offences.", true),
      ("executive-delegation", "The regulations may not create further offences.", false),
    ])
  func risks(id: String, text: String, fires: Bool) throws { #expect(try has(id, in: text) == fires) }

  @Test("does not reach into the next sentence")
  func sentences() throws {
    #expect(try has("safeguard", in: "An inspector may seize any boat. It is not. A complaint to the board is free."))
  }
}
