import Foundation
import TestSupport
import Testing

/// How a run behaves: order, interruption, pipes, colour, progress.
@Suite struct RunTests {
  private func program(bills count: Int) throws -> Program {
    let program = try Program()
    for number in 0..<count {
      let sections = (1...(number * 7 % 23 + 1)).map { "\($0). A person who disturbs public order or sells malware commits an offence.\n" }
      try program.folder.write("laws/\(number % 3)/bill-\(number + 100).\(number % 5 == 0 ? "md" : "txt")", sections.joined())
    }
    try program.folder.write("laws/1/empty.txt", "")
    try program.folder.write("laws/2/french.txt", Bills.french)
    return program
  }

  @Test(arguments: ["text", "json", "ndjson", "csv", "markdown"])
  func `any number of jobs prints the same bytes`(_ format: String) throws {
    let program = try program(bills: 30)
    let alone = try program.run(["score", "laws", "--format", format, "--jobs", "1"])
    #expect(alone.status == 2)
    #expect(alone.codes == ["I107", "R201"])
    for jobs in ["2", "4", "16"] {
      let run = try program.run(["score", "laws", "--format", format, "--jobs", jobs])
      #expect(run.output == alone.output, "--jobs \(jobs)")
      #expect(run.errors == alone.errors, "--jobs \(jobs)")
    }
  }

  @Test func `a document's records do not depend on the others of the run`() throws {
    let program = try program(bills: 6)
    let together = try program.run(["score", "laws", "--format", "ndjson"]).lines
    for path in Set(
      try program.run(["score", "laws", "--format", "ndjson", "--level", "document"]).records.compactMap { $0["document"] as? String })
    {
      let alone = try program.run(["score", path, "--format", "ndjson"]).lines
      #expect(alone == together.filter { $0.contains("\"document\":\"\(path)\"") })
    }
  }

  @Test func `a broken pipe ends quietly with 0`() throws {
    let program = try program(bills: 40)
    // More output than a pipe holds, and a reader that leaves at once.
    let run = try program.shell(
      "\"$LACUNA\" score laws laws laws laws --format ndjson --reading --quiet 2> errors | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}")
    #expect(run.text == "0\n")
    let errors = String(decoding: try program.folder.read("errors"), as: UTF8.self)
    #expect(!errors.contains("O401"), "\(errors)")
  }

  @Test func `SIGTERM while waiting for input ends with 143`() throws {
    let run = try Program().shell("sleep 60 | { \"$LACUNA\" score - & pid=$!; sleep 2; kill -TERM $pid; wait $pid; echo $?; } 2>/dev/null")
    #expect(run.lines.first == "143", "\(run.text)")
  }

  @Test func `an interrupted run has printed whole records`() throws {
    let program = try program(bills: 60)
    let paths = Array(repeating: "laws", count: 60).joined(separator: " ")
    let run = try program.shell(
      "\"$LACUNA\" score \(paths) --format ndjson --quiet > out & pid=$!; sleep 2; kill -TERM $pid; wait $pid; echo $?")
    #expect(run.lines.first == "143", "\(run.text) \(run.errors)")
    let output = try program.folder.read("out")
    #expect(output.isEmpty || output.last == UInt8(ascii: "\n"))
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test func `colour comes by order, or on a terminal without NO_COLOR`() throws {
    let program = try program(bills: 1)
    func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      try program.run(["score", "laws/0"] + arguments, environment: environment).text.contains("\u{1B}[")
    }
    #expect(try !isColoured([]))
    #expect(try isColoured(["--color", "always"]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"]))
    #expect(try !isColoured(["--color", "always", "--format", "ndjson"]))
  }

  @Test func `progress shows by order, never by itself in a file`() throws {
    let program = try program(bills: 3)
    #expect(try !program.run(["score", "laws/0"]).errors.contains("MB/s"))
    let run = try program.run(["score", "laws/0", "--progress", "always"])
    #expect(run.errors.contains("1 document, 0.00 MB, "))
    #expect(!run.text.contains("MB/s"))
    #expect(try program.run(["score", "laws/0", "--progress", "always", "--quiet"]).errors == "")
  }

  @Test func `names of files cannot drive the terminal`() throws {
    let program = try Program()
    try program.folder.write("a\u{1B}[31m.txt", "")
    let run = try program.run(["score", "a\u{1B}[31m.txt"])
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.codes == ["I107"])
  }

  @Test func `a heatmap replaces a file whole and leaves nothing beside it`() throws {
    let program = try program(bills: 4)
    try program.folder.write("out/h.csv", "old")
    let run = try program.run(["heatmap", "laws", "-o", "out/h.csv", "-o", "out/second.csv", "--shape", "long"])
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/out").sorted() == ["h.csv", "second.csv"])
    #expect(try program.folder.read("out/h.csv") == program.folder.read("out/second.csv"))
    #expect(String(decoding: try program.folder.read("out/h.csv"), as: UTF8.self).hasPrefix("document,status,clause,label,heading,score,"))
  }
}
