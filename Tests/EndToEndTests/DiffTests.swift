import Foundation
import Testing

/// `lacuna diff` from the outside.
@Suite struct DiffTests {
  private static let old = """
    1. Definitions
    In this Act, "data" means information in electronic form.

    2. Illegal content
    A person who disturbs public order commits an offence.

    3. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let new = """
    1. Definitions
    In this Act, "data" means information in electronic form.

    2. Passes
    A boat needs a pass of the harbour master.

    3. Illegal content
    A person who disturbs public order or good morals commits an offence.

    4. Lamps
    The keeper lights the lamp at dusk.

    """

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("old.txt", Self.old)
    try program.folder.write("new.txt", Self.new)
    return program
  }

  @Test func `text shows words, scores and reasons`() throws {
    let run = try program().run(["diff", "old.txt", "new.txt"])
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.text == """
        old.txt → new.txt
        3 → 4 clauses, maximum 89.09 H high → 94.78 H high, mean 32.31 → 26.64
        1 reworded, 1 renumbered, 1 added, 1 unchanged; 1 riskier, 0 safer

        Text
        added: Section 2 Passes
          new: 3.92 L
          {+A boat needs a pass of the harbour master.+}
        reworded, renumbered: Section 2 → Section 3 Illegal content
          89.09 H → 94.78 H (+5.69)
          A person who disturbs public order {+or good morals+} commits an offence.
          finding vague-ground “public order” weighs otherwise: -0.20 log-odds, -1.43 points
          finding missing-mens-rea weighs otherwise: -0.05 log-odds, -0.37 points
          finding missing-harm-threshold weighs otherwise: -0.05 log-odds, -0.34 points
          finding vague-ground “good morals” added: +1.10 log-odds, +7.83 points

        Structure only: the same words
        renumbered: Section 3 → Section 4 Lamps

        A score says how open the wording is to abuse. It is a signal for human review, not a verdict and
          not a probability.

        """)
  }

  @Test func `colour comes only when asked for, and NO_COLOR keeps it away`() throws {
    let program = try program()
    let coloured = try program.run(["diff", "old.txt", "new.txt", "--color", "always"])
    #expect(coloured.text.contains("\u{1B}[32m{+or\u{1B}[0m"))
    #expect(try !program.run(["diff", "old.txt", "new.txt"], environment: ["NO_COLOR": "1"]).text.contains("\u{1B}"))
  }

  @Test func `records name kind, ids, words and a summary`() throws {
    let records = try program().run(["diff", "old.txt", "new.txt", "--format", "ndjson"]).records
    #expect(records.map { $0["kind"] as? String } == ["added", "reworded", "renumbered", nil])
    #expect(records.map { $0["change"] as? String } == ["text", "text", "structure", nil])
    #expect(records[1]["old"] as? [String] == ["sec_2"] && records[1]["new"] as? [String] == ["sec_3"])
    let words = try #require(records[1]["words"] as? [[String: String]])
    #expect(words.map { $0["change"] } == ["kept", "added", "kept"] && words[1]["text"] == "or good morals ")
    let points = try #require(records[1]["contributions"] as? [[String: Any]]).reduce(0) { $0 + ($1["points"] as? Double ?? 0) }
    #expect(abs(points - (try #require(records[1]["delta"] as? Double))) < 0.05)
    #expect(records[3]["type"] as? String == "summary" && records[3]["renumbered"] as? Int == 1 && records[3]["riskier"] as? Int == 1)
  }

  @Test func `markdown strikes out and emboldens`() throws {
    let text = try program().run(["diff", "new.txt", "old.txt", "--format", "markdown"]).text
    #expect(text.contains("> A person who disturbs public order ~~or good morals~~ commits an offence."))
    #expect(text.contains("### Section 4 → Section 3 Lamps\n\nrenumbered"))
  }

  @Test func `--fail-on counts what got riskier, not what was so before`() throws {
    let program = try program()
    #expect(try program.run(["diff", "old.txt", "new.txt", "--fail-on", "elevated"]).status == 1)
    #expect(try program.run(["diff", "new.txt", "old.txt", "--fail-on", "elevated"]).status == 0)
    #expect(try program.run(["diff", "old.txt", "old.txt", "--fail-on", "low"]).status == 0)
  }

  @Test func `wrong inputs`() throws {
    let program = try program()
    #expect(try program.run(["diff", "old.txt"]).status == 64)
    #expect(try program.run(["diff", "old.txt", "gone.txt"]).status == 2)
    let folder = try program.run(["diff", "old.txt", "."])
    #expect(folder.status == 64 && folder.codes == ["U304"])
    #expect(try program.run(["diff", "-", "old.txt"], input: Self.new).status == 0)
  }
}
