import Foundation
import FoundationXML
import Testing

/// Remarks in a text, and the reports of `check` for other programs, from the outside.
@Suite struct SuppressionTests {
  private static let law = """
    1. Illegal content
    A person who disturbs public order commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk.

    """
  private static func allowed(_ words: String) -> String { "# lacuna:allow \(words)\n" + law }

  @Test func `a remark leaves a finding out, and says so`() throws {
    let program = try Program()
    let plain = try program.run(["score", "-", "--format", "ndjson", "--level", "clause"], input: Self.law)
    let text = Self.allowed(#"vague-ground reason="settled" until=9999-12-31"#)
    let allowed = try program.run(["score", "-", "--format", "ndjson", "--level", "clause"], input: text)
    func found(_ run: Program.Outcome) throws -> [String] {
      (try run.records.first?["findings"] as? [[String: Any]] ?? []).compactMap { $0["indicator"] as? String }
    }
    #expect(try found(plain).contains("vague-ground"))
    #expect(try found(allowed) == found(plain).filter { $0 != "vague-ground" })
    #expect(allowed.codes == ["R208"] && allowed.status == 0)
    let ignoring = try program.run(["score", "-", "--format", "ndjson", "--level", "clause", "--ignore-suppressions"], input: text)
    #expect(try found(ignoring) == found(plain) && ignoring.codes.isEmpty)
    let (first, second) = (try plain.records[0], try allowed.records[0])
    #expect(first["text"] as? String == second["text"] as? String && first["clause"] as? String == second["clause"] as? String)
    #expect(second["line"] as? Int == (first["line"] as? Int).map { $0 + 1 })
  }

  @Test(arguments: [
    (#"vague-ground reason="settled" until=2001-01-01"#, "R210"), (#"secrecy reason="settled" until=9999-12-31"#, "R209"),
    (#"no-such reason="settled" until=9999-12-31"#, "R211"), (#"vague-ground until=9999-12-31"#, "I118"),
  ])
  func `what does nothing is reported by check in each format`(words: String, code: String) throws {
    let program = try Program()
    try program.folder.write("act.txt", Self.allowed(words))
    let check = ["check", "act.txt", "--baseline", "risk.ndjson"]
    #expect(try program.run(check).codes == [code])
    let records = try program.run(check + ["--format", "ndjson"]).records
    #expect(records.map { $0["type"] as? String } == ["suppression", "summary"] && records[0]["code"] as? String == code)
    #expect(try program.run(check).text.contains("note: act.txt:1: the remark lacuna:allow"))
    for format in ["sarif", "junit", "github", "markdown"] {
      let run = try program.run(check + ["--format", format])
      // Markdown puts a backslash before marks that could mean something.
      #expect(run.status == 0 && run.text.filter { $0 != "\\" }.contains("the remark lacuna:allow"), "\(format)")
    }
  }

  @Test func `a remark changes nothing for the baseline but its own finding`() throws {
    let program = try Program()
    let check = ["check", "act.txt", "--baseline", "risk.ndjson"]
    try program.folder.write("act.txt", Self.law)
    _ = try program.run(check)
    try program.folder.write("act.txt", Self.allowed(#"vague-ground reason="settled" until=9999-12-31"#))
    let run = try program.run(check)
    #expect(run.status == 0 && run.text == "no new risk; 2 clauses: 2 as before, 0 reworded, 0 new; 0 gone\n")
  }

  @Test func `SARIF and JUnit hold each alarm and what could not be read, and are whole on the first run`() throws {
    let program = try Program()
    let check = ["check", "act.txt", "gone.txt", "--baseline", "risk.ndjson"]
    try program.folder.write("act.txt", Self.law)
    _ = try program.run(["check", "act.txt", "--baseline", "risk.ndjson"])
    func sarif(_ run: Program.Outcome) throws -> [String: Any] {
      let log = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
      return try #require((log?["runs"] as? [[String: Any]])?.first)
    }
    try program.folder.write("act.txt", Self.law + "\n3. Sale\nA person who sells <malware> commits an offence.\n")
    let first = try program.run(check + ["--format", "sarif"])
    #expect(first.status == 2)
    let results = try #require(try sarif(first)["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["ruleId"] as? String } == ["score", "new-indicator"])
    let region = ((results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])?["region"] as? [String: Any]
    #expect(region?["startLine"] as? Int == 7 || region?["startLine"] as? Int == 8)
    let invocation = try #require((try sarif(first)["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false && (invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    let prints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["lacunaAlarm/v1"] }
    #expect(Set(prints).count == 2)
    try program.folder.write("act.txt", "\n\n" + Self.law + "\n3. Sale\nA person who sells <malware> commits an offence.\n")
    let moved = try #require(try sarif(program.run(check + ["--format", "sarif"]))["results"] as? [[String: Any]])
    #expect(moved.compactMap { ($0["partialFingerprints"] as? [String: String])?["lacunaAlarm/v1"] } == prints)
    let junit = try program.run(check + ["--format", "junit"]).text
    #expect(junit.contains(#"<testsuites name="lacuna check" tests="3" failures="2" errors="1">"#), "\(junit)")
    let parser = XMLParser(data: Data(junit.utf8))
    #expect(parser.parse())
    let fresh = try Program()
    try fresh.folder.write("act.txt", Self.law)
    let written = try fresh.run(["check", "act.txt", "--baseline", "b.ndjson", "--format", "sarif"])
    #expect(try sarif(written)["results"] as? [Any] != nil && written.status == 0)
    let quiet = try fresh.run(["check", "act.txt", "--baseline", "b.ndjson", "--format", "junit"]).text
    #expect(quiet.contains(#"tests="1" failures="0" errors="0""#) && quiet.contains("no new risk"))
  }
}
