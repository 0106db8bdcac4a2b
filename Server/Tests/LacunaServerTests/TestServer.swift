import Foundation
import LacunaServer
import LegalText
import Scoring

/// A real server on a free port of loopback, with the project's own data.
struct TestServer {
  let port: Int
  let server: LacunaServer

  /// The folder of this package, which stands for the place of a built program.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let data = Result { try ServerData.find(program: package.appending(path: "program").path, environment: [:]) }

  static let ruleset = Result { () throws -> Ruleset in
    let data = try Self.data.get()
    let (ruleset, faults) = RulesetLoader.load(
      RulesetLocation(
        lexiconFolders: [data.home + "/lexicons"], modelFolder: data.defaultModel, termFolder: data.home + "/models"))
    guard let ruleset else { throw faults.first ?? Diagnostic(code: "?", file: "", message: "no ruleset", hint: "") }
    return ruleset
  }

  /// Runs a body against a server of its own, which ends with it.
  /// - Parameter corpus: Path of a database to show.
  static func run(
    _ limits: ServerLimits = ServerLimits(), workers: Int = 2, usual: RequestDefaults = RequestDefaults(), corpus: String? = nil,
    _ body: (TestServer) async throws -> Void
  ) async throws {
    let ruleset = try ruleset.get()
    let server = try LacunaServer(
      ruleset, data: try data.get(), version: "0.0.0", workers: workers, limits: limits, usual: usual,
      corpus: try corpus.map { try CorpusService($0, ruleset: ruleset, limits: limits) })
    let (ports, told) = AsyncStream<Int>.makeStream()
    let serving = Task { try await server.run(host: "127.0.0.1", port: 0) { told.yield($0) } }
    defer {
      serving.cancel()
      server.close()
    }
    for await port in ports {
      try await body(TestServer(port: port, server: server))
      break
    }
  }

  // MARK: Requests

  /// - Returns: The whole answer.
  func get(_ path: String, method: String = "GET", headers: [String] = []) async throws -> Answer {
    try await exchange(["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers, body: [])
  }

  func post(_ path: String, _ text: String, type: String? = "text/plain", headers: [String] = []) async throws -> Answer {
    let bytes = Array(text.utf8)
    let fixed = ["POST \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close", "Content-Length: \(bytes.count)"]
    return try await exchange(fixed + (type.map { ["Content-Type: \($0)"] } ?? []) + headers, body: bytes)
  }

  func exchange(_ head: [String], body: [UInt8]) async throws -> Answer {
    try await raw([Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body])
  }

  /// Sends pieces with a pause after each, and reads until the server closes.
  func raw(_ pieces: [[UInt8]], pauseMilliseconds: UInt32 = 0) async throws -> Answer {
    let port = port
    // Blocking calls belong on no thread of the concurrency pool, which the server needs.
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Answer(Connection(port: port).exchange(pieces, pauseMilliseconds: pauseMilliseconds)) })
      }
    }
  }
}
