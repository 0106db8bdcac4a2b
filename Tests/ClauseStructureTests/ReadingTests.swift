import ClauseStructure
import LegalText
import TestSupport
import Testing

@Suite("The reading of a clause")
struct ReadingTests {
  /// `id: pieces`, chapeau pieces followed by `>`, flush pieces led by `<`.
  private static func readings(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tree = ClauseParser(words: EnglishRuleset.structure).parse(bytes)
    return ClauseAssembler.clauses(of: tree).map { clause in
      let pieces = clause.reading.map { segment in
        let words = String(decoding: bytes[segment.range.start..<segment.range.end], as: UTF8.self)
        switch segment.origin {
        case .chapeau: return "\(words) >"
        case .own: return words
        case .flush: return "< \(words)"
        }
      }
      return "\(tree.nodes[clause.node].id): \(pieces.joined(separator: " "))"
    }
  }

  @Test("runs from the outermost chapeau over its own words to the flush text, innermost first")
  func nested() {
    let text = """
      3 Access
      (1) A person commits an offence if the person—
      (a) gains access; or
      (b) helps—
      (i) by word; or
      (ii) by deed,
      without authority.
      (2) The fine is ten crowns.
      """
    #expect(
      Self.readings(text) == [
        "sec_3__subsec_1__para_a: A person commits an offence if the person— > gains access; or < without authority.",
        "sec_3__subsec_1__para_b__subpara_i: A person commits an offence if the person— > helps— > by word; or < without authority.",
        "sec_3__subsec_1__para_b__subpara_ii: A person commits an offence if the person— > helps— > by deed, < without authority.",
        "sec_3__subsec_2: The fine is ten crowns.",
      ])
  }

  @Test("does not leave a quotation: what is inserted is another law's sentence")
  func quotation() {
    let text = """
      5. The Records Act is amended by inserting—
      “4A. A person shall not—
      (a) burn a record; or
      (b) sell a record.”
      6. This Act comes into force on 1 May 2032.
      """
    #expect(
      Self.readings(text) == [
        "sec_5__qstr_1__sec_4A__para_a: A person shall not— > burn a record; or",
        "sec_5__qstr_1__sec_4A__para_b: A person shall not— > sell a record.”",
        "sec_6: This Act comes into force on 1 May 2032.",
      ])
  }

  @Test("of each entry of a list of definitions begins with the words that open the list")
  func definitions() {
    let text = """
      2. In this Act—
      “data” means signs;
      “system” means a device.
      3. A person shall not access a system.
      """
    #expect(
      Self.readings(text) == [
        "sec_2__al_1: In this Act— > “data” means signs;", "sec_2__al_2: In this Act— > “system” means a device.",
        "sec_3: A person shall not access a system.",
      ])
  }

  @Test("exists once for a text without numbers, and not for one without words")
  func withoutNumbers() {
    #expect(Self.readings("Nobody shall be punished for a lawful act.") == ["al_1: Nobody shall be punished for a lawful act."])
    #expect(Self.readings("PART I\n") == [])
    #expect(Self.readings(" \n\n \u{A0}\n") == [])
    #expect(Self.readings("") == [])
  }

  @Test("keeps the exact words of a short provision whatever stands around them", arguments: ["", "\n\n", "  \r\n"])
  func rims(blank: String) {
    #expect(Self.readings("\(blank)1. A person shall not enter.\(blank)") == ["sec_1: A person shall not enter."])
  }
}
