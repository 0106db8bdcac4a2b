import ArgumentParser
import Foundation
import Glibc
import LegalText
import Scoring

/// Runs one stage of the chain over files, for the clock and for callgrind.
struct KernelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel", abstract: "Run one stage of the chain alone, one thread, some rounds.",
    discussion: """
      Stages:
      \(Kernel.allCases.map { "  \($0.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0))\($0.summary)" }.joined(separator: "\n"))

      Files are read, and what the stage needs is made, before the first round. Under callgrind the cost of a round is the difference
      between two runs with different numbers of rounds. MB are 10⁶ bytes of the files, seconds are processor time.

      Examples:
        lacuna-dev kernel outline usc42.md --rounds 5
        valgrind --tool=callgrind lacuna-dev kernel tokens bills --rounds 2
      """)

  @Argument(help: "The stage.")
  var kernel: Kernel

  @Argument(help: "Files, as text or Markdown by their names, and folders of them.")
  var paths: [String]

  @Option(help: "How often the stage works through the files.")
  var rounds = 1

  @Option(help: "Language of the files.")
  var language = "en"

  @Option(help: "Folder with the word lists.")
  var lexicons = "lexicons"

  @Option(help: "Folder with the model.")
  var model = "models/prior"

  func validate() throws {
    if rounds < 1 || rounds > 1000 { throw ValidationError("--rounds is a number from 1 to 1000") }
  }

  func run() throws {
    let (ruleset, diagnostics) = RulesetLoader.load(RulesetLocation(lexiconFolders: [lexicons], modelFolder: model))
    guard let ruleset else { throw ValidationError(diagnostics.map(\.oneLine).joined(separator: "\n")) }
    let files = try names().map { (name: $0, bytes: try PageFile.read($0)) }
    let byteCount = files.reduce(0) { $0 + $1.bytes.count }
    let pass = try kernel.pass(files, ruleset, language: language)
    var seconds: [Double] = []
    var sum = 0
    for _ in 0..<rounds {
      let start = Self.processorSeconds()
      sum = try pass()
      seconds.append(Self.processorSeconds() - start)
    }
    seconds.sort()
    func speed(_ seconds: Double) -> String { String(format: "%.1f", Double(byteCount) / 1e6 / seconds) }
    print(
      "\(kernel.rawValue): \(files.count) files, \(byteCount) bytes, \(rounds) rounds, checksum \(sum);",
      "best \(speed(seconds[0])) MB/s, median \(speed(seconds[rounds / 2])) MB/s")
  }

  /// Of this process so far. The clock on the wall also counts what other programs do meanwhile.
  private static func processorSeconds() -> Double {
    Double(clock()) / 1_000_000  // POSIX fixes the unit
  }

  private func names() throws -> [String] {
    let names = paths.flatMap { path -> [String] in
      // What is no folder is a file, and says so itself when it is none.
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
      return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { "\(path)/\($0)" }
    }
    guard !names.isEmpty else { throw ValidationError("there is no .txt or .md file in \(paths.joined(separator: ", "))") }
    return names
  }
}
