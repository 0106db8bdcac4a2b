import Foundation

/// Another program and what it is asked to do.
struct ExternalProgram {
  var path: String
  var arguments: [String]

  /// - Parameter output: Where the output goes; thrown away unless given.
  /// - Throws: `BenchmarkError` when the program cannot be started or does not end with 0.
  func run(output: FileHandle = .nullDevice) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw BenchmarkError("cannot start \(path): \(error)") }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError("\(path) \(arguments.prefix(4).joined(separator: " ")) … ended with \(process.terminationStatus)")
    }
  }
}

/// Why no figures could be taken.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
