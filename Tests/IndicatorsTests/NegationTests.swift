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

  @Test(
    "ends at a verb of its own",
    arguments: [
      ("An inspector may seize any boat and does not pay, and shall notify the person concerned.", true),
      ("An inspector may seize any boat, and does not notify the person concerned.", false),
    ])
  func verbs(text: String, isLimited: Bool) throws { #expect(try has("safeguard", in: text) == isLimited) }

  @Test(
    "frees from all that a release governs, up to a clause of its own",
    arguments: [
      ("capability-mandate", "Nothing in this Act requires a provider to remove or weaken encryption.", false),
      ("capability-mandate", "A provider shall remove or weaken encryption.", true),
      ("reverse-onus-or-compelled-disclosure", "No person shall be compelled to attend or to disclose a password.", false),
      ("reverse-onus-or-compelled-disclosure", "A person shall attend and disclose a password.", true),
      ("vague-ground", "A person may not be punished for an opinion on public morals.", false),
      ("vague-ground", "A person who harms public morals is punished with a fine not exceeding ten crowns.", true),
      ("vague-ground", "A guest may not be punished, but a person who insults a clerk commits an offence.", true),
    ])
  func releases(id: String, text: String, fires: Bool) throws { #expect(try has(id, in: text) == fires) }

  @Test(
    "takes a deed that was not done for no deed, and a duty that was not met for a duty",
    arguments: [
      ("missing-exemption", "A person who discloses any letter commits an offence.", true),
      ("missing-exemption", "A person who does not disclose any letter commits an offence.", false),
      ("reverse-onus-or-compelled-disclosure", "A person who does not disclose the password commits an offence.", true),
      ("reverse-onus-or-compelled-disclosure", "A person who fails to disclose the password commits an offence.", true),
    ])
  func omissions(id: String, text: String, fires: Bool) throws { #expect(try has(id, in: text) == fires) }

  @Test(
    "protects whoever shall not suffer a measure, and forbids the deed to whoever shall not do it",
    arguments: [
      ("unchecked-power", "An inspector may search a house.", true),
      ("unchecked-power", "An inspector may ask, but a house shall not be entered and no house may be searched.", false),
      ("missing-exemption", "No person shall intercept communications.", true),
    ])
  func protections(id: String, text: String, fires: Bool) throws { #expect(try has(id, in: text) == fires) }

  @Test(
    "lets a repeal reach back over what it ends, and a title in brackets say nothing",
    arguments: [
      ("vague-ground", "The offence of insulting an official is abolished.", false),
      ("vague-ground", "A person who commits the offence of insulting an official pays, and the old fee is abolished.", false),
      ("vague-ground", "A person who insults an official commits an offence. The old fee is abolished.", true),
      ("vague-ground", "A person who repeats an act under section 66 (annoying messages) commits an offence.", false),
      ("vague-ground", "A person who repeats an act (annoying messages) commits an offence.", true),
      ("retrospective-effect", "Statements made before May are subject to this Act.", true),
      ("retrospective-effect", "Statements made before May are not subject to this Act.", false),
    ])
  func repeals(id: String, text: String, fires: Bool) throws { #expect(try has(id, in: text) == fires) }

  @Test("does not reach into the next sentence")
  func sentences() throws {
    #expect(try has("safeguard", in: "An inspector may seize any boat. It is not. A complaint to the board is free."))
  }
}
