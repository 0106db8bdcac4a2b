import Foundation
import Testing

/// What `lacuna score` promises: records, levels, thresholds, the same output in every run.
@Suite struct ScoreTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("bill.txt", Bills.whole)
    return program
  }

  @Test func `records have the contract's fields, and contributions add up`() throws {
    let run = try program().run(["score", "bill.txt", "--format", "ndjson"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let records = try run.records
    #expect(records.map { $0["type"] as? String } == ["clause", "clause", "clause", "clause", "article", "article", "article", "document"])
    let clauses = records.filter { $0["type"] as? String == "clause" }
    #expect(clauses.map { $0["clause"] as? String } == ["sec_1", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3"])
    let bytes = Array(Bills.whole.utf8)
    for clause in clauses {
      for key in [
        "document", "clause", "clause_path", "label", "heading", "role", "language", "synthetic", "quoted", "start", "end", "line", "text",
        "score", "low", "high", "band", "logit", "intercept", "findings", "mitigations",
      ] { #expect(clause[key] != nil, "\(key)") }
      let start = try #require(clause["start"] as? Int)
      let end = try #require(clause["end"] as? Int)
      #expect(clause["text"] as? String == String(decoding: bytes[start..<end], as: UTF8.self))
      let signals = (clause["findings"] as? [[String: Any]] ?? []) + (clause["mitigations"] as? [[String: Any]] ?? [])
      let logit = try #require(clause["logit"] as? Double)
      let sum = signals.reduce(clause["intercept"] as? Double ?? .nan) { $0 + ($1["contribution"] as? Double ?? .nan) }
      #expect(abs(sum - logit) < 1e-9)
      let score = try #require(clause["score"] as? Double)
      #expect(abs(score - 100 / (1 + exp(-logit))) < 0.00501)
    }
    let document = try #require(records.last)
    #expect(document["score"] as? Double == clauses.compactMap { $0["score"] as? Double }.max())
    #expect(document["clauses"] as? Int == 4)
  }

  @Test(arguments: [("clause", 4), ("article", 3), ("document", 1)])
  func `--level prints only that level`(_ level: String, _ count: Int) throws {
    let program = try program()
    let records = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", level]).records
    #expect(records.map { $0["type"] as? String } == Array(repeating: level, count: count))
    let rows = try program.run(["score", "bill.txt", "--format", "csv", "--level", level]).text.split(separator: "\r\n")
    #expect(rows.count == count + 1)
  }

  @Test(arguments: ["1", "3"])
  func `a document so large that it is written in parts has the records of a small one`(_ jobs: String) throws {
    let program = try Program()
    let law = (1...600).map { "Section \($0). A person who lights lamp \($0) without right commits an offence.\n" }.joined()
    try program.folder.write("small/law.txt", law)
    // Blank lines make it large and change no record.
    try program.folder.write("large/law.txt", law + String(repeating: "\n", count: 600_000))
    let small = try program.shell("cd small && \"$LACUNA\" score law.txt --format ndjson --jobs \(jobs)")
    let large = try program.shell("cd large && \"$LACUNA\" score law.txt --format ndjson --jobs \(jobs)")
    #expect(small.lines.count == 1201)
    #expect(large.output == small.output)
    let json = try program.shell("cd large && \"$LACUNA\" score law.txt --format json --jobs \(jobs)")
    let root = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect((root?["records"] as? [Any])?.count == small.lines.count)
  }

  @Test func `json holds the same records under one key`() throws {
    let program = try program()
    let lines = try program.run(["score", "bill.txt", "--format", "ndjson"]).lines
    let json = try program.run(["score", "bill.txt", "--format", "json"])
    let root = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect((root?["records"] as? [Any])?.count == lines.count)
    for line in lines { #expect(json.text.contains(line)) }
    let empty = try program.run(["score", "nowhere.txt", "--format", "json"])
    #expect(empty.status == 2)
    #expect(((try JSONSerialization.jsonObject(with: Data(empty.output)) as? [String: Any])?["records"] as? [Any])?.count == 0)
  }

  @Test func `csv has the contract's columns`() throws {
    let rows = try program().run(["score", "bill.txt", "--format", "csv"]).text.split(separator: "\r\n")
    #expect(rows.first == "document,clause,label,heading,role,score,low,high,band,indicator_count,top_indicator,top_match,line")
    #expect(rows.map { $0.split(separator: ",")[1] } == ["clause", "sec_1", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3"])
  }

  @Test func `text shows the highest clause first with its reason`() throws {
    let run = try program().run(["score", "bill.txt"])
    #expect(run.status == 0)
    #expect(run.lines.first == "bill.txt")
    let row = try #require(run.lines.drop { !$0.contains("score") || !$0.contains("band") }.dropFirst().first)
    // An undefined term, and neither intent nor harm nor exemption, tops an ordinary vague ground.
    #expect(row.contains("Section 2(2)"))
    #expect(run.text.contains("“public order”"))
    #expect(!run.text.contains("\u{1B}"))
    #expect(run.text.hasSuffix("not a probability.\n"))
  }

  @Test func `markdown reports what could not be read beside the rest`() throws {
    let run = try program().run(["score", "bill.txt", "nowhere.txt", "--format", "markdown"])
    #expect(run.status == 2)
    #expect(run.lines.first == "# Abuse risk of clauses")
    #expect(run.text.contains("| bill.txt | ok |"))
    #expect(run.text.contains("| nowhere.txt | not read: no such file or folder |"))
  }

  @Test func `--explain shows one clause, by id or label, in every format`() throws {
    let program = try program()
    for name in ["sec_2__subsec_1", "Section 2(1)"] {
      let run = try program.run(["score", "bill.txt", "--explain", name])
      #expect(run.status == 0)
      #expect(run.lines.first == "Section 2(1) Illegal content")
      #expect(run.text.contains("intercept: before anything is found"))
    }
    let records = try program.run(["score", "bill.txt", "--explain", "sec_2", "--format", "ndjson"]).records
    #expect(records.map { $0["clause"] as? String } == ["sec_2__subsec_1", "sec_2__subsec_2"])
  }

  @Test func `--reading adds the whole sentence`() throws {
    let program = try Program()
    try program.folder.write("a.txt", "1. Peace\nA person who—\n(a) disturbs public order; or\n(b) sells malware,\ncommits an offence.\n")
    let records = try program.run(["score", "a.txt", "--format", "ndjson", "--level", "clause", "--reading"]).records
    #expect(records.first?["reading"] as? String == "A person who— disturbs public order; or commits an offence.")
  }

  @Test func `--min-score leaves out what is lower`() throws {
    let program = try program()
    let all = try program.run(["score", "bill.txt", "--format", "ndjson"]).records.compactMap { $0["score"] as? Double }
    let some = try program.run(["score", "bill.txt", "--format", "ndjson", "--min-score", "20"]).records.compactMap {
      $0["score"] as? Double
    }
    #expect(some == all.filter { $0 >= 20 })
    #expect(some.count < all.count)
  }

  @Test func `--fail-on sets status 1, and what could not be read wins`() throws {
    let program = try program()
    let score = try #require(try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "document"]).records.first)
    let band = try #require(score["band"] as? String)
    #expect(try program.run(["score", "bill.txt", "--fail-on", "low"]).status == 1)
    #expect(try program.run(["score", "bill.txt", "--fail-on", band]).status == 1)
    #expect(try program.run(["score", "bill.txt", "nowhere.txt", "--fail-on", "low"]).status == 2)
    try program.folder.write("calm.txt", "1. This Act may be cited as the Content Act.\n")
    #expect(try program.run(["score", "calm.txt", "--fail-on", "high"]).status == 0)
    #expect(try program.run(["heatmap", "bill.txt", "-o", "h.csv", "--fail-on", "low"]).status == 1)
  }

  @Test func `standard input is read by '-' and without a path`() throws {
    let program = try program()
    let file = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "clause"]).text
    for arguments in [["score", "-"], ["score"]] {
      let run = try program.run(arguments + ["--format", "ndjson", "--level", "clause"], input: Bills.whole)
      #expect(run.text == file.replacingOccurrences(of: "\"document\":\"bill.txt\"", with: "\"document\":\"-\""))
    }
  }

  @Test func `allowed terms do not count, and a note says so`() throws {
    let program = try program()
    let before = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "clause"])
    #expect(before.text.contains("\"match\":\"public order\""))
    try program.folder.write("lacuna.yaml", "allow:\n  - term: Public  ORDER\n    reason: settled by case-law\n")
    let after = try program.run(["score", "bill.txt", "--format", "ndjson", "--level", "clause"])
    #expect(!after.text.contains("\"match\":\"public order\""))
    #expect(
      after.errors == "bill.txt: note: [R204] 1 finding at allowed terms left out / hint: the terms and the reasons stand in lacuna.yaml\n")
    #expect(try program.run(["score", "bill.txt", "--quiet"]).errors == "")
  }

  @Test func `the command line wins over the configuration`() throws {
    let program = try program()
    try program.folder.write("lacuna.yaml", "fail-on: low\nmin-score: 99\nlanguage: fr\n")
    #expect(try program.run(["score", "bill.txt"]).codes == ["R201"])
    #expect(try program.run(["score", "bill.txt", "--language", "en"]).status == 1)
    #expect(try program.run(["score", "bill.txt", "--language", "en", "--format", "ndjson"]).text == "")
    let run = try program.run(["score", "bill.txt", "--language", "en", "--min-score", "0", "--level", "document", "--format", "ndjson"])
    #expect(run.lines.count == 1)
  }

  @Test func `inputs under different configurations are not mixed`() throws {
    let program = try program()
    try program.folder.write("sub/lacuna.yaml", "min-score: 10\n")
    try program.folder.write("sub/b.txt", Bills.loose)
    let run = try program.run(["score", "bill.txt", "sub/b.txt"])
    #expect(run.status == 64)
    #expect(run.codes == ["U302"])
    #expect(try program.run(["score", "bill.txt", "sub/b.txt", "--config", "sub/lacuna.yaml"]).status == 0)
  }

  @Test func `lists of one's own add to the built-in ones`() throws {
    let program = try Program()
    try program.folder.write("a.txt", "1. A person who spreads gloom commits an offence.\n")
    try program.folder.write("lists/en/vague-ground.tsv", Program.list("vague-ground", "gloom", "gloom", "morality"))
    #expect(try !program.run(["score", "a.txt", "--format", "ndjson"]).text.contains("\"match\":\"gloom\""))
    #expect(try program.run(["score", "a.txt", "--format", "ndjson", "--lexicons", "lists"]).text.contains("\"match\":\"gloom\""))
  }
}
