import Foundation
import TestSupport

/// The real program, as it was built beside the tests.
struct Program {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
    /// Codes of the diagnostics, in order.
    var codes: [String] {
      errorLines.map { line in line.firstMatch(of: /: (?:error|warning|note): \[([A-Z]\d+)\]/).map { String($0.1) } ?? "?" }
    }
    /// The records of an NDJSON output.
    var records: [[String: Any]] {
      get throws { try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] } }
    }
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var path: String
    var description: String { "\(path) is not there; run 'swift build' first" }
  }

  /// Path of the program.
  static func path() throws -> String {
    let here = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let program = here.deletingLastPathComponent().appending(path: "lacuna").path
    guard FileManager.default.isExecutableFile(atPath: program) else { throw NotBuilt(path: program) }
    return program
  }

  let folder: TemporaryFolder
  /// `LACUNA_HOME`: small word lists of our own, so that results do not change when the lexicon grows.
  let home: String

  init() throws {
    folder = try TemporaryFolder()
    home = try Self.sharedHome.get().path
  }

  private static let sharedHome = Result { try dataHome() }

  private static func dataHome() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in [
      "languages.tsv", "categories.tsv", "residual-vagueness.tsv", "topics.tsv", "heatmap-colours.tsv",
      "en/structure.tsv", "en/definition.tsv", "en/reading.tsv",
      "fr/structure.tsv",
      "fr/definition.tsv",
    ] {
      try folder.write("lexicons/\(name)", try Checkout.file("lexicons/\(name)").bytes)
    }
    for name in try Checkout.tables(in: "models/prior") { try folder.write(name, try Checkout.file(name).bytes) }
    try folder.write(
      "lexicons/en/vague-ground.tsv", list("vague-ground", "public-order", "public order | good {morals,manners}", "public-order"))
    try folder.write("lexicons/en/gate.tsv", list("gate", "commits-an-offence", "commits an offence", "offence-creation"))
    try folder.write("lexicons/en/must-define.tsv", list("must-define", "malware", "malware", "technical-object"))
    return folder
  }

  /// A word list of one entry that passes its own examples.
  static func list(_ name: String, _ id: String, _ forms: String, _ category: String) -> String {
    let first = forms.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    return """
      #lacuna-lexicon\t1
      #list\t\(name)
      #language\ten
      #title\tTest
      #licence\tCC0-1.0
      id\tforms\tcategory\tgrade\tflags\tsource\tnote\tpositive\tnegative
      \(id)\t\(forms)\t\(category)\t2\t\tGC34 §25\tA note.\tHere stands ⟦\(first)⟧ alone.\tNothing of the kind.

      """
  }

  /// Runs the program in the test's folder and waits for it.
  /// - Parameters:
  ///   - input: Bytes on standard input.
  ///   - environment: Variables on top of `LACUNA_HOME`; an empty value unsets one.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    try start(URL(filePath: try Self.path()), arguments, Array(input.utf8), environment)
  }

  /// Runs a line of shell in which `$LACUNA` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    try start(URL(filePath: "/bin/bash"), ["-c", line], [], environment.merging(["LACUNA": try Self.path()]) { $1 })
  }

  private func start(_ program: URL, _ arguments: [String], _ input: [UInt8], _ extra: [String: String]) throws -> Outcome {
    let scratch = try TemporaryFolder()
    try scratch.write("in", input)
    for name in ["out", "err"] { try scratch.write(name, "") }
    var environment = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "LACUNA_HOME", "COLUMNS"] { environment[name] = nil }
    environment["LACUNA_HOME"] = home
    for (name, value) in extra { environment[name] = value.isEmpty ? nil : value }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder.url
    // Files, not pipes: nothing can fill up while nobody reads.
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.read("out"), errors: String(decoding: try scratch.read("err"), as: UTF8.self))
  }
}
