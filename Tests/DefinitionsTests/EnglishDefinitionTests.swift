import ClauseStructure
import Definitions
import LegalText
import TestSupport
import Testing
import Tokenization

@Suite("Definitions in English texts")
struct EnglishDefinitionTests {
  /// Definitions of a text as `term pattern scope`, scope `-` for the instrument.
  static func found(_ text: String) throws -> [String] {
    let (table, tree) = try read(text)
    return table.definitions.map { "\($0.term) \($0.pattern.rawValue) \($0.scopeNode.map { tree.nodes[$0].id } ?? "-")" }
  }

  static func read(_ text: String) throws -> (table: DefinitionTable, tree: ClauseTree) {
    let bytes = Array(text.utf8)
    let words = EnglishRuleset.structure
    let tree = ClauseParser(words: words).parse(bytes)
    let tokens = try Tokenizer(abbreviations: words.abbreviations).tokenize(bytes)
    return (EnglishRuleset.definitions.read(tokens, tree: tree), tree)
  }

  @Test(
    "each pattern class",
    arguments: [
      ("1. Terms\nIn this Act, “vessel” means any ship.", ["vessel means -"]),
      ("1. Terms\nIn this Act, “vessel” includes a raft.", ["vessel includes -"]),
      ("1. Terms\nIn this Act, “vessel” means and includes a raft.", ["vessel mixed -"]),
      ("1. Terms\nIn this Act, “vessel” does not include a raft.", ["vessel excludes -"]),
      ("1. Terms\n“vessel” has the meaning given in section 4.", ["vessel by-reference -"]),
      ("1. Terms\n“vessel” has the same meaning as in the Harbours Act.", ["vessel by-reference -"]),
      ("1. Fund\nThere is a fund (hereinafter referred to as the “Harbour Fund”) at the bank.", ["Harbour Fund label -"]),
      ("1. Fund\nThe Port Agency (“the Agency”) keeps a list.", ["the Agency label -"]),
      ("1. Terms\n\"vessel\" shall mean any ship.", ["vessel means -"]),
      ("1. Terms\n“vessel”, in relation to a lake, means a rowing boat.", ["vessel means -"]),
      ("1. Terms\n“boat”, “ship” or “vessel” means a thing that floats.", ["boat means -", "ship means -", "vessel means -"]),
    ])
  func patterns(_ text: String, _ expected: [String]) throws {
    #expect(try Self.found(text) == expected)
  }

  @Test(
    "terms without quotation marks in a definitions article",
    arguments: [
      (
        "Definitions\n2 In this Act,\nquay means a place to land; (quai)\nvessel includes a raft. (navire)",
        ["quay means -", "vessel includes -"]
      ),
      ("Section 3. Definition of Terms. — The following terms are defined:\n(a) Quay refers to a place to land.", ["Quay means -"]),
      ("2. Interpretation\n(1) In this section, month means thirty days.", ["month means sec_2"]),
      ("4. Landing\nThe master means well and includes nobody.", []),
    ])
  func unquoted(_ text: String, _ expected: [String]) throws {
    #expect(try Self.found(text) == expected)
  }

  @Test(
    "the words before a definition give its scope",
    arguments: [
      ("PART I - HARBOURS\n1. Terms\nIn this Part, “quay” means a place to land.\n2. Duty\nA quay is swept.", ["quay means part_I"]),
      ("1. Terms\nIn this section, “quay” means a place to land.\n2. Duty\nA quay is swept.", ["quay means sec_1"]),
      ("1. Terms\n(1) A quay is swept.\n(2) In subsection (1), “quay” means a place to land.", ["quay means -"]),
      ("1. Change\nIn section 9 insert—\n“(4) In this section “quay” means a place to land.”.", ["quay means sec_1__qstr_1"]),
    ])
  func scope(_ text: String, _ expected: [String]) throws {
    #expect(try Self.found(text) == expected)
  }

  @Test("a mention in quotation marks defines nothing")
  func mention() throws {
    #expect(try Self.found("1. Words\nThe word “quay” is painted on the wall. For “pier” there is substituted “quay”.") == [])
  }

  @Test("uses are found in the plural and outside the definition's own head")
  func uses() throws {
    let (table, tree) = try Self.read("1. Terms\n“quay” means a place to land.\n2. Duty\nQuays are swept. A quay is lit.")
    #expect(table.useCount(of: 0) == 2)
    #expect(table.usingNodes(of: 0).map { tree.nodes[$0].id } == ["sec_2"])
  }

  @Test("the innermost scope wins, and a scope ends where its part ends")
  func nearest() throws {
    let text = """
      1. Terms
      In this Act, “quay” means a place to land.
      2. Fees
      In this section, “quay” means a wall. A quay costs one crown.
      3. Duty
      A quay is swept.
      """
    let (table, tree) = try Self.read(text)
    let users = table.definitions.indices.map { index in table.usingNodes(of: index).map { tree.nodes[$0].id } }
    #expect(users == [["sec_3"], ["sec_2"]])
  }

  @Test("circles are found through any number of steps, and a straight chain is none")
  func circles() throws {
    let circular = try Self.read("1. Terms\n“quay” means a part of a port.\n“port” means a town with a quay.\n“town” means a place.").table
    #expect(circular.definitions.map(\.isCircular) == [true, true, false])
    let own = try Self.read("1. Terms\n“quay” means a quay that is swept.").table
    #expect(own.definitions.map(\.isCircular) == [true])
  }

  @Test(
    "a reference resolves when it stays in the text",
    arguments: [
      ("“quay” has the meaning given in section 2.", true), ("“quay” has the meaning given in section 2 of this Act.", true),
      ("“quay” has the meaning given in the Harbours Act.", false),
      ("“quay” has the meaning given in section 2 of the Harbours Act.", false),
    ])
  func resolution(_ sentence: String, _ expected: Bool) throws {
    #expect(try Self.read("1. Terms\n\(sentence)\n2. Duty\nA quay is swept.").table.definitions.map(\.isResolved) == [expected])
  }
}
