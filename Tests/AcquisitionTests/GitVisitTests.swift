import Foundation
import TestSupport
import Testing

@testable import Acquisition

@Suite struct GitVisitTests {
  private let folder: TemporaryFolder
  private let repository: String

  init() throws {
    folder = try TemporaryFolder()
    repository = folder.path + "/laws"
    _ = try Self.git(["init", "-q", "-b", "main", repository], in: folder.path)
  }

  /// Runs git as a maintainer of the repository would.
  private static func git(_ arguments: [String], in path: String, date: Int64 = 1_700_000_000) throws -> String {
    let process = ChildProcess(
      program: "git",
      arguments: ["-C", path, "-c", "user.name=n", "-c", "user.email=n@laws.example", "-c", "commit.gpgsign=false"] + arguments,
      environment: ChildEnvironment.variables(
        [], adding: ["HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1", "GIT_COMMITTER_DATE=@\(date) +0000", "GIT_AUTHOR_DATE=@\(date) +0000"]),
      outputLimit: 1 << 20, seconds: 30)
    let result = try process.run()
    guard result.end == .exited(0) else { throw Failed(words: result.complaint) }
    return String(decoding: result.output, as: UTF8.self)
  }

  private struct Failed: Error { var words: String }

  private func commit(_ files: [String: String], at date: Int64) throws {
    for (name, text) in files { try folder.write("laws/" + name, text) }
    _ = try Self.git(["add", "-A"], in: repository)
    _ = try Self.git(["commit", "-q", "-m", "x"], in: repository, date: date)
  }

  private func fetch(_ fragment: String = "", _ state: SourceState = SourceState(), batch: Int = 1 << 20) throws -> FetchOutcome {
    var settings = TestSettings.make(cache: folder.path + "/cache")
    settings.batchByteCount = batch
    settings.gitSeconds = 30
    return Fetcher(settings: settings).fetch(try Source("git+\(repository)\(fragment)"), state)
  }

  private func versions(_ outcome: FetchOutcome) -> [String] {
    guard case .documents(let documents, _) = outcome else { return ["\(outcome)"] }
    return documents.map { "\($0.name) \($0.validFrom ?? 0) \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test("takes every commit that touched a law for a version, with its date") func history() throws {
    try commit(["a.md": "one", "code.c": "int"], at: 1_700_000_000)
    try commit(["code.c": "long"], at: 1_700_000_100)
    try commit(["a.md": "two", "acts/b.txt": "first"], at: 1_700_000_200)
    let first = try fetch()
    #expect(versions(first) == ["a.md 1700000000 one", "a.md 1700000200 two", "acts/b.txt 1700000200 first"])
    guard case .unchanged(let state) = try fetch("", first.state) else {
      Issue.record("read again")
      return
    }
    try commit(["acts/b.txt": "second"], at: 1_700_000_300)
    #expect(versions(try fetch("", state)) == ["acts/b.txt 1700000300 second"])
    #expect(versions(try fetch("#acts")) == ["acts/b.txt 1700000200 first", "acts/b.txt 1700000300 second"])
    #expect(versions(try fetch("#main:code.c")) == ["code.c 1700000000 int", "code.c 1700000100 long"])
  }

  @Test("takes a merge for one version of the branch that took it in") func merges() throws {
    try commit(["a.md": "one"], at: 1)
    _ = try Self.git(["checkout", "-q", "-b", "draft"], in: repository)
    try commit(["b.md": "draft 1"], at: 2)
    try commit(["b.md": "draft 2"], at: 3)
    _ = try Self.git(["checkout", "-q", "main"], in: repository)
    try commit(["a.md": "two"], at: 4)
    _ = try Self.git(["merge", "-q", "--no-ff", "-m", "m", "draft"], in: repository, date: 5)
    #expect(versions(try fetch()) == ["a.md 1 one", "a.md 4 two", "b.md 5 draft 2"])
    #expect(versions(try fetch("#draft:b.md")) == ["b.md 2 draft 1", "b.md 3 draft 2"])
  }

  @Test("reads a long history in several visits, each version once", arguments: [1, 9, 20, 1000]) func batches(batch: Int) throws {
    for number in 1...4 {
      try commit(["a.md": "a\(number)-----", "b.md": "b\(number)-----", "c.md": "c\(number)-----"], at: Int64(number))
    }
    var all: [String] = []
    var state = SourceState()
    for _ in 0..<30 {
      let outcome = try fetch("", state, batch: batch)
      state = outcome.state
      all += versions(outcome)
      if !state.hasMore { break }
    }
    #expect(all == (1...4).flatMap { number in ["a", "b", "c"].map { "\($0).md \(number) \($0)\(number)-----" } })
    guard case .unchanged = try fetch("", state, batch: batch) else {
      Issue.record("read again")
      return
    }
  }

  @Test("says when the history was rewritten, and reads it anew") func rewritten() throws {
    try commit(["a.md": "one"], at: 1)
    try commit(["a.md": "two"], at: 2)
    let state = try fetch().state
    _ = try Self.git(["reset", "-q", "--hard", "HEAD~1"], in: repository)
    try commit(["a.md": "other"], at: 3)
    let outcome = try fetch("", state)
    #expect(versions(outcome) == ["a.md 1 one", "a.md 3 other"])
    #expect(outcome.state.notes.map(\.code) == ["A132"])
  }

  @Test("runs nothing of a foreign repository and follows no link of it") func hostile() throws {
    let mark = folder.path + "/pwned"
    let script = "#!/bin/sh\ntouch \(mark)\n"
    try folder.write("secret.md", "the secret")
    for hook in ["post-checkout", "reference-transaction", "post-merge", "pre-auto-gc", "post-update", "fsmonitor"] {
      let path = try folder.write("laws/.git/hooks/" + hook, script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try commit(
      [
        "law.md": "one", "-rf.md": "dash", "a b.md": "blank", "ä\u{308}.md": "marks", "new\nline.md": "line", "'$(touch x)'.md": "shell",
        ".gitattributes": "*.md diff=evil filter=evil\n",
      ], at: 1)
    try FileManager.default.createSymbolicLink(atPath: repository + "/link.md", withDestinationPath: folder.path + "/secret.md")
    try commit([:], at: 2)
    for (key, value) in [
      ("core.fsmonitor", repository + "/.git/hooks/fsmonitor"), ("core.pager", "touch \(mark)"), ("diff.evil.textconv", "touch \(mark);"),
      ("diff.external", "touch \(mark)"), ("filter.evil.smudge", "touch \(mark)"), ("core.sshCommand", "touch \(mark)"),
      ("uploadpack.packObjectsHook", repository + "/.git/hooks/fsmonitor"), ("core.alternateRefsCommand", "touch \(mark);"),
      ("log.showSignature", "true"), ("gpg.program", repository + "/.git/hooks/fsmonitor"),
    ] { _ = try Self.git(["config", key, value], in: repository) }
    // The hooks ran for the maintainer, as hooks do; they must not run for us.
    #expect(FileManager.default.fileExists(atPath: mark))
    try FileManager.default.removeItem(atPath: mark)
    let outcome = try fetch()
    #expect(
      Set(versions(outcome)) == ["law.md 1 one", "-rf.md 1 dash", "a b.md 1 blank", "ä\u{308}.md 1 marks", "'$(touch x)'.md 1 shell"])
    #expect(!FileManager.default.fileExists(atPath: mark))
    #expect(outcome.state.notes.map(\.code) == ["A133", "A133"])
    #expect(outcome.state.notes.contains { $0.message.contains("link.md") })
  }

  @Test("says what is wrong with a repository", arguments: [("#nobranch:a.md", "A130"), ("", "A130")]) func faults(
    fragment: String, code: String
  ) throws {
    if !fragment.isEmpty { try commit(["a.md": "one"], at: 1) }
    guard case .failed(let diagnostic, let state) = try fetch(fragment) else {
      Issue.record("read")
      return
    }
    #expect(diagnostic.code == code && state.failureCount == 1 && state.cursor == nil)
  }

  @Test("says when there is no repository") func missing() throws {
    let source = try Source("git+\(folder.path)/nothing")
    guard case .failed(let diagnostic, _) = Fetcher(settings: TestSettings.make(cache: folder.path)).fetch(source) else {
      Issue.record("read")
      return
    }
    #expect(diagnostic.code == "A103")
  }

  @Test(
    "understands only what git says",
    arguments: ["x", "\u{1}abc\u{0}1\u{0}", "\u{1}\(String(repeating: "a", count: 40))\u{0}x\u{0}", ":1 2 3\u{0}p\u{0}"])
  func nonsense(text: String) { #expect(GitHistory.parse(Array(text.utf8)) == nil) }
}
