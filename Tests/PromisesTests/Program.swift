import Foundation
import TestSupport

/// The program itself, run as a user runs it.
struct Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: [UInt8]
    var errors: String
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// Beside the tests, where the build puts it.
  private static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "lacuna")

  /// Variables that a run starts with, beside those given.
  private static let environment = ["PATH": "/usr/bin:/bin", "LACUNA_HOME": Checkout.root.path, "NO_COLOR": "1"]

  /// Runs to the end with empty standard input.
  static func run(_ arguments: [String], environment: [String: String] = [:], in folder: URL) throws -> Run {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody empties stops the program.
    let output = folder.appending(path: ".output-\(UUID().uuidString)")
    let errors = folder.appending(path: ".errors-\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: Array(try Data(contentsOf: output)),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
