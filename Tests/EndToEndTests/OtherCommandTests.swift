import Foundation
import Testing

/// `outline`, `terms`, `rules` and `lexicon`.
@Suite struct OtherCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("bill.txt", Bills.whole)
    return program
  }

  @Test func `outline prints a record for every printed number`() throws {
    let run = try program().run(["outline", "bill.txt", "--format", "ndjson"])
    #expect(run.status == 0)
    #expect(
      run.lines.first
        == #"{"document":"bill.txt","clause":"sec_1","clause_path":["1"],"kind":"section","label":"Section 1","heading":"Definitions","start":15,"end":72,"text":"In this Act, \"data\" means information in electronic form.","quoted":false}"#
    )
    let records = try run.records
    #expect(records.map { $0["clause"] as? String } == ["sec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3"])
    #expect(records[1]["start"] as? Int == records[1]["end"] as? Int)
  }

  @Test func `outline works in a language without words of its own, with a note`() throws {
    let program = try Program()
    try program.folder.write("de.txt", "§ 1 Strafbarkeit\n(1) Wer die Ordnung stört, wird bestraft.\n(2) Der Versuch ist strafbar.\n")
    let run = try program.run(["outline", "de.txt", "--language", "de", "--format", "ndjson"])
    #expect(run.status == 0)
    #expect(run.codes == ["R205"])
    #expect(run.lines.count == 3)
  }

  @Test func `outline --text prints what offsets point into`() throws {
    let run = try program().run(["outline", "bill.txt", "--text"])
    #expect(run.text == Bills.whole)
  }

  @Test func `outline for people is a tree`() throws {
    let run = try program().run(["outline", "bill.txt"])
    #expect(
      run.text == """
        bill.txt
        5 units, 100 % of the text inside them

        Section 1  Definitions  In this Act, "data" means information in electronic form.  sec_1
        Section 2  Illegal content  sec_2
          (1)  A person who disturbs public order commits an offence.  sec_2__subsec_1
          (2)  A person who sells malware commits an offence.  sec_2__subsec_2
        Section 3  Short title  This Act may be cited as the Content Act.  sec_3

        """)
  }

  private static let ferries = """
    1. A person who, without a permit under section 2—
    (a) boards a ferry; or
    (b) feeds a gull,
    commits an offence.
    2. Subject to section 9 of the Gull Act 1901, section 1 does not apply to keepers.

    """

  @Test func `outline --references adds who cites whom and what limits what`() throws {
    let program = try Program()
    try program.folder.write("ferries.txt", Self.ferries)
    let run = try program.run(["outline", "ferries.txt", "--references", "--format", "ndjson"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let plain = try program.run(["outline", "ferries.txt", "--format", "ndjson"])
    for (line, bare) in zip(run.lines, plain.lines) { #expect(line.hasPrefix(String(bare.dropLast())), "fields may only be added") }
    #expect(
      run.lines.last?.hasSuffix(
        #""quoted":false,"references":[{"match":"section 9 of the Gull Act 1901","start":128,"end":158,"clauses":[],"instrument":"Gull Act 1901","whole_instrument":false,"missing":[],"failure":null},{"match":"section 1","start":160,"end":169,"clauses":["sec_1"],"instrument":null,"whole_instrument":false,"missing":[],"failure":null}],"cited_by":["sec_1"],"connector":null,"qualifications":[{"kind":"subjection","match":"Subject to section 9 of the Gull Act 1901","start":117,"end":158,"opener":"Subject to","host":"sec_2","cites":[]},{"kind":"exception","match":"does not apply to keepers","start":170,"end":195,"opener":"does not apply","host":"sec_2","cites":["sec_1"]}],"limited_by":[]}"#
      ) == true, "\(run.lines.last ?? "")")
    let first = try #require(try run.records.first)
    #expect(first["connector"] as? String == "or" && first["limited_by"] as? [String] == ["sec_2"])
  }

  @Test func `outline --reading adds the whole sentence`() throws {
    let program = try Program()
    try program.folder.write("ferries.txt", Self.ferries)
    let record = try #require(try program.run(["outline", "ferries.txt", "--reading", "--format", "ndjson"]).records.dropFirst().first)
    #expect(
      record["reading"] as? String == "A person who, without a permit under section 2— boards a ferry; or commits an offence.")
    let spans = try #require(record["reading_spans"] as? [[String: Any]])
    #expect(spans.map { $0["origin"] as? String } == ["chapeau", "own", "flush"])
    let bytes = Array(Self.ferries.utf8)
    let words = spans.map { String(decoding: bytes[($0["start"] as? Int ?? 0)..<($0["end"] as? Int ?? 0)], as: UTF8.self) }
    #expect(words == ["A person who, without a permit under section 2—", "boards a ferry; or", "commits an offence."])
  }

  @Test func `outline --references for people`() throws {
    let program = try Program()
    try program.folder.write("ferries.txt", Self.ferries)
    let run = try program.run(["outline", "ferries.txt", "--references", "--reading"])
    #expect(
      run.text == """
        ferries.txt
        4 units, 100 % of the text inside them

        3 references: 2 within the text, 1 to other instruments, 0 unresolved

        Section 1  A person who, without a permit under section 2—  sec_1
            → section 2: sec_2
            list: or
            ← sec_2
          (a)  boards a ferry; or  sec_1__para_a
              = A person who, without a permit under section 2— boards a ferry; or commits an offence.
          (b)  feeds a gull,  sec_1__para_b
              = A person who, without a permit under section 2— feeds a gull, commits an offence.
        Section 2  Subject to section 9 of the Gull Act 1901, section 1 does not apply to keepers.  sec_2
            = Subject to section 9 of the Gull Act 1901, section 1 does not apply to keepers.
            → section 9 of the Gull Act 1901: another instrument, Gull Act 1901
            → section 1: sec_1
            subjection: Subject to section 9 of the Gull Act 1901
            exception: does not apply to keepers
            ← sec_1

        """)
  }

  @Test func `outline --references in a language without words for it says so and prints the outline`() throws {
    let program = try Program()
    try program.folder.write("de.txt", "§ 1 Strafbarkeit\n(1) Wer die Ordnung stört, wird bestraft.\n(2) Der Versuch ist strafbar.\n")
    let run = try program.run(["outline", "de.txt", "--language", "de", "--references", "--format", "ndjson"])
    #expect(run.status == 0 && run.codes == ["R205", "R207"] && run.lines.count == 3)
  }

  @Test func `terms are records with their status`() throws {
    let run = try program().run(["terms", "bill.txt", "--format", "ndjson"])
    #expect(run.status == 0)
    #expect(
      run.text == """
        {"document":"bill.txt","term":"data","status":"defined","circular":false,"resolved":true,"scope":"instrument","start":29,"end":33,"uses":0,"defined_in":"sec_1","residual":0.0,"residual_reasons":[]}
        {"document":"bill.txt","term":"malware","status":"undefined","circular":false,"resolved":false,"scope":"none","start":175,"end":182,"uses":1,"defined_in":null,"origin":"list"}

        """)
  }

  @Test func `rules lists the indicators and explains one`() throws {
    let program = try program()
    let list = try program.run(["rules"])
    #expect(list.status == 0)
    #expect(list.text.contains("undefined-term"))
    let one = try program.run(["rules", "undefined-term"])
    #expect(one.lines.first == "undefined-term")
    for heading in ["What it flags", "Why it matters", "Sources", "Fires in", "Stays silent in"] { #expect(one.lines.contains(heading)) }
    #expect(try program.run(["rules", "--format", "markdown"]).text.contains("\n# Indicators\n"))
  }

  @Test func `lexicon list prints every form once a line`() throws {
    let run = try program().run(["lexicon", "list"])
    #expect(run.text == "commits an offence\nmalware\npublic order\ngood morals\ngood manners\n")
    #expect(try program().run(["lexicon", "list", "--list", "gate"]).text == "commits an offence\n")
  }

  @Test func `lexicon check tells how many entries there are, or what is wrong`() throws {
    let program = try program()
    let good = try program.run(["lexicon", "check"])
    #expect(good.status == 0, "\(good.errors)")
    #expect(good.text == "en: 3 entries in 3 lists\n")
    try program.folder.write(
      "lists/en/gate.tsv",
      Program.list("gate", "is-guilty", "is guilty", "offence").replacingOccurrences(of: "⟦is guilty⟧", with: "⟦is gilty⟧"))
    let bad = try program.run(["lexicon", "check", "lists"])
    #expect(bad.status == 65)
    #expect(bad.codes == ["L150"])
    #expect(bad.errors.hasPrefix("lists/en/gate.tsv:7:"))
  }
}
