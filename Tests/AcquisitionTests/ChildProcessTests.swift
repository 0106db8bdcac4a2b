import Testing

@testable import Acquisition

@Suite struct ChildProcessTests {
  private func run(_ line: String, input: String = "", limit: Int = 1 << 20, seconds: Double = 10) throws -> ChildProcess.Result {
    try ChildProcess(
      program: "sh", arguments: ["-c", line], environment: ChildEnvironment.variables([]), input: Array(input.utf8), outputLimit: limit,
      seconds: seconds
    ).run()
  }

  @Test(
    "gives output, errors and status",
    arguments: [
      ("echo hi; echo oh >&2; exit 3", "hi\n", "oh\n", 3), ("cat", "in", "", 0), ("kill -9 $$", "", "", 137),
      ("exec >&- 2>&-; sleep 0.2; exit 4", "", "", 4),
    ])
  func results(line: String, output: String, errors: String, status: Int32) throws {
    let result = try run(line, input: "in")
    #expect(result.end == .exited(status))
    #expect(String(decoding: result.output, as: UTF8.self) == output && String(decoding: result.errors, as: UTF8.self) == errors)
  }

  @Test("feeds and reads more than a pipe holds") func large() throws {
    let text = String(repeating: "law\n", count: 200_000)
    let result = try run("cat", input: text)
    #expect(result.output.count == text.utf8.count && result.end == .exited(0))
  }

  @Test("lives with a program that reads nothing") func unread() throws {
    #expect(try run("exit 0", input: String(repeating: "x", count: 1 << 20)).end == .exited(0))
  }

  @Test("ends what takes too long, with all that it started") func timeout() throws {
    let start = ContinuousClock.now
    #expect(try run("sleep 60 & sleep 60", seconds: 0.3).end == .timedOut)
    #expect(try run("trap '' TERM; while :; do sleep 1; done", seconds: 0.3).end == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("ends what says too much") func tooMuch() throws {
    let result = try run("yes", limit: 100_000)
    #expect(result.end == .saidTooMuch && result.output.count < 1_000_000)
  }

  @Test("hands down nothing but what it should") func environment() throws {
    let result = try ChildProcess(
      program: "env", arguments: [], environment: ["A=b"], outputLimit: 1000, seconds: 5
    ).run()
    #expect(String(decoding: result.output, as: UTF8.self) == "A=b\n")
    #expect(String(decoding: try run("ls /proc/self/fd").output, as: UTF8.self) == "0\n1\n2\n3\n", "3 is the folder that ls reads")
  }

  @Test("says when there is no such program") func missing() {
    #expect(throws: ChildProcess.Failure(code: 2)) {
      try ChildProcess(program: "lacuna-no-such-program", arguments: [], environment: [], outputLimit: 1, seconds: 1).run()
    }
  }
}
