import Definitions
import LegalText
import Testing

@Suite("The graph of definitions")
struct DefinitionGraphTests {
  private static func law(_ entries: [String], _ rest: String = "2. Duty\nNothing.") -> String {
    "1. Definitions\nIn this Act—\n" + entries.joined(separator: ";\n") + ".\n" + rest
  }

  @Test("edges run from a definition to the terms in its body, each once")
  func edges() throws {
    let text = try DefinedText(Self.law(["“quay” means a wall of a dock or of docks", "“dock” means a basin"]))
    #expect(text.table.targets == [[1], []])
  }

  @Test("circles are found through any number of steps, and a straight chain is none")
  func circles() throws {
    let circle = try DefinedText(Self.law(["“quay” means a part of a port", "“port” means a town with a quay", "“town” means a place"]))
    #expect(circle.table.definitions.map(\.isCircular) == [true, true, false])
    #expect(circle.table.depths == [2, 2, 0])
    let count = 3000
    let entries = (0..<count).map { "“term\($0)x” means a thing like a term\(($0 + 1) % count)x" }
    #expect(try DefinedText(Self.law(entries)).table.definitions.allSatisfy(\.isCircular))
  }

  @Test("the depth is the longest way down, and the chain names it")
  func depth() throws {
    let entries = ["“a1” means b1 or e1", "“b1” means c1", "“c1” means d1", "“d1” means a thing", "“e1” means a thing"]
    let table = try DefinedText(Self.law(entries)).table
    #expect(table.depths == [3, 2, 1, 0, 0])
    #expect(table.longestChain(from: 0) == [0, 1, 2, 3])
    #expect(table.longestChain(from: 4) == [4])
  }

  @Test("terms defined together share their edges")
  func shared() throws {
    #expect(try DefinedText(Self.law(["“boat” or “ship” means a raft", "“raft” means logs"])).table.targets == [[2], [2], []])
  }

  @Test("a label leads to the term that it is another name of")
  func synonym() throws {
    let rest = "2. Duty\nThe Harbour Police Service (“the Service”) lights lamps. The Service sweeps."
    let text = try DefinedText(Self.law(["“Harbour Police Service” means an office"], rest))
    #expect(text.patterns == ["Harbour Police Service means", "the Service label"])
    #expect(text.table.targets == [[], [0]])
  }

  @Test("a label inside a body does not end it")
  func labelInBody() throws {
    let entries = ["“quay” means a wall of the Port Agency (“the Agency”) beside a dock", "“dock” means a basin"]
    #expect(try DefinedText(Self.law(entries)).table.targets[0].contains(2))
  }

  @Test("an abbreviation in brackets is the same term")
  func abbreviation() throws {
    let rest = "2. Duty\nThe HPA lights lamps.\n3. More\nThe Harbour Port Authority sweeps."
    #expect(try DefinedText(Self.law(["“Harbour Port Authority (HPA)” means an office"], rest)).users == [["sec_2", "sec_3"]])
  }

  @Test("a verb is used in its forms, a noun is not")
  func verbs() throws {
    let rest = "2. Duty\nMooring is free.\n3. More\nA boat is moored and docks."
    let text = try DefinedText(Self.law(["“moor” means to tie to a quay", "“dock” means a basin"], rest))
    #expect(text.users == [["sec_2", "sec_3"], ["sec_3"]])
    #expect(try DefinedText(Self.law(["“dock” means a basin"], "2. Duty\nDocking is free.")).users == [[]])
    #expect(
      try DefinedText(Self.law(["“erase” means to destroy"], "2. Duty\nWhoever erased or is erasing pays.")).table.useCount(of: 0) == 2)
  }

  @Test("uses outside the scope are told apart")
  func outOfScope() throws {
    let text = try DefinedText(
      "1. Lamps\nIn this section, “quay” means a wall. A quay is lit.\n2. Brooms\nA quay is swept. Quays are washed.")
    #expect(text.table.useCount(of: 0) == 1)
    #expect(text.table.usesOutOfScope.map { text.tree.nodes[$0.node].id } == ["sec_2", "sec_2"])
    #expect(text.table.usesOutOfScope.allSatisfy { $0.definition == 0 })
  }

  @Test("a definition may hold in several sections, and in a range of them")
  func severalScopes() throws {
    let sections = (2...6).map { "\($0). Title\nA quay is lit." }.joined(separator: "\n")
    let two = try DefinedText("1. Terms\nIn this section and section 3, “quay” means a wall.\n" + sections)
    #expect(two.users == [["sec_3"]])
    let range = try DefinedText("1. Terms\nIn sections 3 to 5, “quay” means a wall.\n" + sections)
    #expect(range.users == [["sec_3", "sec_4", "sec_5"]])
    #expect(range.table.usesOutOfScope.map { range.tree.nodes[$0.node].id } == ["sec_2", "sec_6"])
  }

  @Test("the innermost scope wins also against one that comes later")
  func nested() throws {
    let law = """
      PART I - HARBOURS
      1. Terms
      In this Part, “quay” means a wall.
      2. Fees
      (1) In this section, “quay” means a bench.
      (2) A quay costs one crown.
      3. Duty
      A quay is swept.
      PART II - TOWNS
      4. Streets
      A quay is a street.
      """
    let text = try DefinedText(law)
    #expect(text.users == [["sec_3"], ["sec_2__subsec_2"]])
    #expect(text.table.usesOutOfScope.map { text.tree.nodes[$0.node].id } == ["sec_4"])
  }

  @Test("what an amendment inserts defines for the amended law alone")
  func quoted() throws {
    let law = "1. Change\nIn section 9 insert—\n“(4) In this Act “quay” means a place to land. A quay is lit.”.\n2. Duty\nA quay is swept."
    let text = try DefinedText(law)
    #expect(text.table.definitions.map(\.isQuoted) == [true])
    #expect(!text.users[0].contains("sec_2"))
  }

  @Test func `a label inside a use of a longer term is the name of nothing before it`() throws {
    // "harbour (“Watch”" is a use of "harbour watch" that ends behind the beginning of the label.
    let text = try DefinedText("1. In this Act, “harbour watch” means a boat.\n2. The harbour (“Watch”) sails at dawn.\n")
    #expect(text.table.definitions.map(\.term) == ["harbour watch", "Watch"])
    #expect(text.table.targets[1] == [])
  }
}
