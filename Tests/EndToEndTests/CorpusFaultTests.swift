import Foundation
import TestSupport
import Testing

/// What the store does when the disk, another process or SIGKILL gets in the way.
@Suite struct CorpusFaultTests {
  private static func law(_ number: Int, extra: String = "") -> String {
    """
    1. Keeper \(number)
    The keeper of tower \(number) lights the lamp at dusk.

    2. Content
    A person who disturbs public order at tower \(number) commits an offence.
    \(extra)
    """
  }

  private static let count = 12
  private let db = ["--db", "corpus.sqlite"]

  private func program() throws -> Program {
    let program = try Program()
    for number in 0..<Self.count { try program.folder.write("laws/tower-\(number).txt", Self.law(number)) }
    return program
  }

  /// Everything that the store knows apart from times and row numbers.
  private func state(_ program: Program) throws -> String {
    let clauses = try program.run(["corpus", "export"] + db)
    #expect(clauses.status == 0, "\(clauses.errors)")
    var text = clauses.text
    for number in 0..<Self.count {
      let history = try program.run(["corpus", "history", "tower-\(number)", "--changes", "--format", "ndjson"] + db)
      text += history.text.replacing(/"fetched_at":"[^"]*"/, with: "")
    }
    let alerts = try program.run(["check", "--all", "--format", "ndjson"] + db)
    // The counts of a summary are those of one run.
    let told = alerts.lines.filter { !$0.contains("\"type\":\"summary\"") }.joined(separator: "\n")
    return (text + told).replacing(program.folder.path, with: "")
  }

  private func integrity(_ program: Program) throws -> String {
    try program.shell(
      "python3 -c \"import sqlite3; c = sqlite3.connect('corpus.sqlite'); print(c.execute('PRAGMA integrity_check').fetchone()[0])\""
    ).text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `killed at any instant, the next run ends as if nothing had been`() throws {
    let calm = try program()
    _ = try calm.run(["corpus", "add", "laws"] + db)
    try amend(calm)
    _ = try calm.run(["corpus", "sync"] + db)
    let expected = try state(calm)

    let seed = UInt64(ProcessInfo.processInfo.environment["LACUNA_KILL_SEED"] ?? "") ?? UInt64.random(in: 0...UInt64.max)
    let killCount = Int(ProcessInfo.processInfo.environment["LACUNA_KILLS"] ?? "") ?? 12
    print("kill test: LACUNA_KILL_SEED=\(seed) LACUNA_KILLS=\(killCount)")
    var random = SeededGenerator(seed: seed)
    var done = 0
    while done < killCount {
      let program = try program()
      for phase in 0..<2 {
        if phase == 1 { try amend(program) }
        let command = phase == 0 ? "corpus add laws" : Bool.random(using: &random) ? "corpus sync" : "check"
        for _ in 0..<3 {
          let delay = Double.random(in: 0.005...0.9, using: &random)
          _ = try program.shell("timeout -s KILL \(delay) \"$LACUNA\" \(command) --jobs 2 --db corpus.sqlite")
          done += 1
          if FileManager.default.fileExists(atPath: program.folder.path + "/corpus.sqlite") {
            #expect(try integrity(program) == "ok", "seed \(seed)")
          }
        }
        let whole = try program.run((phase == 0 ? ["corpus", "add", "laws"] : ["corpus", "sync"]) + db)
        #expect(whole.status == 0, "seed \(seed): \(whole.errors)")
      }
      #expect(try state(program) == expected, "seed \(seed)")
    }
  }

  private func amend(_ program: Program) throws {
    for number in stride(from: 0, to: Self.count, by: 3) {
      try program.folder.write(
        "laws/tower-\(number).txt", Self.law(number, extra: "\n3. Sale\nA person who sells malware commits an offence.\n"))
    }
  }

  @Test func `a full disk is said and loses nothing`() throws {
    let program = try program()
    #expect(try program.run(["corpus", "add", "laws/tower-0.txt"] + db).status == 0)
    let before = try program.run(["corpus", "export"] + db).text
    // The limit counts kibibytes of any one file; the signal that comes with it is ignored so that writing fails instead.
    for limit in [1, 60, 150] {
      let run = try program.shell("trap '' XFSZ; ulimit -f \(limit); \"$LACUNA\" corpus add laws --db corpus.sqlite")
      if run.status != 0 {
        #expect(run.status == 74 && run.codes.contains { $0 == "D604" || $0 == "D605" }, "\(limit): \(run.status) \(run.errors)")
      }
      #expect(try integrity(program) == "ok")
      let after = try program.run(["corpus", "export", "tower-0"] + db)
      #expect(after.status == 0 && after.text == before)
    }
    let refused = try program.shell("trap '' XFSZ; ulimit -f 1; \"$LACUNA\" corpus sync --db corpus.sqlite")
    #expect(refused.status == 74, "\(refused.errors)")
    let whole = try program.run(["corpus", "add", "laws"] + db)
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try program.run(["corpus", "list"] + db).lines.count == Self.count + 1)
  }

  @Test func `what may only be read is read, and refused for writing`() throws {
    let program = try program()
    #expect(try program.run(["corpus", "add", "laws"] + db).status == 0)
    // Root may write everything; somebody else is asked then.
    let isRoot = getuid() == 0
    let prefix = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let folder = program.folder.path
    if isRoot, try program.shell("\(prefix)test -x \"$LACUNA\"").status != 0 { return }
    #expect(try program.shell("chmod 555 \(folder); chmod 444 corpus.sqlite*").status == 0)
    defer { _ = try? program.shell("chmod 755 \(folder); chmod 644 corpus.sqlite*") }
    let sync = try program.shell("\(prefix)\"$LACUNA\" corpus sync --db corpus.sqlite")
    #expect(sync.status == 74 && sync.codes.contains("D604"), "\(sync.status) \(sync.errors)")
    let list = try program.shell("\(prefix)\"$LACUNA\" corpus list --db corpus.sqlite")
    #expect(list.status == 0 && list.lines.count == Self.count, "\(list.errors)")
  }

  @Test func `two runs at once do not collide`() throws {
    let program = try program()
    let both = try program.shell(
      "\"$LACUNA\" corpus add laws --db corpus.sqlite > one & \"$LACUNA\" corpus add laws --db corpus.sqlite > two; two=$?; wait $!; echo $? $two"
    )
    let statuses = both.lines.last?.split(separator: " ") ?? []
    #expect(statuses.count == 2 && statuses.contains("0") && statuses.allSatisfy { $0 == "0" || $0 == "74" }, "\(both.text) \(both.errors)")
    #expect(try program.run(["corpus", "sync"] + db).text == "0 added, 0 changed, \(Self.count) unchanged\n")
    let list = try program.run(["corpus", "list", "--format", "ndjson"] + db).records
    #expect(list.count == Self.count && list.allSatisfy { $0["version"] as? Int == 1 })
  }

  @Test func `damage and foreign files end with 65 and stay as they are`() throws {
    let program = try program()
    let garbage = try program.folder.write("corpus.sqlite", String(repeating: "The keeper lights the lamp. ", count: 400))
    let before = try Data(contentsOf: URL(filePath: garbage))
    for command in [["corpus", "add", "laws"], ["corpus", "sync"], ["corpus", "list"], ["check"]] {
      let run = try program.run(command + db)
      #expect(run.status == 65 && run.codes == ["D601"], "\(command): \(run.errors)")
    }
    #expect(try Data(contentsOf: URL(filePath: garbage)) == before)
  }
}
