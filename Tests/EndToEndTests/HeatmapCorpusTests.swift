import Foundation
import TestSupport
import Testing

/// `heatmap --db`: the laws of a database, at any day.
@Suite struct HeatmapCorpusTests {
  private static let law = """
    1. Illegal content
    (1) A person who disturbs public order commits an offence.
    (2) A person who lends a boat commits an offence.

    2. Lamps
    The keeper lights the lamp at dusk.

    """
  private static let boats = "1. Boats\nA boat carries two oars, one anchor and a bell that can be heard from the shore.\n"
  private let db = ["--db", "corpus.sqlite"]

  /// One law in two versions, and one of another jurisdiction that came later.
  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write("laws/act.txt", Self.law)
    try program.folder.write("laws/boats.txt", Self.boats)
    try program.folder.write("new.txt", Self.law.replacing("disturbs public order", with: "lights a lamp at noon"))
    for (file, id, day, place) in [
      ("laws/act.txt", "act", "2020-01-01", "VD"), ("new.txt", "act", "2024-01-01", "VD"), ("laws/boats.txt", "boats", "2022-01-01", "SX"),
    ] {
      let run = try program.run(["corpus", "add", file, "--id", id, "--date", day, "--jurisdiction", place] + db)
      #expect(run.status == 0, "\(run.errors)")
    }
    return program
  }

  private func rows(_ program: Program, _ name: String) throws -> [[String]] {
    String(decoding: try program.folder.read(name), as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(
    "the tables are those of the files themselves",
    arguments: [
      [], ["--columns", "indicator"], ["--columns", "topic"], ["--shape", "long"], ["--shape", "findings"],
    ])
  func sameTables(options: [String]) throws {
    let program = try program()
    let stored = try program.run(["heatmap", "-o", "stored.csv", "--as-of", "2023-01-01"] + options + db)
    #expect(stored.status == 0, "\(stored.errors)")
    let read = try program.run(["heatmap", "laws/act.txt", "laws/boats.txt", "-o", "read.csv"] + options)
    #expect(read.status == 0, "\(read.errors)")
    let names = ["laws/act.txt": "act", "laws/boats.txt": "boats"]
    let expected = try rows(program, "read.csv").map { row in [names[row[0]] ?? row[0]] + row.dropFirst() }
    #expect(try rows(program, "stored.csv") == expected)
    #expect(expected.count > 2)
  }

  @Test func `a day of the past shows the version of that day, and says what was not in force`() throws {
    let program = try program()
    func drawn(_ options: [String]) throws -> (run: Program.Outcome, rows: [[String]]) {
      let run = try program.run(["heatmap", "-o", "h.csv"] + options + db)
      return (run, run.status == 0 ? try rows(program, "h.csv") : [])
    }
    let now = try drawn([])
    #expect(now.run.codes.isEmpty && now.rows.map { $0[0] } == ["document", "act", "boats"], "\(now.run.errors)")
    let then = try drawn(["--as-of", "2021-06-01"])
    #expect(then.run.codes == ["D616"] && then.rows.map { $0[0] } == ["document", "act"], "\(then.run.errors)")
    // The first section lost its vague ground, so that its highest clause is another one.
    #expect(then.rows[1][2] == "89.09" && then.rows[1][2] != now.rows[1][2], "\(then.rows) \(now.rows)")
    let scored = try program.run(["score", "laws/act.txt", "--format", "csv", "--level", "article"])
    #expect(scored.text.contains(",Section 1,Illegal content,\(then.rows[1][2]),"), "\(scored.text)")
    #expect(try drawn(["--as-of", "2019-06-01"]).run.status == 65)
    #expect(try drawn(["--known-at", "1999-01-01"]).run.codes == ["D616"])
    #expect(try drawn(["--jurisdiction", "sx"]).rows.map { $0[0] } == ["document", "boats"])
    let nowhere = try drawn(["--jurisdiction", "XX"]).run
    #expect(nowhere.status == 64 && nowhere.codes == ["U313"] && nowhere.errors.contains("it has SX, VD"))
    #expect(try drawn(["--fail-on", "low"]).run.status == 1)
  }

  @Test func `pictures name articles as lawyers cite them, whatever their parts`() throws {
    let program = try program()
    #expect(try program.run(["heatmap", "-o", "stored.svg", "-o", "stored.html"] + db).status == 0)
    for name in ["stored.svg", "stored.html"] {
      let text = String(decoding: try program.folder.read(name), as: UTF8.self)
      #expect(text.contains(">Section 1<") && text.contains(">act<") && !text.contains("Section 1(1)"), "\(name)")
    }
  }

  @Test func `a database that cannot be read is refused by name, and nothing is written`() throws {
    let program = try program()
    try program.folder.write("text.sqlite", "1. Lamps\nThe keeper lights the lamp at dusk.\n")
    var bytes = try program.folder.read("corpus.sqlite")
    bytes.removeLast(bytes.count / 2)
    try program.folder.write("cut.sqlite", bytes)
    let newer = """
      import sqlite3
      base = sqlite3.connect("corpus.sqlite")
      copy = sqlite3.connect("newer.sqlite")
      base.backup(copy)
      copy.execute("INSERT INTO grdb_migrations VALUES ('99 of the future')")
      copy.commit()
      """
    try program.folder.write("newer.py", newer)
    #expect(try program.shell("python3 newer.py").status == 0)
    for (name, codes) in [
      ("missing.sqlite", ["D607"]), ("text.sqlite", ["D601"]), ("cut.sqlite", ["D601"]), ("newer.sqlite", ["D602"]),
    ] {
      let run = try program.run(["heatmap", "-o", "h.csv", "--db", name])
      #expect(run.status == 65 && run.codes == codes, "\(name): \(run.status) \(run.errors)")
      let list = try program.run(["corpus", "export", "--db", name])
      #expect(list.codes == run.codes, "\(name)")
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/h.csv"))
    }
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/missing.sqlite"))
  }

  @Test func `rows come from paths or from a database, not from both`() throws {
    let program = try program()
    for options in [db, ["--as-of", "2020-01-01"], ["--jurisdiction", "VD"]] {
      #expect(try program.run(["heatmap", "laws", "-o", "h.csv"] + options).status == 64)
    }
    #expect(try program.run(["heatmap", "-o", "h.csv", "--as-of", "2020-02-30"] + db).status == 64)
    let data = ["XDG_DATA_HOME": program.folder.path + "/data"]
    #expect(try program.run(["corpus", "add", "laws"], environment: data).status == 0)
    #expect(try program.run(["heatmap", "-o", "h.csv", "--as-of", "2999-01-01"], environment: data).status == 0)
    #expect(try rows(program, "h.csv").count == 3)
  }
}
