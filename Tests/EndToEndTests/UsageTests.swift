import Testing

/// Wrong usage is status 64, faulty data 65, output that cannot be written 74: each with a reason on standard error and nothing on
/// standard output.
@Suite struct UsageTests {
  @Test(arguments: [
    (["frobnicate"], "Unexpected argument 'frobnicate'"),
    (["score", "a.txt", "--frob"], "Unknown option '--frob'"),
    (
      ["score", "a.txt", "--format", "pdf"],
      "is invalid for '--format <format>'"
    ),
    (["score", "a.txt", "--input", "pdf"], "'auto', 'text', 'markdown', 'xml' or 'ndjson'"),
    (["score", "a.txt", "--level", "word"], "'clause', 'article' or 'document'"),
    (["score", "a.txt", "--fail-on", "bad"], "'low', 'moderate', 'elevated' or 'high'"),
    (["score", "a.txt", "--jobs", "0"], "--jobs takes a number from 1 to 1024"),
    (["score", "a.txt", "--min-score", "101"], "--min-score takes a number from 0 to 100"),
    (["score", "a.txt", "--limit", "-1"], "limit"),
    (["score", "a.txt", "--language", "English"], "no language code"),
    (["score", "a.txt", "--language", "xx"], "unknown language 'xx'"),
    (["score", "-", "-"], "only once"),
    (["score", "a.txt", "--format", "markdown", "--level", "document"], "--level document"),
    (["score", "a.txt", "--explain", "sec_1", "--level", "article"], "--explain shows clauses"),
    (["score", "a.txt", "--explain", "sec_9"], "no clause is called 'sec_9'"),
    (["outline", "a.txt", "--text", "--format", "ndjson"], "--text prints the bare text"),
    (["terms", "a.txt", "--lint", "--format", "dot"], "--lint prints text, json or ndjson"),
    (["rules", "nothing"], "there is no indicator 'nothing'"),
    (["lexicon", "list", "--list", "nothing"], "there is no list 'nothing'"),
    (["lexicon", "list", "--language", "fr"], "no word lists for 'fr'"),
    (["heatmap", "a.txt"], "Missing expected argument '--output <file>"),
    (["heatmap", "a.txt", "-o", "h.gif"], "a heatmap is written by its ending: .csv .svg .png .html"),
    (["heatmap", "a.txt", "-o", "h.csv", "-o", "svg/h"], "a heatmap is written by its ending: .csv .svg .png .html"),
    (["heatmap", "a.txt", "-o", "h.svg", "--shape", "long"], "pictures go with --shape wide"),
    (["heatmap", "a.txt", "-o", "h.csv", "--shape", "findings", "--sort", "name"], "--sort goes with --shape wide"),
    (["heatmap", "a.txt", "-o", "h.svg", "--datapackage"], "--datapackage describes CSV files"),
    (["score", "a.txt", "--format", "sarif", "--level", "article"], "leave out --level article"),
    (["heatmap", "a.txt", "-o", "h.csv", "--shape", "long", "--columns", "article"], "--columns goes with --shape wide"),
    (["serve", "--port", "65536"], "--port takes a number from 0 to 65535"),
    (["serve", "--jobs", "0"], "--jobs takes a number from 1 to 256"),
    // The test's data home holds no server, and none lies beside the program that the tests run.
    (["serve"], "the server is not built: there is no 'lacuna-serve' beside this program"),
  ])
  func `wrong usage ends with 64 and says what is wrong`(_ arguments: [String], _ reason: String) throws {
    let program = try Program()
    try program.folder.write("a.txt", Bills.loose)
    let run = try program.run(arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.text == "")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test func `all commands are offered, and no others`() throws {
    let help = try Program().run(["--help"])
    #expect(help.status == 0)
    for command in ["score", "outline", "terms", "rules", "lexicon", "heatmap", "diff", "check", "watch", "corpus", "model", "serve"] {
      #expect(help.text.contains("\n  \(command) "))
    }
    #expect(try Program().run(["corpora"]).status == 64)
    #expect(try Program().run(["corpus", "drop"]).status == 64)
  }

  @Test(arguments: ["score", "outline", "terms", "rules", "lexicon check", "lexicon list", "heatmap"])
  func `each command's help shows examples`(_ command: String) throws {
    let help = try Program().run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(help.status == 0)
    #expect(help.text.contains("Examples:\n    lacuna \(command)") || help.text.contains("Examples:\n  lacuna \(command)"), "\(help.text)")
    #expect(help.errors == "")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions can be generated`(_ shell: String) throws {
    let run = try Program().run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.text.contains("heatmap"))
  }

  @Test func `the version names everything that a score depends on`() throws {
    let run = try Program().run(["--version"])
    #expect(run.status == 0)
    let patterns: [Regex<Substring>] = [
      /lacuna \d+\.\d+\.\d+/, /engine \d+/, /ICU \d+\.\d+/, /word lists [0-9a-f]{16} \(en: 3 entries\)/, /model [0-9a-f]{16}/, /data .+/,
    ]
    #expect(run.lines.count == patterns.count)
    for (line, pattern) in zip(run.lines, patterns) { #expect(line.wholeMatch(of: pattern) != nil, "\(line)") }
  }

  @Test func `the version is told even without data`() throws {
    let run = try Program().run(["--version"], environment: ["LACUNA_HOME": "/nowhere"])
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("lacuna ") == true)
    #expect(run.lines.last?.hasPrefix("data not usable: /nowhere: error: [D501]") == true)
  }

  @Test func `faulty word lists, model and configuration end with 65`() throws {
    let program = try Program()
    try program.folder.write("a.txt", Bills.loose)
    try program.folder.write("lists/en/gate.tsv", "#lacuna-lexicon\t1\n#list\tgate\nid\tforms\n")
    try program.folder.write("model.tsv", "#lacuna-model\t1\n#table\tweights\nfeature\n")
    try program.folder.write("bad.yaml", "allow:\n  - term: public order\nfail-on: worst\n")
    let cases: [(options: [String], codes: Set<String>)] = [
      (["--lexicons", "lists"], ["L005", "L101"]), (["--model", "model.tsv"], ["M109"]), (["--config", "bad.yaml"], ["C112", "C113"]),
      (["--config", "nowhere.yaml"], ["C101"]), (["--lexicons", "nowhere"], ["L160"]),
    ]
    for (options, codes) in cases {
      let run = try program.run(["score", "a.txt"] + options)
      #expect(run.status == 65, "\(options): \(run.errors)")
      #expect(Set(run.codes) == codes, "\(run.errors)")
      #expect(run.text == "")
    }
    let run = try program.run(["score", "a.txt"], environment: ["LACUNA_HOME": "/nowhere"])
    #expect(run.status == 65)
    #expect(run.codes == ["D501"])
  }

  @Test func `a checkout's program finds its own data`() throws {
    let run = try Program().run(["lexicon", "list", "--list", "vague-ground"], environment: ["LACUNA_HOME": ""])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count > 100)
  }

  @Test func `output that cannot be written ends with 74`() throws {
    let program = try Program()
    try program.folder.write("a.txt", Bills.loose)
    let full = try program.shell("\"$LACUNA\" score a.txt > /dev/full")
    #expect(full.status == 74)
    #expect(
      full.errors
        == "standard output: error: [O401] cannot be written: No space left on device / hint: check the disk's space and the permissions\n")
    let closed = try program.shell("\"$LACUNA\" score a.txt >&-")
    #expect(closed.status == 74)
    let file = try program.run(["heatmap", "a.txt", "-o", "nowhere/h.csv"])
    #expect(file.status == 74)
    #expect(file.codes == ["O401"])
  }
}
