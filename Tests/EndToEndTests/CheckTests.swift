import Foundation
import Testing

/// `lacuna check` from the outside.
@Suite struct CheckTests {
  private static let law = """
    1. Illegal content
    A person who disturbs public order commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let worse = law.replacing("public order commits", with: "public order or good morals commits").replacing(
    "2. Lamps", with: "2. Sale\nA person who sells malware commits an offence.\n\n3. Lamps")

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("laws/act.txt", Self.law)
    return program
  }

  private let check = ["check", "laws", "--baseline", "risk.ndjson"]

  @Test func `the first run writes the baseline, the second finds nothing and leaves it alone`() throws {
    let program = try program()
    let first = try program.run(check)
    #expect(first.status == 0 && first.text == "risk.ndjson: 2 clauses of 1 document written\n")
    let baseline = String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self)
    let lines = baseline.split(separator: "\n").map { $0.replacing(/"(ruleset|hash)":"[0-9a-f]{16}"/) { "\"\($0.1)\":\"…\"" } }
    #expect(
      lines == [
        #"{"type":"baseline","version":1,"ruleset":"…"}"#,
        #"{"type":"clause","document":"laws/act.txt","clause":"sec_1","hash":"…","role":"offence","score":89.09,"findings":["missing-harm-threshold","missing-mens-rea","vague-ground"],"mitigations":[]}"#,
        #"{"type":"clause","document":"laws/act.txt","clause":"sec_2","hash":"…","role":"duty","score":3.92,"findings":[],"mitigations":[]}"#,
      ])
    for _ in 0..<2 {
      let next = try program.run(check)
      #expect(next.status == 0 && next.text == "no new risk; 2 clauses: 2 as before, 0 reworded, 0 new; 0 gone\n")
    }
    #expect(String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self) == baseline)
  }

  @Test func `new risk ends with 1 until it is taken over`() throws {
    let program = try program()
    _ = try program.run(check)
    try program.folder.write("laws/act.txt", Self.worse)
    let run = try program.run(check)
    #expect(run.status == 1)
    #expect(
      run.text == """
        laws/act.txt:5: score: Section 2: a new clause at or above the threshold; score 94.27 high
        laws/act.txt:5: new-indicator: Section 2: new indicators missing-exemption, missing-harm-threshold, missing-mens-rea, undefined-term; score 94.27 high
        2 new risks; 3 clauses: 1 as before, 1 reworded, 1 new; 0 gone

        """)
    #expect(try program.run(check).text == run.text)
    #expect(try program.run(check + ["--min-score", "100", "--delta", "100"]).status == 1)
    let update = try program.run(check + ["--update"])
    #expect(update.status == 0 && update.text == run.text + "risk.ndjson: 3 clauses of 1 document written\n")
    #expect(try program.run(check).text == "no new risk; 3 clauses: 3 as before, 0 reworded, 0 new; 0 gone\n")
  }

  @Test func `annotations, records and markdown say the same`() throws {
    let program = try program()
    _ = try program.run(check)
    try program.folder.write("laws/act.txt", Self.worse)
    let github = try program.run(check + ["--format", "github"])
    #expect(github.status == 1 && github.lines.allSatisfy { $0.hasPrefix("::warning file=laws/act.txt,line=") })
    let records = try program.run(check + ["--format", "ndjson"]).records
    #expect(records.count == github.lines.count + 1 && records.last?["alarms"] as? Int == github.lines.count)
    #expect(records.dropLast().allSatisfy { ($0["document"] as? String) == "laws/act.txt" && $0["line"] is Int })
    #expect(try program.run(check + ["--format", "markdown"]).text.hasPrefix("# Risk check: \(github.lines.count) new risk"))
  }

  @Test func `an acceptance is kept, reported when expired and when its clause is gone`() throws {
    let program = try program()
    _ = try program.run(check)
    func accept(until date: String) throws {
      let text = String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self)
      let line = #""mitigations":[],"accepted":{"reason":"settled law","expires":"\#(date)"}}"#
      let bare = text.replacing(/,"accepted":\{[^}]*\}/, with: "")
      try program.folder.write("risk.ndjson", bare.replacing(#""mitigations":[]}"#, with: line, maxReplacements: 1))
    }
    try accept(until: "9999-12-31")
    #expect(try program.run(check + ["--update"]).status == 0)
    #expect(String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self).contains("settled law"))
    #expect(try program.run(check).text == "no new risk; 2 clauses: 2 as before, 0 reworded, 0 new; 0 gone; 1 accepted\n")
    try accept(until: "2001-01-01")
    let expired = try program.run(check)
    #expect(
      expired.status == 1 && expired.text.contains("act.txt:2: acceptance-expired: Section 1: accepted until 2001-01-01 (settled law)"))
    try program.folder.write("laws/act.txt", "2. Lamps\nThe keeper lights the lamp at dusk.\n")
    let stale = try program.run(check)
    #expect(stale.status == 0 && stale.text.contains("note: laws/act.txt: sec_1: accepted (settled law), and gone"))
  }

  @Test func `a faulty baseline is named with its line and never overwritten`() throws {
    let program = try program()
    for text in ["", "no baseline\n", #"{"type":"baseline","version":1,"ruleset":"0"}"# + "\n{\n"] {
      try program.folder.write("risk.ndjson", text)
      for extra in [[], ["--update"]] {
        let run = try program.run(check + extra)
        #expect(run.status == 65 && run.text == "")
        #expect(run.errors.contains(#/risk\.ndjson:[12](:\d+)?: error: \[B10[12]\].* / hint:/#), "\(run.errors)")
      }
      #expect(String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self) == text)
    }
  }

  @Test func `input that cannot be read ends with 2 and writes no baseline`() throws {
    let program = try program()
    let first = try program.run(check + ["gone.txt"])
    #expect(first.status == 2 && first.codes.contains("B110"))
    #expect(throws: (any Error).self) { try program.folder.read("risk.ndjson") }
    _ = try program.run(check)
    #expect(try program.run(check + ["gone.txt"]).status == 2)
    try program.folder.write("laws/act.txt", Self.worse)
    #expect(try program.run(check + ["gone.txt"]).status == 2)
  }

  @Test func `other weights are said apart and are no alarm`() throws {
    let program = try program()
    _ = try program.run(check)
    let baseline = String(decoding: try program.folder.read("risk.ndjson"), as: UTF8.self)
    try program.folder.write(
      "risk.ndjson",
      baseline.replacing(/"ruleset":"[0-9a-f]+"/, with: #""ruleset":"0000000000000000""#).replacing(
        /"score":[0-9.]+/, with: #""score":1.0"#))
    let run = try program.run(check)
    #expect(run.status == 0)
    #expect(run.text.contains("note: the rules are others than when the baseline was made: 2 clauses with the same words score otherwise"))
  }

  @Test func `usage`() throws {
    let program = try program()
    #expect(try program.run(["check", "laws"]).status == 64)
    #expect(try program.run(check + ["--delta", "0"]).status == 64)
    #expect(try program.run(check + ["--min-score", "101"]).status == 64)
    #expect(try program.run(["check", "laws", "--baseline", "no/such/folder/b.ndjson"]).status == 74)
  }
}
