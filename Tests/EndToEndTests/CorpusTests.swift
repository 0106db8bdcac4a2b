import Foundation
import TestSupport
import Testing

/// `lacuna corpus` and `lacuna check` over a database, from the outside.
@Suite struct CorpusTests {
  private static let law = """
    1. Illegal content
    A person who disturbs public order commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let boats = "1. Boats\nA boat carries two oars, one anchor and a bell that can be heard from the shore.\n"
  private let db = ["--db", "corpus.sqlite"]

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("laws/vd/act.txt", Self.law)
    try program.folder.write("laws/vd/boats.md", Self.boats)
    return program
  }

  private func added() throws -> Program {
    let program = try program()
    let run = try program.run(["corpus", "add", "laws", "--jurisdiction", "VD"] + db)
    #expect(run.status == 0, "\(run.errors)")
    return program
  }

  @Test func `adding scores and stores, adding again does nothing`() throws {
    let program = try program()
    let first = try program.run(["corpus", "add", "laws", "--jurisdiction", "VD"] + db)
    #expect(
      first.text == """
        added vd/act: 2 clauses, highest score 89.09 high
        added vd/boats: 1 clause, highest score 3.92 low
        2 added, 0 changed, 0 unchanged

        """)
    for command in [["corpus", "add", "laws"], ["corpus", "sync"], ["corpus", "sync", "laws"]] {
      let again = try program.run(command + db)
      #expect(again.status == 0 && again.text == "0 added, 0 changed, 2 unchanged\n", "\(command) \(again.errors)")
    }
    let list = try program.run(["corpus", "list", "--format", "ndjson"] + db).records
    #expect(list.map { $0["instrument"] as? String } == ["vd/act", "vd/boats"])
    #expect(list.map { $0["version"] as? Int } == [1, 1] && list.map { $0["jurisdiction"] as? String } == ["VD", "VD"])
    #expect(try program.run(["corpus", "show", "vd/act", "--raw"] + db).text == Self.law)
  }

  @Test func `the stored records are those of score`() throws {
    let program = try added()
    let scored = try program.run(["score", "laws/vd/act.txt", "--format", "ndjson", "--level", "clause"]).records
    let shown = try program.run(["corpus", "show", "vd/act", "--format", "ndjson"] + db).records
    #expect(scored.count == 2 && shown.count == 2)
    for (left, right) in zip(scored, shown) {
      for key in [
        "clause", "clause_path", "label", "heading", "role", "start", "end", "line", "text", "score", "low", "high", "band", "logit",
        "intercept", "findings", "mitigations", "synthetic", "quoted",
      ] {
        #expect((left[key] as? NSObject) == (right[key] as? NSObject), "\(key)")
      }
    }
  }

  @Test func `an amendment becomes a version, a new layout does not`() throws {
    let program = try added()
    let laidOut = Self.law.replacing("The keeper lights", with: "The keeper\nlights")
    try program.folder.write("laws/vd/act.txt", laidOut)
    #expect(try program.run(["corpus", "sync"] + db).text == "0 added, 0 changed, 2 unchanged\n")
    let amended = Self.law.replacing("2. Lamps", with: "2. Sale\nA person who sells malware commits an offence.\n\n3. Lamps")
    try program.folder.write("laws/vd/act.txt", amended)
    let run = try program.run(["corpus", "sync"] + db)
    #expect(
      run.text == """
        changed vd/act: version 2: 1 renumbered, 1 added; 1 riskier, 0 safer; highest score 94.27 high
        0 added, 1 changed, 1 unchanged

        """)
    #expect(try program.run(["corpus", "sync"] + db).text == "0 added, 0 changed, 2 unchanged\n")
    let shown = try program.run(["corpus", "show", "vd/act", "--format", "ndjson"] + db).records
    #expect(shown.map { $0["clause"] as? String } == ["sec_1", "sec_2", "sec_3"])
    #expect(shown.map { $0["lineage"] as? Int } == [1, 3, 2])
    let history = try program.run(["corpus", "history", "vd/act", "--changes", "--format", "ndjson"] + db).records
    #expect(history.map { $0["type"] as? String } == ["version", "version", "change", "change"])
    #expect(history.map { $0["kind"] as? String } == [nil, nil, "added", "renumbered"])
    #expect(try program.run(["corpus", "show", "vd/act", "--version-number", "1", "--raw"] + db).text == Self.law)
  }

  @Test func `check tells new risk once`() throws {
    let program = try added()
    let quiet = try program.run(["check"] + db)
    #expect(quiet.status == 0 && quiet.text == "no new risk; 3 clauses: 3 as before, 0 reworded, 0 new; 0 gone\n", "\(quiet.errors)")
    try program.folder.write("laws/vd/act.txt", Self.law + "\n3. Sale\nA person who sells malware commits an offence.\n")
    let run = try program.run(["check"] + db)
    #expect(run.status == 1)
    #expect(run.text.contains("/laws/vd/act.txt:8: score: Section 3: a new clause at or above the threshold; score 94.27 high\n"))
    #expect(run.lines.last == "2 new risks; 4 clauses: 3 as before, 0 reworded, 1 new; 0 gone")
    for _ in 0..<2 {
      let again = try program.run(["check"] + db)
      #expect(again.status == 0 && again.text == "no new risk; 4 clauses: 4 as before, 0 reworded, 0 new; 0 gone\n")
    }
    let open = try program.run(["check", "--all", "--format", "ndjson"] + db)
    #expect(open.status == 1)
    let alerts = try open.records.compactMap { $0["alert"] as? String }
    #expect(Set(alerts).count == 2)
    #expect(try program.run(["check", "--format", "github", "--all"] + db).lines.count == 2)
    let accepted = try program.run(["check", "--accept", alerts[0], "--reason", "settled"] + db)
    #expect(accepted.status == 0 && accepted.text == "\(alerts[0]) accepted\n")
    #expect(try program.run(["check", "--all"] + db).status == 0)
    #expect(try program.run(["check", "--accept", alerts[0], "--reason", "settled"] + db).status == 64)
    #expect(try program.run(["check", "--update"] + db).text.hasSuffix("1 instrument taken over as baseline\n"))
  }

  @Test func `a law that turns up in a known folder is new risk`() throws {
    let program = try added()
    try program.folder.write("laws/xx/new.txt", "1. Sale\nA person who sells malware commits an offence.\n")
    let run = try program.run(["check"] + db)
    #expect(run.status == 1 && run.text.contains("new.txt:2: score: Section 1: a new clause"), "\(run.text) \(run.errors)")
    #expect(run.lines.last == "2 new risks; 4 clauses: 3 as before, 0 reworded, 1 new; 0 gone")
    #expect(try program.run(["check"] + db).status == 0)
    #expect(try program.run(["check", "--update"] + db).text.hasSuffix("1 instrument taken over as baseline\n"))
  }

  @Test func `a check that nobody could read tells again`() throws {
    let program = try added()
    try program.folder.write("laws/vd/act.txt", Self.law + "\n3. Sale\nA person who sells malware commits an offence.\n")
    #expect(try program.shell("\"$LACUNA\" check --db corpus.sqlite > /dev/full").status == 74)
    #expect(try program.run(["check"] + db).status == 1)
    #expect(try program.run(["check"] + db).status == 0)
  }

  @Test func `other rules score anew and are no alarm`() throws {
    let program = try added()
    try program.folder.write(
      "lists/en/gate.tsv", Program.list("gate", "lights-the-lamp", "lights the lamp", "offence-creation"))
    let run = try program.run(["check", "--lexicons", "lists"] + db)
    #expect(run.status == 0 && run.codes.contains("D614"), "\(run.errors)")
    #expect(run.text.hasPrefix("no new risk; 3 clauses"))
    let again = try program.run(["check", "--lexicons", "lists"] + db)
    #expect(again.status == 0 && !again.codes.contains("D614"))
    let shown = try program.run(["corpus", "show", "vd/act", "--format", "ndjson"] + db).records
    #expect(shown.map { $0["lineage"] as? Int } == [1, 2])
  }

  @Test func `what cannot be scored is said every time`() throws {
    let program = try added()
    try program.folder.write("laws/vd/empty.txt", "  \n")
    for _ in 0..<2 {
      let run = try program.run(["corpus", "sync"] + db)
      #expect(run.status == 2 && run.errors.contains("empty.txt"))
    }
    #expect(try program.run(["check"] + db).status == 2)
    try FileManager.default.removeItem(at: program.folder.url.appending(path: "laws/vd/empty.txt"))
    try FileManager.default.removeItem(at: program.folder.url.appending(path: "laws/vd/boats.md"))
    let gone = try program.run(["corpus", "sync"] + db)
    #expect(gone.status == 0 && gone.codes.contains("D611") && gone.text.contains("1 gone"))
    #expect(try program.run(["corpus", "sync"] + db).codes.isEmpty)
    #expect(try program.run(["corpus", "list"] + db).lines.count == 2)
  }

  @Test func `search, list and export agree`() throws {
    let program = try added()
    let hits = try program.run(["corpus", "search", "\"public order\"", "--role", "offence", "--format", "ndjson"] + db).records
    #expect(hits.map { $0["clause"] as? String } == ["sec_1"])
    #expect((hits.first?["snippet"] as? String)?.contains("[public order]") == true)
    #expect(try program.run(["corpus", "search", "--indicator", "vague-ground", "--band", "high"] + db).lines.count == 2)
    #expect(try program.run(["corpus", "search"] + db).status == 64)
    let records = try program.run(["corpus", "export"] + db).records
    #expect(records.count == 3)
    let export = try program.run(["corpus", "export", "--format", "csv", "-o", "out.csv", "--datapackage"] + db)
    #expect(export.status == 0)
    let table = String(decoding: try program.folder.read("out.csv"), as: UTF8.self).split(separator: "\r\n")
    #expect(table.count == 4 && table[1].hasPrefix("vd/act,VD,1,,sec_1,1,sec_1,Section 1,Illegal content,offence,89.09,"))
    let package = try JSONSerialization.jsonObject(with: Data(try program.folder.read("datapackage.json"))) as? [String: Any]
    let resource = (package?["resources"] as? [[String: Any]])?.first
    let fields = (resource?["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
    #expect(fields?.compactMap { $0["name"] as? String }.joined(separator: ",") == table[0].description)
    #expect(try program.run(["corpus", "export", "vd/boats", "--format", "markdown"] + db).text.contains("## vd/boats"))
    #expect(try program.run(["corpus", "export", "--jurisdiction", "XX"] + db).text.isEmpty)
    #expect(try program.run(["corpus", "show", "no-such"] + db).status == 64)
  }

  @Test func `further sources and days of force`() throws {
    let program = try program()
    try program.folder.write("old.txt", Self.law)
    try program.folder.write("new.txt", Self.law.replacing("at dusk", with: "one hour before dusk"))
    for (file, day) in [("old.txt", "2020-01-01"), ("new.txt", "2024-01-01")] {
      let run = try program.run(["corpus", "add", file, "--id", "act", "--title", "Lamp Act", "--date", day] + db)
      #expect(run.status == 0, "\(run.errors)")
    }
    let list = try program.run(["corpus", "list"] + db)
    #expect(list.text == "act  Lamp Act  version 2 of 2024-01-01  2 clauses, 1 above  89.09 high\n")
    #expect(try program.run(["corpus", "show", "act", "--as-of", "2021-06-01", "--raw"] + db).text == Self.law)
    #expect(try program.run(["corpus", "show", "act", "--as-of", "2019-06-01"] + db).status == 65)
  }

  @Test func `every commit that touched a law is a version`() throws {
    let program = try program()
    try program.folder.write("repository/act.txt", Self.law)
    let git = "git -c user.name=Keeper -c user.email=keeper@tower.example -c commit.gpgsign=false"
    func commit(_ day: String) throws {
      let run = try program.shell(
        "cd repository && git init -q . && git add -A && GIT_AUTHOR_DATE=\(day)T12:00:00Z GIT_COMMITTER_DATE=\(day)T12:00:00Z \(git) commit -qm change"
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    try commit("2020-01-01")
    try program.folder.write("repository/act.txt", Self.law.replacing("at dusk", with: "one hour before dusk"))
    try commit("2022-01-01")
    let cache = ["XDG_CACHE_HOME": program.folder.path + "/cache"]
    let place = "git+\(program.folder.path)/repository"
    let add = try program.run(["corpus", "add", place] + db, environment: cache)
    #expect(add.status == 0, "\(add.errors)")
    func history() throws -> [[String: Any]] { try program.run(["corpus", "history", "act", "--format", "ndjson"] + db).records }
    #expect(try history().map { $0["valid_from"] as? String } == ["2020-01-01", "2022-01-01"])
    #expect(try history().map { $0["baseline"] as? Bool } == [false, true])
    #expect(try program.run(["corpus", "show", "act", "--as-of", "2021-01-01", "--raw"] + db).text == Self.law)
    #expect(try program.run(["corpus", "sync"] + db, environment: cache).text == "0 added, 0 changed, 1 unchanged\n")
    try program.folder.write("repository/act.txt", Self.law + "\n3. Sale\nA person who sells malware commits an offence.\n")
    try commit("2024-01-01")
    let check = try program.run(["check"] + db, environment: cache)
    #expect(check.status == 1, "\(check.text) \(check.errors)")
    #expect(try history().count == 3)
  }

  @Test func `entries of the catalogue are known by their ids`() throws {
    let program = try program()
    let home = ["LACUNA_HOME": Checkout.root.path]
    let unknown = try program.run(["corpus", "add", "--catalogue", "no-such-entry"] + db, environment: home)
    #expect(unknown.status == 64 && unknown.codes == ["U310"], "\(unknown.errors)")
    let none = try program.run(["corpus", "add", "--catalogue", "any"] + db)
    #expect(none.status == 65 && none.codes == ["D615"])
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/corpus.sqlite"))
  }

  @Test func `usage and places`() throws {
    let program = try program()
    #expect(try program.run(["corpus", "list"] + db).status == 65)
    #expect(try program.run(["corpus", "sync"] + db).status == 65)
    #expect(try program.run(["check"] + db).status == 65)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/corpus.sqlite"))
    #expect(try program.run(["corpus", "add", "no-such-file"] + db).status == 2)
    #expect(try program.run(["corpus", "add", "laws", "--id", "x"] + db).status == 64)
    #expect(try program.run(["corpus", "add", "laws/vd/act.txt", "--date", "2020-02-30"] + db).status == 64)
    let data = ["XDG_DATA_HOME": program.folder.path + "/data"]
    #expect(try program.run(["corpus", "add", "laws"], environment: data).status == 0)
    #expect(FileManager.default.fileExists(atPath: program.folder.path + "/data/lacuna/corpus.sqlite"))
    #expect(try program.run(["corpus", "list"], environment: data).lines.count == 2)
  }
}
