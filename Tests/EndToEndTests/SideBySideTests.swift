import Testing

/// `lacuna score --compare` from the outside.
@Suite struct SideBySideTests {
  private static let old = """
    1. Definitions
    In this Act, "data" means information in electronic form.

    2. Illegal content
    A person who disturbs public order commits an offence.

    3. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let new = old.replacing("public order", with: "public order or good morals").replacing("3. Lamps", with: "4. Lamps")

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("old.txt", Self.old)
    try program.folder.write("new.txt", Self.new)
    try program.folder.write("<img src=x>.txt", Self.new.replacing("lamp", with: "<script>alert(1)</script>"))
    try program.folder.write("both/a.txt", Self.old)
    try program.folder.write("both/b.txt", Self.new)
    return program
  }

  @Test func `markdown says what the texts are to each other, what changed and why the score did`() throws {
    let run = try program().run(["score", "new.txt", "--compare", "old.txt", "--format", "markdown"])
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.text == """
        # new.txt beside old.txt

        A score says how open the wording is to abuse. It is a signal for human review, not a verdict and not a probability.

        | | document | clauses | highest | mean |
        |---|---|--:|--:|--:|
        | compared with | old.txt | 3 | 89.09 high | 32.31 |
        | scored | new.txt | 3 | 94.78 high | 34.21 |

        Read as two versions of one text: 100 % of the words of both stand in clauses that were found again in the other by their words. \
        Words that only one side has are struck out on the side compared with and underlined on the side scored.

        **Clauses: 1 reworded, 1 renumbered, 1 unchanged; higher than before: 1, lower: 0.**

        ## Clauses side by side

        ### Section 2 Illegal content

        reworded; 89.09 H → 94.78 H (+5.69)

        > compared with: A person who disturbs public order commits an offence.
        >
        > scored: A person who disturbs public order **or good morals** commits an offence.

        - \\-1.43 points: Vague ground “public order”: +2.40 → +2.20
        - \\-0.37 points: No guilty mind required: +1.62 → +1.57
        - \\-0.34 points: No harm required: +1.28 → +1.23
        - \\+7.83 points: Vague ground “good morals”: none → +1.10

        """)
  }

  @Test func `the page has both sides under their ids and does not depend on jobs`() throws {
    let program = try program()
    let one = try program.run(["score", "new.txt", "--compare", "old.txt", "--format", "html", "--jobs", "1"])
    let many = try program.run(["score", "new.txt", "--compare", "old.txt", "--format", "html", "--jobs", "4"])
    #expect(one.status == 0 && one.output == many.output)
    #expect(one.text.hasPrefix("<!DOCTYPE html>") && one.text.hasSuffix("</html>\n") && !one.text.contains("<script"))
    for id in ["other.sec_2", "scored.sec_2", "other.sec_3", "scored.sec_4"] { #expect(one.text.contains("id=\"\(id)\""), "\(id)") }
    #expect(one.text.contains("public order <ins>or good morals</ins> commits"))
  }

  @Test func `names and words are text, not markup`() throws {
    let run = try program().run(["score", "<img src=x>.txt", "--compare", "old.txt", "--format", "html"])
    #expect(run.status == 0 && !run.text.contains("<img") && !run.text.contains("<script") && run.text.contains("&lt;script&gt;"))
  }

  @Test func `different texts are not taken for versions`() throws {
    let program = try program()
    try program.folder.write(
      "other.txt", "Article 1. Fishing\nEach Party shall publish the seasons in which nets may be cast from the shore.\n")
    let text = try program.run(["score", "new.txt", "--compare", "other.txt", "--format", "markdown"]).text
    #expect(
      text.contains("Read as two different texts: 0 % of the words of both")
        && text.contains("3 without a counterpart; 1 of the other text"))
    #expect(text.contains("## Only in new.txt") && text.contains("## Only in other.txt"))
  }

  @Test func `--fail-on judges the text that is scored, --min-score leaves out what is lower on both sides`() throws {
    let program = try program()
    #expect(try program.run(["score", "new.txt", "--compare", "old.txt", "--format", "html", "--fail-on", "high"]).status == 1)
    try program.folder.write("calm.txt", "1. Lamps\nThe keeper lights the lamp at dusk.\n")
    #expect(try program.run(["score", "calm.txt", "--compare", "old.txt", "--format", "html", "--fail-on", "high"]).status == 0)
    let html = try program.run(["score", "new.txt", "--compare", "old.txt", "--format", "html", "--min-score", "50"]).text
    #expect(html.contains("2 below 50.00 on both sides left out"))
  }

  @Test func `wrong inputs`() throws {
    let program = try program()
    for arguments in [
      ["new.txt"], ["new.txt", "--format", "sarif"], ["new.txt", "old.txt", "--format", "html"],
      ["new.txt", "--format", "html", "--explain", "sec_2"], ["new.txt", "--format", "markdown", "--reading"],
    ] {
      #expect(try program.run(["score"] + arguments + ["--compare", "old.txt"]).status == 64, "\(arguments)")
    }
    #expect(try program.run(["score", "new.txt", "--compare", "gone.txt", "--format", "html"]).status == 2)
    let folder = try program.run(["score", "both", "--compare", "old.txt", "--format", "html"])
    #expect(folder.status == 64 && folder.codes == ["U304"])
    #expect(try program.run(["score", "-", "--compare", "old.txt", "--format", "html"], input: Self.new).status == 0)
  }
}
