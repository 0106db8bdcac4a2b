import Testing

/// Ways of defining that a plain "“X” means" does not show.
@Suite("Forms of definitions")
struct DefinitionFormTests {
  @Test(
    "a fiction of a quoted term",
    arguments: [
      ("1. A raft is to be treated as a “vessel” if it carries people.", ["vessel deeming"]),
      ("1. A person shall be deemed to be an ‘owner’ who holds the key.", ["owner deeming"]),
      ("1. The date “1 May” shall be deemed to be “2 May”.", []), ("1. “boat” shall be read as “vessel”.", []),
    ])
  func deeming(_ law: String, _ expected: [String]) throws { #expect(try DefinedText(law).patterns == expected) }

  @Test("a meaning that corresponds to the one before, in single and straight quotation marks too")
  func corresponding() throws {
    for quoted in ["‘moored’", "“moored”", "'moored'"] {
      let text = try DefinedText("1. In this Act, “moor” means to tie to a quay, and \(quoted) has a corresponding meaning.")
      #expect(text.patterns == ["moor means", "moored by-reference"])
      #expect(text.table.definitions.map(\.isResolved) == [true, true])
      #expect(text.table.targets == [[], [0]])
    }
    let plain = try DefinedText("3. In this section, employee includes an apprentice and employer has a corresponding meaning.")
    #expect(plain.patterns == ["employee includes", "employer by-reference"])
  }

  @Test("definitions that run together in one paragraph, each up to the next")
  func runTogether() throws {
    let text = try DefinedText("1. In this Act— “quay” means a wall; “port” includes a dock. “ship” means a thing that floats.")
    #expect(text.patterns == ["quay means", "port includes", "ship means"])
    #expect(text.table.definitions.indices.map { text.body($0) } == [" a wall;", " a dock.", " a thing that floats."])
  }

  @Test(
    "`is` defines a quoted term at the opening of a sentence only",
    arguments: [
      ("1. For subsection (2), a “keeper” is a person who keeps a lamp.", ["keeper means"]),
      ("1. In this Act—\n“lamp oil” is oil of any kind;\n“quay” means a wall.", ["lamp oil means", "quay means"]),
      ("1. The word “keeper” is left out.", []), ("1. On the door the sign “keeper” is a nuisance.", []),
    ])
  func copula(_ law: String, _ expected: [String]) throws { #expect(try DefinedText(law).patterns == expected) }

  @Test(
    "qualifiers between a term and its verb belong to neither",
    arguments: [
      ("1. “damage”, in relation to a quay, includes a crack.", ["damage includes"]),
      ("1. “crew”, as regards any ship that is at sea means those on board.", ["crew means"]),
      ("2 The following definitions apply in this Act.\nfee of a ship means a sum.", ["fee means"]),
      ("2 The following definitions apply in this Act.\nfee, in relation to a ship, means a sum.", ["fee means"]),
      (
        "2 The following definitions apply in this Act.\nharbour, dock or quay agency means an office.",
        ["harbour, dock or quay agency means"]
      ),
    ])
  func qualifiers(_ law: String, _ expected: [String]) throws { #expect(try DefinedText(law).patterns == expected) }

  @Test(
    "names of one thing are two heads, a choice inside a name is none",
    arguments: [
      ("Board or Harbour Board means an office.", ["Board means", "Harbour Board means"]),
      ("boat or ship means a thing that floats.", ["boat means", "ship means"]),
      ("harbour or coastal vessel means a ship.", ["harbour or coastal vessel means"]),
    ])
  func heads(_ entry: String, _ expected: [String]) throws {
    #expect(try DefinedText("2 The following definitions apply in this Act.\n\(entry)").patterns == expected)
  }

  @Test(
    "a term behind words that say where it holds",
    arguments: [
      ("2. In sections 4, 5 and 6, month means thirty days.", ["month means"]),
      ("2. The term month in a bill means thirty days.", ["month means"]),
      ("2. For the purpose of subsection (4), sitting day means a day of work.", ["sitting day means"]),
      ("2. For greater certainty, urgent need includes a fire.", ["urgent need includes"]),
      ("2. For the purposes of section 3, membership in a union is deemed to be membership in the council.", []),
      ("2. The Board may\n(a) use any means of transport in the port;\n(b) give help, by such means as it likes.", []),
    ])
  func introduced(_ law: String, _ expected: [String]) throws { #expect(try DefinedText(law).patterns == expected) }

  @Test(
    "a term over a list that defines it",
    arguments: [
      (
        "2 The following definitions apply in this Act.\nreserve\n(a) means land by the sea;\n(b) includes a quay.\nship means a boat.",
        ["reserve means", "ship means"]
      ),
      (
        "2. In this Act—\n“gross weight”—\n(a) in relation to a ship, means its weight;\n(b) in relation to a raft, means its length.",
        ["gross weight means"]
      ),
    ])
  func overList(_ law: String, _ expected: [String]) throws { #expect(try DefinedText(law).patterns == expected) }

  @Test("a law that begins with a year, and a number that is no term")
  func years() throws {
    let law = "2 The following definitions apply in this Act.\n1992 Act means the Harbours Act.\n25% means a quarter."
    #expect(try DefinedText(law).terms == ["1992 Act"])
  }

  @Test("single small letters in quotation marks number paragraphs")
  func letters() throws {
    #expect(try DefinedText("1. In paragraph (2) for “a” substitute “b”. A person (“a”) waits for another (“B”).").terms == ["B"])
  }

  @Test("each pattern survives a no-break blank in the place of any other")
  func blanks() throws {
    let law =
      "1. In this Act, “quay” means a wall; “port”, in relation to a town, includes a dock. A raft is to be treated as a “vessel” if it is lit."
    let expected = try DefinedText(law).patterns
    #expect(expected == ["quay means", "port includes", "vessel deeming"])
    for (offset, character) in law.enumerated() where character == " " && offset > 3 {
      var changed = Array(law)
      changed[offset] = "\u{A0}"
      #expect(try DefinedText(String(changed)).patterns == expected, "at \(offset)")
    }
  }
}
